export type Connective = 'OR' | 'AND' | 'NOT';

/** Words between two others that say how these belong together. */
export const connectives: ReadonlyMap<string, Connective> = new Map(
  Object.entries<Connective>({
    OR: 'OR',
    '|': 'OR',
    '||': 'OR',
    '｜': 'OR',
    或: 'OR',
    或者: 'OR',
    AND: 'AND',
    '&&': 'AND',
    NOT: 'NOT',
  }),
);
