/** A part of a whole that a report says is done. */
export interface ShareDone {
  done: number;
  whole: number;
  text: string;
}

/** "7 of the 11 enterprises", "11家已搬迁8家", "about 41% of the 3,000 planned": how much of a whole is done, in the order of the text. */
export function findSharesDone(text: string): ShareDone[] {
  const first = firstOf.exec(text);
  const whole = first ? toNumber(first[1]!) : 0;
  return whole > 1 ? [{ done: 1, whole, text: first![0] }, ...findShares(text)] : findShares(text);
}

function findShares(text: string): ShareDone[] {
  return sharePatterns.flatMap(({ pattern, done, of }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const whole = toNumber(match[of]!);
      const part = toNumber(match[done]!) * (match[0].includes('%') ? whole / 100 : 1);
      return part <= whole && !isYear(match[of]!) ? [{ done: part, whole, text: match[0] }] : [];
    }),
  );
}

/** "40 of 2021" is no share. */
function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/.test(digits);
}

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const number = `(?<!\\b(?:every|each|any|per) )(\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${tens.join('|')})(?:[- ](?:${ones.slice(0, 9).join('|')}))?\\b|\\b(?:${ones.join('|')})\\b)`;
/** "The first of the three homes" */
const firstOf = new RegExp(`\\bthe first of (?:the |our |its |these )?${number}`, 'i');
const sharePatterns: readonly { pattern: RegExp; done: number; of: number }[] = [
  {
    pattern: new RegExp(
      `${number}(?:%| per cent)? of (?:the |these |its |our )?(?:planned |total )?${number}`,
      'gi',
    ),
    done: 1,
    of: 2,
  },
  {
    pattern: new RegExp(
      `\\bof the ${number}[^,.;]{0,80}, ${number} (?:have|has|had|were|was|are|is)\\b`,
      'gi',
    ),
    done: 2,
    of: 1,
  },
  {
    pattern: new RegExp(
      `${number}([家个座项所处条户人台艘套])[^，。；、\\d]{0,12}?(?:完成|贯通|建成|投用|通车|搬迁|整改|通过|开工)\\p{Script=Han}{0,4}?${number}\\2`,
      'gu',
    ),
    done: 3,
    of: 1,
  },
  {
    pattern: new RegExp(
      `${number}([家个座项所处条户人台艘套])[^，。；、\\d]{0,16}，(?:目前|现|其中)?已\\p{Script=Han}{0,8}?${number}\\2`,
      'gu',
    ),
    done: 3,
    of: 1,
  },
  {
    pattern: new RegExp(
      `${number}[家个座项所处条户人]?[^，。；]{0,16}?(?:中|已)[^，。；\\d]{0,10}${number}[家个座项所处条户人]`,
      'g',
    ),
    done: 2,
    of: 1,
  },
];

function toNumber(text: string): number {
  const value = Number(text.replace(/,/g, ''));
  if (!Number.isNaN(value)) return value;
  const [first = '', second = ''] = text.toLowerCase().split(/[- ]/);
  const ten = tens.indexOf(first);
  return ten < 0 ? ones.indexOf(first) + 1 : 10 * (ten + 2) + ones.indexOf(second) + 1;
}
