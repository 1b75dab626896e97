/** Items of a list after which its lead-in is out of sight. */
const longestList = 20;

/** An item: begins with a mark, or ends without a full stop. */
const item = /^\s*(?:[•·▪◦*–—-]|\(?[\divxa-z]{1,4}[.)])\s|[^.。!?！？"”]\s*$/iu;

/**
 * `During the year the City:` stands above each of the lines that follow it: the place of the sentence that leads in the
 * list which the sentence at `at` belongs to; empty where there is none.
 */
export function leadInOf(sentences: readonly string[], at: number): number[] {
  for (let place = at - 1; place >= 0 && at - place <= longestList; place--) {
    if (/[:：]\s*$/u.test(sentences[place]!)) return [place];
    if (!item.test(sentences[place]!)) return [];
  }
  return [];
}
