/**
 * A segment, first byte to last:
 *
 *     magic │ long lists │ dictionary blocks │ word blocks │ text blocks │ footer │ footer length │ magic
 *             ▲            ▲                   ▲             ▲
 *             of frequent  other terms,        printed       passages with their sections
 *             terms, in    sorted, with        words, sorted and documents, compressed
 *             chunks       their lists
 *
 * Every part begins with a CRC-32 over its own name and content, so a part that is cut, flipped or swapped for another
 * is noticed wherever it is read from. The object as a whole is named by its SHA-256.
 */
export const magic = new TextEncoder().encode('IMPACTS4');

/** 4: titles and lengths weigh more. 3: impacts in 32 slots. 2: every list that is not in the footer's directory stands beside its term. */
export const formatVersion = 4;

/**
 * Bytes of a dictionary block: what is read for a term that is not frequent. Smaller blocks mean fewer bytes a question,
 * larger ones a smaller footer: at 16 KB that of a million sections names 5,000 blocks. Range 8-64 KB.
 */
export const dictionaryBlockBytes = 16 * 1024;

/** Bytes of a block of printed words, read for prefixes and spelling. Range 2-64 KB. */
export const wordBlockBytes = 8 * 1024;

/**
 * A list of postings up to this many bytes stands beside its term, a longer one is named in the footer. Some thousand
 * words of a language are in more than every hundredth passage, however large the collection. Range 1 KB (a larger
 * footer) to 16 KB (blocks of few terms).
 */
export const listInBlockBytes = 4 * 1024;

/**
 * Long lists are cut into chunks, strongest impacts first; a reader short of budget stops between two.
 * Range 8-128 KB.
 */
export const postingsChunkBytes = 32 * 1024;

/**
 * Passages of one text block: what is read and inflated to show one hit. 16 passages compress to some 6 KB.
 * Range 8 (a larger footer) to 128.
 */
export const passagesPerTextBlock = 16;

/** Text blocks are padded to multiples of this many bytes. Range 1 (two bytes a block in the footer) to 128 (1 % waste). */
export const textBlockMultiple = 64;

/**
 * A segment up to this size is fetched in one read: at 80 MB/s and 30 ms a read, 2.4 MB take as long as one more
 * round trip. Range 0 (never) to some MB.
 */
export const wholeFetchBytes = 2 * 1024 * 1024;

/**
 * Reads that the terms of one question take in one segment, as far as the bytes between them are few. Range 4-32: more
 * are as quick, since all go out together, but each is paid for.
 */
export const mostRanges = 8;

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
