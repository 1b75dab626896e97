const capitalisedPhrase =
  /(?:\p{Lu}[\p{L}\d’'.-]*|\d{4}(?:-\d{4})?|\(\d{4}(?:[-–]\d{4})?\))(?:,? (?:of|on|for|the|and|to|in|by|with|&|at|from|an?|\p{Lu}[\p{L}\d’'-]*|\d{4}(?:-\d{4})?|\(\d{4}(?:[-–]\d{4})?\)))*[”"]?$/u;

/** The capitalised name that ends where the bracket opens. */
export function capitalisedBefore(text: string, end: number): { start: number; end: number } | undefined {
  const windowStart = Math.max(0, end - 220);
  const window = text.slice(windowStart, end).replace(/[\s”"]+$/, '');
  const sentence = window.slice(
    Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'), window.lastIndexOf(';')) + 1,
  );
  const match = capitalisedPhrase.exec(sentence);
  const offset = windowStart + window.length - sentence.length;
  if (match === null) return lowerCaseNounBefore(sentence, offset);
  const lead = /^(?:The|This|Under|In|On|By|Our|To|For|With|A|An)(?: the)? /.exec(match[0])?.[0].length ?? 0;
  return { start: offset + match.index + lead, end: offset + match.index + match[0].length };
}

/** `Village collective organizations (hereinafter “collectives”)`: the sentence begins with it. */
const wholeSubject = /^\s*(\p{Lu}\p{Ll}+(?: [\p{Ll}-]+){1,6})$/u;

/** `the joint inspection of rivers (hereinafter “the Inspection”)`: back to the nearest article. */
function lowerCaseNounBefore(sentence: string, offset: number): { start: number; end: number } | undefined {
  const article = /(?:^|\s)(?:the|an?|our|its) ((?:(?!\b(?:the|an?|our|its)\b)[^,.;]){3,120})$/i.exec(
    sentence,
  );
  const named = article?.[1] ?? wholeSubject.exec(sentence)?.[1];
  if (named === undefined) return undefined;
  const end = offset + sentence.length;
  return { start: end - named.length, end };
}
