import type { DocumentMetadata } from '../documents/document.ts';
import type { ParsedSource } from '../parse/block.ts';
import { detectIssuer } from './detect-issuer.ts';
import { detectKind } from './detect-kind.ts';
import { detectLanguage } from './detect-language.ts';
import { detectTitle } from './detect-title.ts';
import { detectYear } from './detect-year.ts';
import { layOutText } from './lay-out-text.ts';
import type { SectionedText } from './section.ts';

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
  const kind = detectKind(title, preamble.slice(0, openingCharacters));
  return {
    title,
    issuer: detectIssuer(title, lines),
    year: detectYear({ title, kind, lines, preamble, fileName }),
    kind,
    language: detectLanguage(sectioned.text),
    url: null,
  };
}
