import type { DocumentMetadata } from '../documents/document.ts';
import type { ParsedSource } from '../parse/block.ts';
import { detectLanguage } from './detect-language.ts';
import { findTitleLines } from './find-title.ts';
import { layOutText } from './lay-out-text.ts';
import type { SectionedText } from './section.ts';

/** What the document says of itself; every field may be corrected by a person. */
export function detectMetadata(input: {
  parsed: ParsedSource;
  sectioned: SectionedText;
  fileName: string;
}): DocumentMetadata {
  const { parsed, sectioned, fileName } = input;
  const { lines } = layOutText(parsed);
  const place = findTitleLines(lines, parsed.statedTitle);
  const title = place
    ? lines
        .slice(place.first, place.last + 1)
        .map((line) => line.text.trim())
        .join(' ')
    : (parsed.statedTitle ?? fileName.replace(/\.[^.]+$/, ''));
  const year = /(?:19|20)\d{2}/.exec(title)?.[0] ?? /(?:19|20)\d{2}/.exec(fileName)?.[0];
  return {
    title,
    issuer: null,
    year: year ? Number(year) : null,
    kind: 'other',
    language: detectLanguage(sectioned.text),
    url: null,
  };
}
