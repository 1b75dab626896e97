import { type Gloss, readGloss } from './english-gloss.ts';
import { isKindNoun } from './kind-nouns.ts';
import { onlyLists } from './only-lists.ts';

/** `"procedural justice", the idea that people …` */
const ideas = /^(?:approach|practice|process|idea|notion|principle|belief|rule|view|theory|requirement)$/;

/** `"Tech buddies", i.e. volunteers who …`, `the "five ones" project, namely one map, …`: in marks the term is sure. */
export function isExplainedBehindMarks(behind: string): boolean {
  if (meaningBehindColon.test(behind)) return true;
  if (nounAgain.test(behind)) return true;
  const many = manyBehindColon.exec(behind);
  if (many !== null) {
    const { shape, mark, head, article } = readGloss(behind.slice(2));
    if (shape === 'kind' && mark === 'strong' && (article !== '' || /s$/.test(head))) return true;
  }
  const colon = colonBehindMarks.exec(behind);
  if (colon !== null) return !onlyLists(readGloss(behind.slice(colon[0].length)));
  const bracket = bracketBehindMarks.exec(behind);
  if (bracket !== null && isKindInBracket(readGloss(bracket.groups!.gloss!))) return true;
  const match = jointBehindMarks.exec(behind);
  if (match === null) return false;
  const gloss = readGloss(behind.slice(match[0].length));
  if (isOnlyNamed(gloss)) return false;
  const { link } = match.groups!;
  if (link === undefined)
    return (
      (gloss.shape === 'single' &&
        /^(?:that|of \p{Ll}+ing)\b/u.test(gloss.behind) &&
        ideas.test(gloss.head)) ||
      (gloss.shape === 'kind' && gloss.mark === 'strong' && /^ [–—-]/.test(match[0])) ||
      (gloss.shape === 'kind' &&
        /^(?:that|which|who|where)\b/.test(gloss.behind) &&
        (gloss.article !== '' || /s$/.test(gloss.head)))
    );
  if (/^(?:that is|i\.e\.|namely|which is to say|in other words)/.test(link) && onlyLists(gloss))
    return false;
  return !/^meaning |^which means /.test(link) || gloss.shape !== 'none';
}

/** `"Four laws", a name that the report leaves unexplained`: that says something of the name, and not of the thing. */
const isOnlyNamed = ({ head, behind }: Gloss) =>
  /^(?:names?|terms?|words?|phrases?|expressions?|slogans?|labels?|headings?|titles?)$/.test(head) &&
  !/^(?:for|given to)\b/.test(behind);

/** `"homestay clusters" (areas with more than ten homestays …)` */
const bracketBehindMarks = /^(?: \p{Ll}+)? \((?<gloss>(?:an? |any |those )?\p{Ll}[^()]{14,240})\)/u;
const isKindInBracket = ({ shape, article, mark, head }: Gloss) =>
  shape === 'kind' &&
  mark !== 'none' &&
  (article !== '' || (/s$/.test(head) && (mark === 'strong' || isKindNoun(head))));

const headNoun = String.raw`(?: (?:[\p{L}-]+ ){0,3}(?:pattern|model|mode|method|reform|framework|layout|activity|work|system|mechanism|approach|policy|principle|scheme|rule|concept|strategy|project|programme|program|campaign|action|initiative|path))?`;

/** `"Five-in-one" layout: refers to the overall layout …` */
const meaningBehindColon = /^(?: [\p{Ll}-]+){0,2}: (?:it )?(?:refers to|means) .{10,}/u;

/** `"Three noes" areas: areas without …` */
const nounAgain = /^ (?<noun>\p{Ll}[\p{Ll} ]{3,40}): \k<noun> .{8,}/u;

/** `"third places": cafés, libraries and hubs where people …` */
const manyBehindColon = /^: (?=\p{Ll}.{20,})/u;

/** `a "cash first" approach: people in crisis are given money`, `"One door" works like this: …` */
const colonBehindMarks =
  /^(?: (?:model|policy|principle|approach|rule|method|system|concept)| works (?:like this|as follows)): (?=\p{Ll}.{20,})/u;
const jointBehindMarks = new RegExp(
  String.raw`^(?:${headNoun}(?: \(|, | [–—-] |,? \()(?<link>that is,? (?:to say,? )?|i\.e\.,? |namely,? |which is to say,? |in other words,? |which (?:measures|counts|records|compares|tracks|captures|describes|refers to) |(?:which )?means |meaning |refers to |defined as |(?:under|by|through|in) which |whereby )|,? (?=\p{Ll})| [–—-] (?=(?:an?|any|those) \p{Ll}))`,
  'u',
);
