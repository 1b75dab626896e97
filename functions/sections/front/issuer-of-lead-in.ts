import type { Line } from '../lay-out-text.ts';
import { chineseBody, englishBody, trimBody } from '../wording/body-name.ts';

/** The text before the first section is searched so far; a body named later is cited. */
const leadInCharacters = 600;
const leadInLines = 5;
const leadInBody = new RegExp(
  `${englishBody}\\s+(?:has\\s+|have\\s+|today\\s+|hereby\\s+)?(?:released|published|issued|announced|reports?|adopted|asks|invites|seeks|is (?:asking|inviting|seeking|consulting))`,
  'u',
);
const chineseLeadInBody = new RegExp(
  `(?:^|[，,。：\\n日])([\\p{Script=Han}、]{0,40}?${chineseBody})(?:发布|發布|發佈|公布|印发|印發|出台|召开|召開)`,
  'u',
);

/** The subject of a news lead-in: "The … Department released …". */
export function issuerOfLeadIn(lines: readonly Line[]): string | null {
  const text = lines
    .slice(0, leadInLines)
    .map((line) => line.text)
    .join('\n')
    .slice(0, leadInCharacters);
  const subject = leadInBody.exec(text)?.[1];
  if (subject) return trimBody(subject);
  const [all, body] = chineseLeadInBody.exec(text) ?? [];
  // `推进会召开`: the meeting is held, and holds nothing.
  const isMeeting = /召[开開]$/.test(all ?? '') && /(?<!委员|常委|协|联合|理事)会$/.test(body ?? '');
  return isMeeting ? null : (body ?? null);
}
