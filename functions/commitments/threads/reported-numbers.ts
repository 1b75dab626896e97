import type { Quantity, Statement } from '../statement.ts';

/** Characters beside a number that tell what it is there for. */
const around = 24;

type Counting = Pick<Statement, 'text' | 'start' | 'quantities'>;

/**
 * The numbers a sentence reports: without those it calls a goal ("on the way to the 45 km goal"), those that tell which
 * things are meant (56人以上大班额, boilers of 10 tons per hour and below), the wholes of which it reports a part
 * ("8 of the 11 enterprises") and those that were before ("from 26").
 */
export function reportedNumbers(statement: Counting): Quantity[] {
  return toldNumbers(statement).filter((quantity) => !isBaseline(...besides(statement, quantity)));
}

/** The numbers that a sentence says were reached, then or before. */
export function toldNumbers(statement: Counting): Quantity[] {
  return statement.quantities.filter((quantity) => {
    const [before, after] = besides(statement, quantity);
    return !(
      goalBefore.test(before) ||
      goalAfter.test(after) ||
      threshold.test(after) ||
      wholeBefore.test(before)
    );
  });
}

function besides({ text, start }: Counting, quantity: Quantity): [before: string, after: string] {
  const [from, to] = [quantity.start - start, quantity.end - start];
  return [text.slice(Math.max(0, from - around), from), text.slice(to, to + around)];
}

/** The numbers a sentence promises: without those from which it starts ("from 190 to 150 days"). */
export function promisedNumbers(statement: Counting): Quantity[] {
  return statement.quantities.flatMap((quantity) => {
    const [before, after] = besides(statement, quantity);
    if (wholeBefore.test(before) || isBaseline(before, after)) return [];
    if (halved.test(before)) return [{ ...quantity, value: quantity.value / 2, modifier: 'at-most' }];
    const base = isTwice(quantity) && doubled.exec(statement.text)?.[1];
    return [base ? { ...quantity, value: 2 * Number(base.replace(/,/g, '')), unit: '' } : quantity];
  });
}

function isTwice({ unit, value }: Quantity): boolean {
  return unit === 'times' && value === 2;
}

/** "double the number of dogs, now 24" */
const doubled =
  /\bdoubl(?:e|ing)\b[^.;\d]*\b(?:now|currently|at present|presently|from)(?: (?:at|about|some|of|the))* (\d[\d,]*)(?!\.?\d|%| ?per cent)/i;

/** "halve the backlog of 1,840": what is left is to be half of it at most. */
const halved = /\bhalv(?:e|ed|ing) (?:[a-z]+ ){0,4}$/i;

/** What was before, or is not to be: "from 26", "instead of 50", "由14.2%降到". */
function isBaseline(before: string, after: string): boolean {
  return (
    baselineBefore.test(before) ||
    baselineAfter.test(after) ||
    (sourceBefore.test(before) && sourceAfter.test(after))
  );
}

const baselineBefore =
  /\b(?:from|compared (?:with|to)|instead of|rather than|(?<!is |was |are |were )not)\s+(?:the |a |an |about |some )?(?:planned |previous )?$/i;
/** "The eleven boards are to be merged into four" */
const baselineAfter = /^[^.;,]{0,20}\b(?:merged|combined|consolidated|amalgamated) in(?:to)?\b/i;
const sourceBefore = /[由从][^，。；]{0,8}$/;
const sourceAfter = /^[^，。；]{0,4}[降减增提升扩压缩调改上下][^，。；]{0,6}[到至为]/;

const goalBefore =
  /\b(?:goal|target|planned|plan) (?:of|was|(?:(?:is|was|has been|being) )?(?:adjusted|revised|lowered|raised|reduced) to)?\s*(?:the )?$|(?:目标|任务|计划)(?:的|为|调整[为到至]|改为|[上下]调[为到至])?\s*$|\bshort of (?:the )?$/i;
/** A goal that is said to be reached is reported, too. */
const goalAfter =
  /^\s*(?:goal|target)\b(?! (?:is|was|were|has been|have been) (?:met|reached|achieved|exceeded))|^的?(?:年度|全年|预期|既定|原定)?(?:目标|任务)(?![^，。；]{0,6}(?:完成|实现|达成))/i;
const threshold =
  /^(?:及?以[上下])的?\p{Script=Han}|^\p{Script=Han}{0,12}中(?:已|有|，|\d)|^\p{Script=Han}{0,12}已\p{Script=Han}{1,4}\d|^ (?:and|or) (?:below|above|more|less|under|over|older|younger)\b/u;
const wholeBefore =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)) of (?:the |these |its |our |all )?(?:planned )?$/i;
