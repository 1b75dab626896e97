import type { TermSpan } from '../../term-span.ts';
import { numeralIdioms } from '../chinese-lexicon.ts';
import { numberWords } from '../english-lexicon.ts';

/** Two or more `numeral + noun` groups that read as one code: `三去一降一补`, `一核两区`. */
const chineseCode = /(?:[一二两双三四五六七八九十多][\p{Script=Han}]{1,2}){2,5}/gu;
const codeNoun = /[核区带轴圈廊翼极群片港链网园屏心城去降补减增控提改转创优保稳促愁障会案一]/;
const codeGroup = /[一二两双三四五六七八九十多]([^一二两双三四五六七八九十多])/gu;

const plusCode =
  /(?<![\d.A-Za-z+])(?:\d{1,4}|N|X)(?:\s?[+＋]\s?(?:\d{1,4}|N|X)(?![\d.,%A-Za-z])){1,5}(?!\s*=)/g;
const capitalCode =
  /(?<=[a-z,’'] )(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dual)(?:-[A-Z][a-z]+)?(?: [A-Z][a-z]+(?:-[A-Za-z]+)?){1,4}(?: (?:of|for) [A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3})?(?! [A-Z])|\bOne [A-Z][a-z]+, (?:One|Two) [A-Z][a-z]+/g;
/* Codes of translated reports that stand without marks and without capitals. */
const counted = `(?:${numberWords.replace('|first|second|third', '')})`;
/** Nouns of aims and acts, by how they end: `three guarantees`, never `three schools`. */
const aim =
  '[a-z-]*(?:[aeiou]tions|isations|izations|ities|ments|ances|ences|ees|nesses|ships|tasks|battles|firsts|supports|controls|checks|upgrades|prohibitions|changes)';
/** `the three main tasks and five key projects`, `no worries` among them */
const pairCode = new RegExp(
  `(?<=\\b(?:the|our|its|so-called|of|to|in|implement\\p{Ll}*|pursu\\p{Ll}+|uphold\\p{Ll}*|advanc\\p{Ll}+|deepen\\p{Ll}*|consolidat\\p{Ll}+) )${counted} (?:[a-z-]+ )?${aim} and ${counted} (?:[a-z-]+ )?(?:${aim}|projects|systems|mechanisms|platforms|bans)\\b`,
  'gu',
);
/** `Two no worries and three guarantees` */
const denialCode = new RegExp(
  `\\b${counted} no [a-z-]+(?:(?:,? and|,) ${counted} [a-z-]+){0,3}|\\b${counted} [a-z-]+ and ${counted} no [a-z-]+`,
  'giu',
);
/** What one fights, wins or upholds by its number is a code: `the three tough battles`, `the four modernizations`. */
const aimCode = new RegExp(
  `(?<=\\b(?:fight|fought|win|won|winning|uphold|upheld|upholding|adhere to|adhered to|adhering to|practise|practice|practised|comprehensively promote|promote|promoted) (?:the |our )?)${counted} (?:[a-z-]+ )?${aim}(?! (?:of|that|which|in|at|on)\\b)`,
  'gu',
);
/** `the double carbon goals` */
const doubleCode =
  /\b(?:[Dd]ouble|[Dd]ual)[ -](?!digit|deck|glaz|track|line|entry|tax|check|purpose|use\b)[a-z]+(?= (?:policy|policies|goals?|targets?|strategy|reform|campaign|requirements?)\b)/g;
/** `the 6+3 industrial system`: figures are a code where a system bears them. */
const figureCode =
  /\b\d{1,2}(?:\s?[+＋]\s?\d{1,2}){1,3}(?= (?:[a-z-]+ ){0,2}(?:system|model|mode|mechanism|pattern|framework|layout|structure|policy|policies|plan|initiative|network|strategy)\b)/g;
/** `the eight-point rules` */
const pointCode = new RegExp(
  `(?<=\\b(?:the|our|its|so-called) )${counted}-(?:point|pillar|step) (?:rules?|plan|decision|programme|agenda|strategy|approach|formula|guidelines?)\\b`,
  'gu',
);
const plainCodes = [pointCode, pairCode, denialCode, aimCode, doubleCode, figureCode];

/** `the 4 Core Commitments`, `our 12 Missions` */
const countedAims =
  /(?<=\b(?:[Tt]he|[Oo]ur|[Ii]ts|these|of|and|[Uu]nder) )\d{1,2} (?:[A-Z][a-z]+ ){0,3}(?:Commitments|Priorities|Pledges|Missions|Pillars|Principles|Promises|Ambitions|Aims|Outcomes|Goals|Objectives|Steps|Tests|Rs|Ps|Cs)(?! [A-Z])\b/g;
const bodies =
  /\b(?:Members?|Houses?|Ministers?|Committees?|Commissions?|Commissioners?|Departments?|Bureaux?|Universit(?:y|ies)|Powers?|Dominions?|Governments?|Boards?|Councils?|Nations?|States?|Provinces?|Years?|Plans?|Acts?|Bills?|Authorit(?:y|ies)|Lords?|Corporations?|Rivers?|Programmes?|Schemes?|Months?|Cities|Schools?)\b/;

/** Slogans that are codes of numbers, with or without marks: `1 + N`, `Three Lines`, `一核两区`. */
export function findNumberCodes(text: string): TermSpan[] {
  const found: TermSpan[] = [];
  for (const match of text.matchAll(plusCode)) {
    if (/^\d+\s?[+＋]\s?\d+$/.test(match[0]) && !/[“"‘「]$/.test(text.slice(0, match.index).slice(-1)))
      continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(capitalCode)) {
    if (!bodies.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const { index, 0: name } of text.matchAll(countedAims))
    found.push({ start: index, end: index + name.length });
  for (const code of plainCodes) {
    for (const { index, 0: name } of text.matchAll(code))
      found.push({ start: index, end: index + name.length });
  }
  for (const match of text.matchAll(chineseCode)) {
    if (isChineseCode(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Every group must be a numeral with a noun or verb that such codes are made of; plain prose fails. */
function isChineseCode(code: string): boolean {
  if (numeralIdioms.test(code) || /[年月日个十百千万亿次]/.test(code)) return false;
  const groups = [...code.matchAll(codeGroup)];
  return (
    groups.length >= 2 &&
    groups.every((group) => codeNoun.test(group[1]!)) &&
    new Set(groups.map((group) => group[1])).size > 1
  );
}
