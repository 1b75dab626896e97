/** Stands for what is no word of a draft: comparison passes over it, and every other character keeps its place. */
const nothing = '\u200b';
export const blanks = /\u200b/g;

/**
 * A draft's words where it is written in HTML, Markdown or TeX, each character at the place it had:
 *
 *     <q>Nine <b>pilots</b> passed</q>     “ Nine  pilots  passed ”     with tags turned into nothing that shows
 *     &ldquo;Nine pilots&rdquo;            “ Nine pilots ”
 *     “Nine [pilots](https://…)”           “Nine [pilots] ”
 *     ``Nine pilots''                      “Nine pilots”
 */
export function plainDraft(draft: string): string {
  const withoutCode = draft.replace(unread, blank);
  const withoutTags = /<\/?[a-z]/i.test(withoutCode) ? withoutMarkup(withoutCode) : withoutCode;
  const decoded = withoutTags.replace(entity, (whole, name: string) => padded(decode(name) ?? whole, whole));
  const framed = decoded
    .replace(/\\begin\{(?:quote|quotation)\}/g, (sign) => padded('“', sign))
    .replace(/\\end\{(?:quote|quotation)\}/g, (sign) => padded('”', sign));
  const linked = framed.replace(/(?<=\])\((?:https?:\/\/|\/|#)[^()\s]*\)/g, blank);
  return linked.includes('``')
    ? linked.replace(/``(?=\S)/g, `“${nothing}`).replace(/(?<=\S)''/g, `”${nothing}`)
    : linked;
}

const unread = /<!--(?:(?!<!--)[\s\S])*?-->|<(script|style|head)\b(?:(?!<\1\b)[\s\S])*?<\/\1\s*>/gi;
const block =
  /<\/?(?:address|article|aside|body|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^<>]*>/gi;
const inline =
  /<\/?(?:a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi;
const signature = /<(footer|cite|figcaption)\b(?:(?!<\1\b)[\s\S])*?<\/\1\s*>/gi;

function withoutMarkup(draft: string): string {
  return draft
    .replace(/<blockquote\b[^<>]*>(?:(?!<blockquote\b)[\s\S])*?<\/blockquote\s*>/gi, (whole) => {
      const words = whole.replace(signature, blank).replace(block, spaces).replace(/\n/g, ' ');
      return words
        .replace(/^<[^<>]*>/, (tag) => padded('\n“', tag))
        .replace(/<[^<>]*>$/, (tag) => closed(tag, '”\n'));
    })
    .replace(/<q\b[^<>]*>/gi, (tag) => padded('“', tag))
    .replace(/<\/q\s*>/gi, (tag) => padded('”', tag))
    .replace(/<sup>(\d)<\/sup>/gi, (whole, digit: string) => padded('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!, whole))
    .replace(block, (tag) => padded('\n', tag))
    .replace(inline, blank);
}

const entity = /&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,7});/gi;
const named: Record<string, string> = {
  quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: nothing,
  ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  hellip: '…', mdash: '—', ndash: '–', middot: '·', euro: '€', pound: '£', cent: '¢', yen: '¥', sect: '§', deg: '°',
}; // biome-ignore format: a table

function decode(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0xffff ? String.fromCharCode(code) : undefined;
}

function padded(words: string, whole: string): string {
  return words.padEnd(whole.length, nothing);
}

function closed(tag: string, words: string): string {
  return words.padStart(tag.length, nothing);
}

function blank(whole: string): string {
  return nothing.repeat(whole.length);
}

function spaces(whole: string): string {
  return ' '.repeat(whole.length);
}
