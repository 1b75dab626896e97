import type { Quantity, Statement } from '../statement.ts';
import { findSharesDone } from './find-share-done.ts';
import { wholly } from './status-words.ts';

/** "7 of the 11 enterprises", where eleven were promised. */
export function findShareOf({ quantities }: Statement, text: string): string | undefined {
  return findSharesDone(text).find(
    ({ done, whole }) => done < whole && quantities.some(({ value }) => value === whole),
  )?.text;
}

/** Words that tell that a part was done: of its total, of so many, so much per cent of all. */
export function findPart(promised: Statement, reported: Statement, hasNumber: boolean): string | undefined {
  const ofTotal =
    /(?:占|为|完成)[^，。；]{0,8}(?:总数|总量|任务|计划|目标)[^，。；\d]{0,4}\d{1,2}(?:\.\d+)?%/.exec(
      reported.text,
    );
  if (ofTotal) return ofTotal[0];
  const covered = wholly.test(promised.text) && coverage.exec(reported.text);
  if (covered && !promised.quantities.some(({ unit }) => unit === '%')) return covered[0];
  if (hasNumber) return undefined;
  const ofSome = findSharesDone(reported.text).find(({ done, whole }) => done < whole);
  if (ofSome) return ofSome.text;
  return wholly.test(promised.text) ? findPartialRate(reported)?.text : undefined;
}

/** "93% of the arrears were repaid" */
function findPartialRate({ text, quantities }: Statement): Quantity | undefined {
  if (answering.test(text)) return undefined;
  const rates = quantities.filter(({ unit }) => unit === '%');
  return rates.length === 1 && rates[0]!.value >= 10 && rates[0]!.value < 99.5 ? rates[0] : undefined;
}

/** "a coverage of 94%", where all was promised */
const coverage =
  /(?:覆盖率|覆盖面)[^，。；\d]{0,8}(?<!\d)\d{1,2}(?:\.\d+)?%|\bcover(?:s|ed|age)\b[^.;,\d]{0,24}\b\d{1,2}(?:\.\d+)?(?:%| per ?cent)/i;
/** A share of those asked is no share of what was to be done: "68 per cent replied". */
const answering =
  /\b(?:repl(?:y|ied|ies)|respon(?:d|ded|se)\w*|answered|turn-?out|took part|participat\w*|satisf\w*|satisfied)\b|回收率|参与率|满意|应答/i;
