import type { DocumentMetadata } from '../../documents/document.ts';
import type { ParsedSource } from '../../parse/block.ts';
import { type Line, layOutText } from '../lay-out-text.ts';
import type { SectionedText } from '../section.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { detectIssuer } from './detect-issuer.ts';
import { detectKind } from './detect-kind.ts';
import { detectLanguage } from './detect-language.ts';
import { detectTitle } from './detect-title.ts';
import { detectYear } from './detect-year.ts';
import { findFrontEnd } from './find-front-end.ts';

/** How far down a speech may begin with its salutation. */
const openingCharacters = 2000;

/**
 * What a document says of itself; every field may be corrected by a person.
 *
 * @param input.fileName only a last resort for title and year
 */
export function detectMetadata(input: {
  parsed: ParsedSource;
  sectioned: SectionedText;
  fileName: string;
}): DocumentMetadata {
  const { parsed, sectioned, fileName } = input;
  const { lines } = layOutText(parsed);
  const title = detectTitle(parsed, lines, fileName);
  const preamble = sectioned.text.slice(
    0,
    sectioned.sections.find((section) => section.kind !== 'preamble')?.start,
  );
  const kind = detectKind(title, findSubtitles(title, lines), sectioned.text.slice(0, openingCharacters));
  return {
    title,
    issuer: detectIssuer(title, lines) ?? parsed.stated?.issuer ?? issuerOfSite(parsed.statedTitle),
    year: detectYear({ title, kind, lines, preamble, fileName, stated: parsed.stated?.year ?? null }),
    kind,
    language: detectLanguage(sectioned.text),
    url: null,
  };
}

/** `Bin collections | Harrow Vale Borough Council`: a page's own title ends with whose site it is on. */
function issuerOfSite(statedTitle: string | null): string | null {
  const site = /\s[|–—-]\s([^|–—]{4,80})$/.exec(statedTitle ?? '')?.[1];
  return site === undefined ? null : readBodyLine(site);
}

/** Short lines right below the title. */
function findSubtitles(title: string, lines: readonly Line[]): string[] {
  const front = lines.slice(0, Math.min(subtitleLines, findFrontEnd(lines))).map(({ text }) => text.trim());
  return front.filter((text) => text.length <= 120 && text !== title && readBodyLine(text) === null);
}

/** How many lines at the top may say what kind of paper this is. */
const subtitleLines = 6;
