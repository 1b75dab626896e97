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
const calledPaper =
  /\b(?:[Ww]hite [Pp]aper|[Gg]reen [Pp]aper|[Ss]trategy|(?:[Aa]ction|[Mm]aster|[Dd]evelopment|[Ss]trategic) [Pp]lan|[Cc]ircular|[Rr]oad ?map),? (?:entitled|titled|called|named|\() ?$/;
const calledProgramme =
  /\b(?:[Pp]rogrammes?|[Pp]rograms?|[Ss]chemes?|[Ii]nitiatives?|[Cc]ampaigns?|[Ff]unds?|[Pp]rojects?),? (?:entitled|titled|called|named|dubbed|branded|known as) $/;
const isCapitalised = /^\p{Lu}[^.!?;]*$/u;

/** `the White Paper ("Fair Harbours – Strong Coasts")`, `a programme titled 'Gati Setu'`: the noun before the marks says what it is. */
function kindCalled(before: string, name: string): FoundTitle['kind'] | undefined {
  if (!isCapitalised.test(name)) return undefined;
  if (calledPaper.test(before)) return 'instrument';
  return calledProgramme.test(before) ? 'programme' : undefined;
}

const fewestWords = 4;
const mostWords = 40;

/**
 * Papers that a text names in marks and in small letters, as translations do: `"Kuan County 2034 apple industry subsidy
 * implementation plan"`, `"several measures to support leading enterprises"`.
 */
export function findQuotedTitles(document: string, quotations: readonly Quotation[]): FoundTitle[] {
  return quotations.flatMap(({ start, end, text }): FoundTitle[] => {
    const kind = kindCalled(document.slice(Math.max(0, start - 60), start), text);
    if (kind !== undefined) return [{ start, end, kind }];
    const words = text.split(/\s+/).length;
    if (words < fewestWords || words > mostWords || /[.!?;:,]$|\p{Script=Han}|[.!?] /u.test(text)) return [];
    const isPaper = endsAsPaper.test(text) || opensAsPaper.test(text);
    return isPaper && !said.test(text) ? [{ start, end, kind: 'instrument' }] : [];
  });
}
