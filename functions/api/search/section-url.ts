/** Where a section is read: the reader page, at the section. */
export function sectionUrl(documentId: string, sectionId: string): string {
  return `/documents/${documentId}#${sectionId}`;
}

/** Where a passage is read: the reader page marks the characters from `start` to `end` of the document's text. */
export function passageUrl(
  documentId: string,
  sectionId: string,
  passage: { start: number; end: number },
): string {
  return `/documents/${documentId}?from=${passage.start}&to=${passage.end}#${sectionId}`;
}
