/** `Chapter V Supplementary Provisions` is a heading of this document. */
export const partOfDocument =
  /^(?:Chapter|Article|Section|Part|Annex|Appendix|Schedule|Supplement|Title) (?:[IVXLC]+|\d+|[A-Z])\b/;
