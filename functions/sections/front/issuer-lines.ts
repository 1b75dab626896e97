/** How far down the fields of a page stand, in lines. */
export const fieldLines = 40;

/** How far down the occasion and the act that adopted a document may be told, in lines. */
export const openingLines = 12;
