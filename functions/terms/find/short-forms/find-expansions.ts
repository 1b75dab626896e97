/**
 * The bracket or apposition behind a term that spells it out:
 * `"three batches" (close one, move one, merge one)`, `“三个一批”，即……`.
 *
 * An expansion is a proposal: shown as such, never as a definition.
 *
 * @param end where the term ends, marks included
 * @returns the span of the explanation, without brackets and lead-in; undefined where there is none
 */
export function findExpansion(text: string, end: number): { start: number; end: number } | undefined {
  const window = text.slice(end, end + 400);
  return bracket(window, end) ?? apposition(window, end);
}

const bracketPattern = /^["”’」]?\s?[（(]([^（）()\n]{4,300})[）)]/;
/** Brackets that number, date, abbreviate or refer instead of explaining. */
const noExplanation =
  /^(?:[\dIVXivx\s.,%:/–—-]+|see\b.*|.*\b(?:No|Nos|para|paragraph|page|pp?|Cm|Cmd|Chapter|Annex|Table|Figure)\.?\s?\d.*|[A-Z]{2,8}s?|hereinafter.*|hereafter.*|.*(?:referred to as|known as).*|the ["“].*|以下.*|下称.*|简称.*|.*〔\d{4}〕.*|\d{4}.{0,3}|.*草案.*|试行|暂行|修订.*|.*年版|.*号|详见.*|见.*|[^，、,;；]{0,6}|.*年(?:至|[-—–]).*|.{0,4}\d{4}.{0,8})$/i;

function bracket(window: string, offset: number): { start: number; end: number } | undefined {
  const match = bracketPattern.exec(window);
  if (match === null || noExplanation.test(match[1]!.trim())) return undefined;
  const lead =
    /^\s*(?:namely|i\.e\.,?|that is,?|meaning|即|也就是|指|包括|是指|是|为)?[，,：:]?\s*/.exec(match[1]!)?.[0]
      .length ?? 0;
  const start = offset + match[0].indexOf(match[1]!) + lead;
  return { start, end: offset + match[0].length - 1 };
}

const appositionPattern =
  /^["”’」]?(?:(?: [a-z-]+){0,2}|[\p{Script=Han}]{0,4})\s?[,，:：—–-]{0,2}\s?(?:namely|that is(?: to say)?|i\.e\.|which (?:is|are) to say|即|也就是)[，,：:]?\s?([^。；;\n]{4,240}?)(?:[。；;\n]|\.(?=\s|$))/u;
const colonList =
  /^["”」][^。；，,：:]{0,6}[：:]\s?((?:一是|[\p{Script=Han}]{2,}、)[^。\n]{4,240}?)[。；\n]/u;

function apposition(window: string, offset: number): { start: number; end: number } | undefined {
  const match = appositionPattern.exec(window) ?? colonList.exec(window);
  if (match === null) return undefined;
  const start = offset + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.trimEnd().length };
}
