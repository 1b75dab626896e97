import type { Quantity, Statement } from '../statement.ts';

/** A fall from one number to another, as a report tells it. */
interface Fall {
  from: number;
  to: number;
  text: string;
}

/** "fell from 1,700 to 310", where all 1,700 were to go, or all there are. */
export function findRemainder({ text: promised, quantities }: Statement, text: string): string | undefined {
  const all = /清零|全部|\b(?:all|clear\w*|eliminate\w*|wipe\w*)\b/i.test(promised);
  return findFalls(text).find(
    ({ from, to }) =>
      to > 0 && ((all && quantities.length === 0) || quantities.some(({ value }) => value === from)),
  )?.text;
}

/** "reduce assaults by 15 per cent" and "fell from 412 to 371": what the fall is of it, where it is too little. */
export function findShortFall(
  { text: promised, quantities }: Statement,
  text: string,
): { found: string; target: Quantity } | undefined {
  const target = quantities.find(({ unit, start }, at) => unit === '%' && at === 0 && start >= 0);
  if (!target || !cutBy.test(promised)) return undefined;
  const fall = findFalls(text)[0];
  return fall && (100 * (fall.from - fall.to)) / fall.from < target.value * 0.995
    ? { found: fall.text, target }
    : undefined;
}

/** A share by which something is to be less. */
const cutBy =
  /\b(?:reduc\w*|cut\w*|lower\w*|decreas\w*|bring down|fall)\b[^.;]{0,60}\bby (?:at least |about |some )?\d|[降减少][^，。；]{0,8}\d[\d.]*%/i;

function findFalls(text: string): Fall[] {
  return fallPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, groups }) => {
      const [from, to] = [groups!.from!, groups!.to!].map((number) => Number(number.replace(/,/g, '')));
      return to! < from! ? [{ from: from!, to: to!, text: found }] : [];
    }),
  );
}

const fallPatterns = [
  /\bfrom (?<from>\d[\d,.]*\d|\d)\b[^.;\d]{0,24} to (?:just |only |about )?(?<to>\d[\d,.]*\d|\d)/gi,
  /[由从][^，。；\d]{0,8}(?<from>\d[\d,.]*\d|\d)[^，。；\d]{0,8}[降减][^，。；\d]{0,6}(?<to>\d[\d,.]*\d|\d)/g,
];

/** "Increase the number of visitors by 10%" and "decreased by 31%": a share that went the other way. */
export function findReverse(
  promised: Statement,
  reported: Statement,
): { found: string; target: string } | undefined {
  const [target, found] = [promised, reported].map(({ quantities }) =>
    quantities.find(({ unit }) => unit === '%'),
  );
  if (!target || !found) return undefined;
  const isReverse =
    (rising.test(promised.text) &&
      !falling.test(promised.text) &&
      falling.test(reported.text) &&
      !rising.test(reported.text)) ||
    (falling.test(promised.text) &&
      !rising.test(promised.text) &&
      rising.test(reported.text) &&
      !falling.test(reported.text));
  return isReverse ? { found: found.text, target: target.text } : undefined;
}

const rising =
  /\b(?:increas\w*|rais\w+|rose|risen?|rising|gr[eo]w\w*|grow\w*|expand\w*|up)\b|增长|提[高升]|增加|上升|扩大/i;
const falling =
  /\b(?:decreas\w*|fell|fall\w*|declin\w*|drop\w*|reduc\w*|cut\w*|lower\w*|down|shr[aiu]nk)\b|下降|减少|降低|压减|负增长/i;
