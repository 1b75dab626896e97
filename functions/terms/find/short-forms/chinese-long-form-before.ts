/** `《…》` or the noun phrase that ends where the bracket opens, back to a mark, a verb or a conjunction. */
export function chineseLongFormBefore(text: string, end: number): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 80);
  const window = text.slice(windowStart, end);
  if (!/[\p{Script=Han}》”」）)]$/u.test(window)) return undefined;
  if (window.endsWith('》')) {
    const open = text.lastIndexOf('《', end);
    return open >= 0 && end - open < 160 ? { start: open, end } : undefined;
  }
  const phrase = /[\p{Script=Han}A-Za-z0-9·—“”「」（）()-]+$/u.exec(window)?.[0] ?? '';
  const name = withoutLead(phrase);
  if ([...name].length < 3) return undefined;
  return { start: end - name.length, end };
}

const leadBeforeName =
  /^.*(?:依据|依照|依(?!法|托)|根据|对|将|由|以及|以|把|向|被|使|按|成立|设立|组建|同意|调整|关于|印发|本着|称为)(?=[\p{Script=Han}A-Za-z0-9（）()“”「」·—-]{4,}$)/u;
const verbBeforeName =
  /^(?:制定|建立|建设|实施|开展|推进|编制|发布|实现|完成|加入|依托|根据|按照|依据|推动|支持|举办|召开|落实|执行|组织|申办|参加|在|与|为|和|及|是)+(?=.{3,}$)/u;

/** Takes off what leads up to the name: `组建`, `对…负有责任的`. */
function withoutLead(phrase: string): string {
  const name = phrase
    .replace(/^[（(][一二三四五六七八九十\d]{1,3}[）)]/, '')
    .replace(leadBeforeName, '')
    .replace(verbBeforeName, '');
  const afterAttribute = name.slice(name.lastIndexOf('的') + 1);
  return [...afterAttribute].length >= 5 ? afterAttribute : name;
}
