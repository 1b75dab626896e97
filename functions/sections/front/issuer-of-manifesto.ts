import type { Line } from '../lay-out-text.ts';
import { isCapitals, toTitleCase, trimBody } from '../wording/body-name.ts';
import { openingLines } from './issuer-lines.ts';

const partyName =
  "((?:\\p{Lu}[\\p{L}’'-]*\\s+(?:(?:and|&|for|of)\\s+)?){1,4}Party(?! (?:Committee|Group|Branch|School|Conference|Building))(?: of \\p{Lu}[\\p{L}]+)?|Liberal Democrats|Plaid Cymru|Sinn F[eé]in|Fianna F[aá]il|Fine Gael)";
const partyInFront = new RegExp(partyName, 'u');
/** A party speaks of itself as one that acts; of others it says what they are. */
const partyThatActs = new RegExp(
  `${partyName}(?:['’]s (?:policy|programme|manifesto|plan|pledge)|,? (?:will|pledges?|proposes?|offers?|asks|appeals|believes|stands|submits|is pledged|is committed))`,
  'gu',
);
/** How much of a manifesto is searched for the party that speaks. */
const manifestoCharacters = 20_000;
const manifestoWords =
  /\bmanifesto\b|general election|\bour (?:pledges|contract)|declaration of .{0,20}policy|\bparty\b(?! (?:committee|group|branch|school|of china))/i;

/** A manifesto is its party's. */
export function issuerOfManifesto(title: string, lines: readonly Line[]): string | null {
  const front = [title, ...lines.slice(0, openingLines).map((line) => line.text)].filter(
    (text) => text.length <= 200,
  );
  if (!front.some((text) => manifestoWords.test(text))) return null;
  for (const text of front) {
    const named = partyInFront.exec(isCapitals(text) ? toTitleCase(text) : text)?.[1];
    if (named) return trimParty(named);
  }
  const counts = new Map<string, number>();
  const body = lines
    .slice(0, 400)
    .map((line) => line.text)
    .join('\n')
    .slice(0, manifestoCharacters);
  for (const match of body.matchAll(partyThatActs)) {
    const party = trimParty(match[1] ?? '');
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  return most?.[0] ?? null;
}

function trimParty(name: string): string {
  return trimBody(name.replace(/^(?:A|Vote|We|Why|Join|Only|If|But|For)\s+(?:the\s+)?/i, ''));
}
