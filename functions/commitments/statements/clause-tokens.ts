/** How many words are looked through for the main verb. */
const reach = 60;

/** "24. ", "(b) ", "- " before the words of a paragraph or item. */
const label = /^(?:[-•*–—➢]\s*|\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,4})[.)]\s*(?=\S*[A-Za-z]))+/i;
const monthOfMay = /(?<=\b(?:in|of|by|on|since|until|and|to|from|between|early|late|mid|\d{1,2}) )May\b/g;

/** The short name of a body: it keeps its capitals. */
export const acronym = /^[A-Z]{2,6}$/;

/** Words, in lower case but for short names of bodies, numbers and the marks that part clauses; without the label of the paragraph and what stands in brackets. */
export function tokensOf(sentence: string): string[] {
  const plain = sentence
    .replace(label, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/’/g, "'")
    .replace(monthOfMay, 'month');
  const words = plain.match(/[$€£¥]?\d[\d,.]*\d|\d|[A-Za-z][A-Za-z'-]*[A-Za-z]|[A-Za-z]|[,;:%]/g) ?? [];
  const isShouted = !/[a-z]/.test(plain);
  return words.slice(0, reach).map((word) => (acronym.test(word) && !isShouted ? word : word.toLowerCase()));
}
