import type { Quantity, Statement } from '../statement.ts';

type Telling = Pick<Statement, 'text' | 'start' | 'quantities'>;

/** A year named as the time of what is told: "in 2021", "by December 2021", 2021年; no law, no span, no mere comparison. */
const timeOfTelling =
  /(?<=\b(?:in|during|for|of|by|year|fy|january|february|march|april|may|june|july|august|september|october|november|december)(?:\s+the\s+(?:fiscal\s+|financial\s+)?year)?\s*)(?:19|20)\d\d(?![-–/]?\d)|(?<![-–至到~\d]|比|较|自|从)(?:19|20)\d\d(?=年(?!以来|起|至|到|[-–~]))|(?<=比|较)(?:19|20)\d\d(?=年的[^，。；,;]{0,4}\d)/gi;
/** What a number is only measured against: "than in 2019", "since the start of 2019". */
const measuredAgainst =
  /\b(?:than|since|from|against|compared (?:with|to))(?: the)?(?: (?:level|figure|rate|start|end|beginning|that|those))?(?: (?:in|of|for))?\s*$/i;
const clauses = /[^,;，；。]*(?:\d[,，]\d[^,;，；。]*)*/g;

interface Mention {
  year: number;
  at: number;
}

/** The year that the clause of a number gives to it in so many words. */
export function yearInClause(statement: Telling, quantity: Quantity): number | undefined {
  const place = quantity.start - statement.start;
  const clause = clauseAt(statement.text, place);
  const numbers = statement.quantities
    .map(({ start }) => start - statement.start)
    .filter((at) => at >= clause.start && at < clause.end);
  const mentions = mentionsIn(statement).filter(({ at }) => at >= clause.start && at < clause.end);
  const before = mentions.findLast(({ at }) => at < place);
  const next = numbers.find((at) => at > place) ?? clause.end;
  const after = mentions.find(({ at }) => at > place && at < next);
  // "In 2020 29 tons and in 2021 34" names the year first, "29 tons in 2020 and 34 in 2021" behind.
  const namesYearFirst = mentions.length > 0 && mentions[0]!.at < (numbers[0] ?? 0);
  if (!namesYearFirst) return after?.year;
  return (next === clause.end ? (after ?? before) : before)?.year;
}

/** The year of a number that is told: that of its clause, else one named before it, else that of its document. */
export function toldYear(
  statement: Telling & Pick<Statement, 'years'>,
  quantity: Quantity,
  documentYear: number,
): number {
  const { text, start, years } = statement;
  const clause = clauseAt(text, quantity.start - start);
  const above = mentionsIn(statement).findLast(({ at }) => at < clause.start);
  const named = yearInClause(statement, quantity) ?? above?.year;
  if (named !== undefined) return named <= documentYear ? named : documentYear;
  // "last year" names no digits.
  return years.filter((year) => year <= documentYear && !text.includes(String(year))).at(-1) ?? documentYear;
}

function mentionsIn({ text, start, quantities }: Telling): Mention[] {
  return [...text.matchAll(timeOfTelling)]
    .map(({ 0: year, index }) => ({ year: Number(year), at: index }))
    .filter(({ at }) => !quantities.some((one) => one.start - start <= at && at < one.end - start))
    .filter(({ at }) => !measuredAgainst.test(text.slice(0, at)));
}

function clauseAt(text: string, place: number): { start: number; end: number } {
  for (const { 0: words, index } of text.matchAll(clauses))
    if (index <= place && place < index + words.length) return { start: index, end: index + words.length };
  return { start: 0, end: text.length };
}
