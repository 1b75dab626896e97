/**
 * Where a browser would hand over a page's fonts. Without such a place the PDF library draws the outline of every letter
 * itself, which nobody looks at here: up to a third of the time of reading, and many seconds where a font is broken, long
 * after its page has been read.
 */
export const fontTaker = { fonts: { add() {}, delete() {} } };

/** What the library makes of a font on the way there. */
class TakenFont {
  readonly loaded = Promise.resolve();
}

const surroundings = globalThis as { FontFace?: unknown };
surroundings.FontFace ??= TakenFont;
