import type { FoundAbbreviation } from './found-abbreviation.ts';

/** `社会福利署（社署）`: characters of a body's name, in their order, with its last. */
const bracketedBody = /（(\p{Script=Han}{1,4}[署局部会院厅委处组司])）/gu;
const longestBody = 15;

export function findBracketedBodies(text: string): FoundAbbreviation[] {
  return [...text.matchAll(bracketedBody)].flatMap((match): FoundAbbreviation[] => {
    const short = match[1]!;
    const before = text.slice(Math.max(0, match.index - longestBody), match.index);
    const first = before.lastIndexOf(short[0]!, before.length - short.length);
    const spelled = before.slice(first);
    // `僱員再培訓局（再培訓局）`: its last words, so the whole begins where the characters do.
    const long = spelled === short ? (/\p{Script=Han}+$/u.exec(before)?.[0] ?? spelled) : spelled;
    const isSpelled = first >= 0 && long.length > short.length && long.endsWith(short.at(-1)!);
    if (!isSpelled || !/^\p{Script=Han}+$/u.test(long) || !isInOrder(short, long)) return [];
    return [
      {
        short: { start: match.index + 1, end: match.index + 1 + short.length },
        long: { start: match.index - long.length, end: match.index },
      },
    ];
  });
}

function isInOrder(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
