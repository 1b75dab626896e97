/** A picture of a page as its file stores it: rows from the top, `channels` bytes a point. */
export interface PageImage {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

/**
 * Recognises the text in a picture of a page. Off unless asked for, so scans are refused as `no_text_layer`; with an
 * engine given to `parseSource` they are read, and every page it read is marked.
 */
export interface OcrEngine {
  /** The text of the page, line by line; empty when there is none. */
  recognise(image: PageImage): Promise<string>;
}
