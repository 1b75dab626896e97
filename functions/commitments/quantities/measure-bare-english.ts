import type { Measure } from './measure.ts';
import type { FoundNumber } from './read-numbers.ts';

/** Words that announce a value. */
const announced =
  /\b(?:to|into|by|at|remaining|reached|totall?(?:ed|ing)|numbered|equal(?:s|led)?|averag(?:es|ed|ing)|being|of|which|whom|was|were|is|are|from|than|about|around|approximately|roughly|some|over|only|just|total|exceeded|and|least|most|nearly|almost|down|up|with|against|another|scored?|held)\s?$/i;
const bound = /\b(?:below|under|above)\s?$/i;
/** A large number is hardly ever a name, unless a capital stands before it (Flight 370, Bill 1234) or a sign (#, /). */
const named = /(?:\p{Lu}[\p{L}.]*[ -]|[#/№-]\s?)$/u;
const opensSentence =
  /^(?:The|Of|In|Among|From|With|At|By|About|Around|Some|Over|These|Those|Only|Just|Another|Up|Down|Nearly|Almost|Under) $/;
const ended =
  /^(?:[,;:)]|\.(?!\d)|$| [-–—] | [a-z]+ed\b| (?:in|at|on|to|from|for|were|was|are|is|had|have|has|by|of|and|or|but|this|last|compared|during|over|with|against|respectively|more|fewer|less|as|after|before|since|when|while|who|which|that|not|nationally|nationwide|worldwide|overall|per|each|a)\b)/i;

/** A number without a unit counts where a value is announced ("rose to 45"), or where it is large and ends its phrase. */
export function measureBareEnglish(text: string, number: FoundNumber): Measure | undefined {
  const before = text.slice(0, number.start).replace(/(?<=\s)[-−–+]$/, '');
  const after = text.slice(number.end);
  const measure = { number, unit: '', what: '', start: number.start, end: number.end };
  if (number.style === 'words')
    return number.value >= 1000 || isCompared(before, after) || isPart(before, after) ? measure : undefined;
  const isAnnounced =
    announced.test(before) ||
    (bound.test(before) && /^(?:[,.;)]|$| (?:a|per) year\b| by\b)/.test(after)) ||
    /^ \(\d[\d.]*\s?(?:%|per ?cent)/.test(after) ||
    (/[,(]\s?$/.test(before) && /^\s?[),;]/.test(after)) ||
    isCompared(before, after) ||
    isPart(before, after) ||
    (number.value >= 100 && ended.test(after) && (!named.test(before) || opensSentence.test(before)));
  const looksNamed = number.value < 13 && /^(?:[-–/]\w|[a-z]|\s?[)\]]?\s?$)/i.test(after);
  return isAnnounced && !looksNamed ? measure : undefined;
}

/** "eight more than in 2017", "64 in all", "no more than half a dozen". */
function isCompared(before: string, after: string): boolean {
  return (
    /^ (?:(?:more|fewer|less) than|in (?:all|total)|altogether)\b/.test(after) ||
    /\b(?:more|fewer|less) than $/.test(before)
  );
}

/** "48 required improvement and seven were inadequate", "the other four are in hand": parts of what was counted before. */
function isPart(before: string, after: string): boolean {
  return (
    /(?:[,;] (?:and )?|\band |\bthe other |\bthe remaining |\bwh(?:ich|om) )$/i.test(before) &&
    /^ (?:were|are|was|had|have|did|required|received|led)\b/.test(after)
  );
}
