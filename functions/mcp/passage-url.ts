/** Where a stretch of a document is read, marked: the path of the reader page. */
export function passageUrl(place: { section: { id: string }; start: number; end: number }): string {
  const [document = '', section = ''] = place.section.id.split('#');
  return `/documents/${document}?from=${place.start}&to=${place.end}#${section}`;
}
