import type { Quotation } from '../../find-quotations.ts';
import type { FoundTitle } from './found-title.ts';

/** The last words of a paper that binds, whatever their capitals; adding one makes more long quotations instruments. */
const paperNoun =
  '(?:(?:implementation|action|work|emergency|contingency|development|construction|special|master|three-year|five-year|annual|reform|pilot|overall|rectification) (?:plan|scheme|program|programme|outline)|(?:administrative|management|implementation|interim|trial|supervision|assessment|subsidy|several) (?:measures|rules|regulations|provisions|opinions|guidelines|standards)|(?:guiding|implementation) opinions|regulations|work rules|implementation rules|guiding catalogue|white paper)';
const endsAsPaper = new RegExp(
  `(?:^|[\\s-])${paperNoun}(?: ?\\((?:[Tt]rial|[Dd]raft|[Ii]nterim|for trial implementation|draft for comments?|\\d{4}(?:[-–—]\\d{2,4})?)\\))?$`,
  'i',
);
/** `several policies to support …`, `notice on …`, `Zizhou County several measures for …` */
const opensAsPaper =
  /^(?:(?:the )?(?:\p{Lu}[\p{L}-]+ ){0,4})(?:(?:several|some|certain|ten|\d+) (?:policies|measures|opinions|provisions|regulations)|(?:the )?(?:guiding |implementation )?(?:opinions?|notice|circular|measures|regulations|provisions|decision|guidelines)(?: of [\p{L} ]+?)?) (?:on|for|to|concerning|regarding) |^(?:the )?(?:\d{1,2}th|\p{L}+(?:teenth|th)) five[- ]year plan (?:for|on|of) /iu;
const said = /\b(?:I|we|you|he|she|they|is|are|was|were|has|have|will|must|should|can)\b/;
const fewestWords = 4;
const mostWords = 40;

/**
 * Papers that a text names in marks and in small letters, as translations do: `"Kuan County 2034 apple industry subsidy
 * implementation plan"`, `"several measures to support leading enterprises"`.
 */
export function findQuotedTitles(quotations: readonly Quotation[]): FoundTitle[] {
  return quotations.flatMap(({ start, end, text }): FoundTitle[] => {
    const words = text.split(/\s+/).length;
    if (words < fewestWords || words > mostWords || /[.!?;:,]$|\p{Script=Han}|[.!?] /u.test(text)) return [];
    const isPaper = endsAsPaper.test(text) || opensAsPaper.test(text);
    return isPaper && !said.test(text) ? [{ start, end, kind: 'instrument' }] : [];
  });
}
