/**
 * A segment, first byte to last:
 *
 *     magic │ postings │ dictionary blocks │ word blocks │ text blocks │ footer │ footer length │ magic
 *             ▲          ▲                   ▲             ▲
 *             long lists terms, sorted,      printed       passages with their sections
 *             in chunks  short lists inline  words, sorted and documents, compressed
 *
 * Every part begins with a CRC-32 over its own name and content, so a part that is cut, flipped or swapped for another
 * is noticed wherever it is read from. The object as a whole is named by its SHA-256.
 */
export const magic = new TextEncoder().encode('IMPACTS1');
export const formatVersion = 1;

/**
 * Bytes of terms and inline postings in a dictionary block. Smaller blocks mean fewer bytes a question, larger ones a
 * smaller footer: 8 KB keeps the footer of a million sections under 100 KB. Range 2-64 KB.
 */
export const dictionaryBlockBytes = 8 * 1024;

/**
 * A list of postings up to this many bytes stands in the dictionary itself, which saves its reader a read.
 * Most terms occur once or twice. Range 8-512 bytes: more inline postings mean more blocks.
 */
export const inlinePostingsBytes = 48;

/**
 * Longer lists are cut into chunks, strongest impacts first; a reader short of budget stops between two.
 * Range 8-128 KB.
 */
export const postingsChunkBytes = 32 * 1024;

/** Passages of one text block: what is read to show one hit. 32 passages compress to some 10 KB. Range 8-128. */
export const passagesPerTextBlock = 32;

/**
 * A segment up to this size is fetched in one read: at 80 MB/s and 30 ms a read, 2.4 MB take as long as one more
 * round trip. Range 0 (never) to some MB.
 */
export const wholeFetchBytes = 2 * 1024 * 1024;

/** Dictionary keys that are no terms of the text. Their postings count documents or sections, not passages. */
export const fieldKeys = {
  /** document id -> document */
  document: (id: string) => `\u0001d:${id}`,
  /** section number in canonical form -> sections */
  sectionNumber: (number: string) => `\u0001n:${number.toLowerCase()}`,
  /** serial number of a cited document number -> sections */
  documentNumber: (number: string) => `\u0001r:${number.replace(/^0+(?=\d)/, '')}`,
  /** term of a heading on the path -> sections */
  heading: (term: string) => `\u0001h:${term}`,
} as const;

/** True for keys made by `fieldKeys`. */
export function isFieldKey(key: string): boolean {
  return key.charCodeAt(0) === 1;
}

/** What the postings of a key count. */
export function countedBy(key: string): 'documents' | 'sections' | 'passages' {
  if (!isFieldKey(key)) return 'passages';
  return key.charAt(1) === 'd' ? 'documents' : 'sections';
}
