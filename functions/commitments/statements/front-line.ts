/** Longer lines say something, whatever they begin with; in characters. */
const longestImprint = 120;

/** "Issued by Harbour City Council", 发布日期：2023年4月, 市政府办公室2023年4月2日印发: who brought the document out, and when. */
const imprint =
  /^(?:(?:first )?(?:issued|published|prepared|printed|produced|approved|adopted|released|compiled|endorsed)(?: and \w+)? (?:by|on|in)\b[^.;]*|(?:印发|发布|发文|成文|公开|制定|编制)(?:日期|时间|机关|机构|单位)?[：:][^。；]*|[^。；，]{2,30}(?:印发|发布|编印|主办))$/i;

/** Whether a line stands for the document itself, as its title and its imprint do, and tells of no deed. */
export function isFrontLine(words: string, title: string): boolean {
  const line = words.trim();
  return line === title.trim() || (line.length <= longestImprint && imprint.test(line));
}
