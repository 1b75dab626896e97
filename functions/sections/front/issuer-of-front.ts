import type { Line } from '../lay-out-text.ts';
import { findEnglishBody, localBody, readBodyLine, trimBody } from '../wording/body-name.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { findFrontEnd } from './find-front-end.ts';

/** Where a title speaks of a body without being its own paper: "the opening of the Provincial Assembly". */
const isAddressed =
  /\b(?:(?:opening|session|meeting|sitting|speech|address|dissolution|audit|review|reform|restructuring) (?:of|to|by)|rule of|(?:response|reply|submission) to)(?: the)? $/i;
const isOwn = /(?:^(?:The )?|\b(?:of|by|from)(?: the)? |[:|,–—-] )$/i;

/** Bodies with bodies of their own, which stand below them on a cover. */
const wholeBody =
  /^(?:House of|(?:Parliament|Government|Senate|Congress)(?: of|$)|(?:National|Legislative|General) (?:Assembly|Council)$|.* Secretariat$|.*[省区]政府$)/;

/** `U.S. Department of the Interior`, and right below it `Bureau of Reclamation`, whose paper it is. */
function bodyInside(whole: string, next: Line | undefined): string | null {
  const inner = readBodyLine(next?.text ?? '');
  if (/^Ministry\b/.test(whole) && /^Department\b/.test(inner ?? '')) return inner;
  const isInside =
    /\b(?:Department|Ministry)\b/.test(whole) &&
    /\b(?:Bureau|Agency|Service|Administration|Directorate|Division|Inspectorate)\b|^Office of (?!the (?:Minister|Secretary)\b)/.test(
      inner ?? '',
    );
  return isInside ? inner : null;
}

/** `清水县人民政府 2024年01月08日`: whose page it is, and since when. */
function withoutDate(text: string): string {
  const [, body, date] = /^(\p{Script=Han}{4,24})\s+(\d.{6,18})$/u.exec(text) ?? [];
  return body !== undefined && looksLikeDate(date ?? '') ? body : text;
}

/** A masthead: a body that stands alone on a line in front, or is named in a title there as its own. */
export function issuerOfFront(lines: readonly Line[]): string | null {
  let whole: string | null = null;
  for (const [index, line] of lines.slice(0, findFrontEnd(lines)).entries()) {
    const text = withoutDate(line.text.trim());
    const body = readBodyLine(text);
    if (body && !wholeBody.test(body) && !localBody.test(body))
      return bodyInside(body, lines[index + 1]) ?? body;
    // `House of Commons`, then its committee; `Government of …`, then the department.
    whole ??= body;
    if (body) continue;
    if (text.length >= 200) continue;
    // A title names its body too: "Annual Report of the Road Safety Office, 2020".
    const named = findEnglishBody(text);
    if (!named || !/\s/.test(named.name)) continue;
    const before = text.slice(0, named.start);
    const isOrdinal =
      /\b(?:First|Second|Third|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?:st|nd|rd|th)) (?:Parliament|Session|Assembly)/u.test(
        named.name,
      );
    if (isOwn.test(before) && !isAddressed.test(before) && !isOrdinal) return whole ?? trimBody(named.name);
  }
  return whole;
}
