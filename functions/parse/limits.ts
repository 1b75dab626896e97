/**
 * Bounds of every parser. A source file comes from strangers: each figure below stops one way in which a small
 * file can cost much. Raising one costs memory or time as told; none changes how a well-made file is read.
 */

/** Largest source file read, in bytes. A 2,000-page report with pictures is about half of it. */
export const MAX_SOURCE_BYTES = 200 * 1024 * 1024;

/** Largest markup or text file, in bytes; it is decoded into one string. The whole Bible is 4.5 MB. */
export const MAX_TEXT_BYTES = 50 * 1024 * 1024;

/** Bytes an archive may inflate to, over all the entries read. From OWASP's advice on uploaded archives. */
export const MAX_INFLATED_BYTES = 100 * 1024 * 1024;

/** How many times larger than its packed form an archive entry may be. Real text in Word packs 10:1 to 40:1. */
export const MAX_INFLATION_RATIO = 100;

/** Entries smaller than this are not held to the ratio: a short run of spaces packs better than any bomb. */
export const INFLATION_RATIO_FREE_BYTES = 5 * 1024 * 1024;

/** Entries an archive may list. A Word report with 500 pictures lists about 600. */
export const MAX_ARCHIVE_ENTRIES = 10_000;

/** Elements of one XML part; each costs about 200 bytes of memory. A 1,000-page Word file has about a million. */
export const MAX_XML_ELEMENTS = 3_000_000;

/** Depth to which elements may nest before the file counts as an attack. Word itself stops near 100. */
export const MAX_XML_DEPTH = 400;

/** Depth to which HTML tags build a tree; deeper start tags are dropped and their text kept, as browsers do at 512. */
export const MAX_HTML_DEPTH = 512;

/** Depth to which lists and quotations of Markdown may nest; each list counts two. Nobody reads ten. */
export const MAX_MARKDOWN_DEPTH = 400;

/** A cell of a table with more characters holds running text, and its paragraphs are read one by one. A long remark has 300. */
export const LONGEST_CELL = 600;

/** Pages of one PDF. Beyond it a file is a data set, not a report. */
export const MAX_PDF_PAGES = 10_000;

/** Blocks of one document; every later stage holds them all in memory. */
export const MAX_BLOCKS = 500_000;

/** Time one file may take in a worker, in milliseconds. The slowest real file measured took 9 s. */
export const DEFAULT_TIMEOUT_MILLISECONDS = 60_000;

/** The same for a file whose pages are recognised from pictures: 400 pages at 4 s and some room. */
export const OCR_TIMEOUT_MILLISECONDS = 30 * 60_000;

/** JavaScript heap a worker may use, in megabytes; 300 PDF pages stay under a third of it. */
export const WORKER_HEAP_MEGABYTES = 512;
