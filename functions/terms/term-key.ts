const quotationMarks = /["'“”‘’「」『』《》〈〉＂]/g;
const bracketYears = /\s*\((?:for trial implementation|trial|draft|interim)\)$/;

/**
 * Canonical form of a term: joins the surfaces of one document and the documents of a collection.
 * `“1 + N”`, `1+N` and `１＋Ｎ` are one key; so are `the Clean Air Act` and `Clean Air Act`,
 * `“十四五”` and `“十四五”规划`, `中华人民共和国森林法` and `森林法`.
 */
export function termKey(surface: string): string {
  return surface
    .normalize('NFKC')
    .replace(quotationMarks, '')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ \([A-Z]{2,8}s?\)(?= )|(?<=\p{Ll}) \([A-Z]{2,8}s?\)$/gu, '')
    .replace(/\s*([+/])\s*/g, '$1')
    .replace(/, (?=(?:17|18|19|20)\d\d$)/, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()
    .toLowerCase()
    .replace(/^(?:the|a|an) (?=\S)/, '')
    .replace(bracketYears, '')
    .replace(/^中华人民共和国(?=\p{Script=Han}+法(?:典)?$)/u, '')
    .replace(/^(十[一二三四五六七]五)(?:规划)?$/, '$1规划')
    .replace(/[\s,.;:，。；：、]+$/, '');
}
