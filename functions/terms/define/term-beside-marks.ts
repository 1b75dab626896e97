import type { TermSpan } from '../term-span.ts';
import { isApposition, noSubject } from './apposition.ts';
import { readGloss } from './english-gloss.ts';

const label = String.raw`(?:\(?[a-z\d]{1,4}[).] |\d+(?:\.\d+)+\.? |[-•*▪–—] )?`;
const subject = String.raw`(?<article>(?:[Aa]n?|[Tt]he) )?(?<term>[\p{L}\d][\p{L}\d'’+&-]*(?: [\p{L}\d'’+&-]+){0,4}?)`;

/** Between marks of one kind, and the sentence goes on. */
const insertions = [
  String.raw` [–—-] (?<gloss>[^–—]{10,240}?) [–—-] (?=\p{Ll})`,
  String.raw` \((?<gloss>[^()]{10,240})\) (?=\p{Ll})`,
  String.raw`, (?:which (?<verb>is|are|means?|measures|records|counts|strips|excludes|shows|tells|captures|tracks|compares|adds|removes|allows|lets|enables|gives|covers) |(?<rule>(?:under|by|through|in) which |whereby |where (?=an? \p{Ll}|people |someone ))|(?<or>or ))?(?<gloss>(?:[^,;–—]|,(?=\d)|, (?=[^,]{2,60}, )){10,240}?), (?=\p{Ll})`,
].map((insertion) => new RegExp(`^${label}${subject}${insertion}`, 'du'));

/** The subject of the sentence, explained between bare marks before the sentence goes on. */
export function termBesideMarks(sentence: string): TermSpan | undefined {
  for (const insertion of insertions) {
    const match = insertion.exec(sentence);
    const [start, end] = match?.indices?.groups?.term ?? [];
    if (match === null || start === undefined || end === undefined) continue;
    const { article = '', term = '', gloss = '', verb, or, rule } = match.groups!;
    if (rule !== undefined) {
      const own = start + (deed.exec(term)?.[0].length ?? 0);
      if (isRuledBy(rule, article, term, sentence.slice(own, end))) return { start: own, end };
      continue;
    }
    const isComma = insertion === insertions[2] && or === undefined && !/^means?$/.test(verb ?? '');
    const apposition = {
      term,
      article: article.trim().toLowerCase(),
      gloss: readGloss(gloss),
      isComma,
      verb,
    };
    if (isApposition(apposition)) return { start, end };
  }
  return undefined;
}

const deverbal = /(?:ing|[ts]ion|ment|ance|ence|ship|ery|work|care)$/;

/** `Introduce end-year flexibility, under which …`: the deed is no part of the term. */
const deed =
  /^(?:Introduce|Establish|Implement|Launch|Adopt|Extend|Pilot|Create|Expand|Develop|Continue|Use) /;

/** `End-year flexibility, under which unspent money was carried forward, has ended.` */
function isRuledBy(rule: string, article: string, term: string, own: string): boolean {
  const isRule = /[ -]\p{Ll}[\p{Ll}-]+$/u.test(own);
  const isNamedRule = /^(?:under|by|through) which|^whereby/.test(rule) && /^\p{Lu}\S+ \p{Lu}/u.test(term);
  const isOneWay = rule.startsWith('through') && article !== '';
  // `Elective home education, in which parents teach …`; but `The annual report, in which ministers tell …`
  if (rule.startsWith('in ') && (article !== '' || !deverbal.test(own))) return false;
  return (isRule || isNamedRule) && !isOneWay && !noSubject.test(term);
}
