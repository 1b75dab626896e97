const mark =
  /^(?:[（(]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,6}|[一二三四五六七八九十]{1,4})[)）.．、]?|第[一二三四五六七八九十百\d]{1,5}[章节条]|[•·▪■□○●➢✓–—\-*]|(?:Chapter|Section|Part|Article|Annex|Note|Table|Figure)\s+[\dIVXA-Z.]{1,6}:?)$/i;

/** Whether the first piece of a line is a bullet or label with a tab after it, and no cell. */
export function isItemMark(piece: string): boolean {
  return mark.test(piece);
}
