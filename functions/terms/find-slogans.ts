import {
  establishedSlogans,
  figuresOfSpeech,
  numeralIdioms,
  policyLead,
  policyTail,
} from './chinese-lexicon.ts';
import { numberWords, periodicalNouns } from './english-lexicon.ts';
import type { Quotation } from './find-quotations.ts';

export interface FoundSlogan {
  start: number;
  end: number;
}

/** Slogans of a text: quoted ones that read like policy, and number-coded ones with or without marks. */
export function findSlogans(text: string, quotations: readonly Quotation[]): FoundSlogan[] {
  const timesQuoted = new Map<string, number>();
  for (const { text: name } of quotations) timesQuoted.set(name, (timesQuoted.get(name) ?? 0) + 1);
  const quoted: Quotation[] = [];
  for (const quotation of quotations) {
    if (quotation.mark === 'title') continue;
    const isNextInList =
      quoted.length > 0 && /^[、和与及]?$/.test(text.slice(quoted.at(-1)!.end, quotation.start));
    if (isQuotedSlogan(text, quotation, timesQuoted.get(quotation.text) ?? 1, isNextInList))
      quoted.push(quotation);
  }
  return [
    ...quoted.map(({ start, end }) => ({ start, end })),
    ...findNumberCodes(text),
    ...findEstablished(text),
  ];
}

function isQuotedSlogan(
  text: string,
  quotation: Quotation,
  timesQuoted: number,
  isNextInList: boolean,
): boolean {
  const before = text.slice(Math.max(0, quotation.start - 60), quotation.start);
  const after = text.slice(quotation.end, quotation.end + 40);
  const around = `${before.trimEnd().slice(-1)}${quotation.text}${after.slice(0, 1)}`;
  return /\p{Script=Han}/u.test(around)
    ? isChineseSlogan(quotation.text, before, after, timesQuoted > 1 || isNextInList)
    : isEnglishSlogan(quotation.text, before, after, timesQuoted);
}

/* ---------- Chinese ---------- */

/** Longest slogan in characters; a principle (`谁污染谁治理`) may be longer when the text calls it one. */
const longestChineseSlogan = 14;
const longestChinesePrinciple = 40;

const chineseNumerals = /[一二两双三四五六七八九十百千万零〇\d０-９]|N/u;
const principleNoun =
  /^(?:的)?(?:[\p{Script=Han}]{0,4})?(?:原则|方针|理念|总要求|要求|总基调|思路|口号|方法|路径|标准|模式|机制|格局|主题|目标|精神)/u;

function isChineseSlogan(name: string, before: string, after: string, hasCompany: boolean): boolean {
  const bare = name.replace(/\s/g, '');
  const length = [...bare].length;
  if (/[。！？…：]|[，、；]$/.test(bare) || length < 2 || length > longestChinesePrinciple) return false;
  if (figuresOfSpeech.has(bare) || numeralIdioms.test(bare)) return false;
  if (/[：:]\s*$/.test(before) || /(?:说|指出|强调|表示|写道|问|答|喊|称|叫做)$/.test(before.trimEnd()))
    return false;
  if (/^(?:我|你|他|她|我们|咱)/.test(bare)) return false;
  if (/^[\d.·/-]+$/.test(bare)) return /^\d{3,4}$/.test(bare) && policyTail.test(after);
  if (isEstablished(bare)) return true;
  if (/(?:主题|口号|宗旨|原则|方针|理念|要求|思路)(?:是|为|：)?$/.test(before)) return true;
  if (length > longestChineseSlogan && !isParallelHan(bare)) return principleNoun.test(after);
  if (/^(?:号(?!召)|级|型|名(?!单|录)|杯|奖|称号|牌|队|轮|机(?!制|构|会)|船|舰)/.test(after)) return false;
  if (chineseNumerals.test(bare) || /[+＋]/.test(bare)) return true;
  if (hasCompany && length > 2) return true;
  if (policyTail.test(after)) return true;
  return (
    length > 2 &&
    (policyLead.test(before) ||
      leadWithObject.test(before) ||
      /^(?:成为现实|落地|见效|全?覆盖|全面推[开行]|全面铺开|持续推进|扎实推进|深入推进|稳步推进|有序推进|加快推进|上线|运行|惠及|提质|扩面|提速)/.test(
        after,
      ))
  );
}

/** `小事不出网格、大事不出社区`: short pieces of one build. */
function isParallelHan(bare: string): boolean {
  const pieces = bare.split(/[、，]/).map((piece) => [...piece].length);
  return pieces.length > 1 && Math.max(...pieces) <= 12 && Math.max(...pieces) - Math.min(...pieces) <= 3;
}

/** `推动外贸“稳中提质”`: what is to become so stands between verb and slogan. */
const leadWithObject =
  /(?:推动|推进|实现|促进|坚持|落实|实施|打造|推行|构建|建立|建设|加快|深化|完善)[\p{Script=Han}]{1,8}$/u;

function isEstablished(name: string): boolean {
  return (establishedSlogans as readonly string[]).includes(name);
}

/** Two or more `numeral + noun` groups that read as one code: `三去一降一补`, `一核两区`. */
const chineseCode = /(?:[一二两双三四五六七八九十多][\p{Script=Han}]{1,2}){2,5}/gu;
const codeNoun = /[核区带轴圈廊翼极群片港链网园屏心城去降补减增控提改转创优保稳促愁障会案一]/;
const codeGroup = /[一二两双三四五六七八九十多]([^一二两双三四五六七八九十多])/gu;

/* ---------- English ---------- */

const longestEnglishSlogan = 8;
const longestEnglishPrinciple = 14;

const policyNoun =
  'principle|principles|policy|policies|slogan|motto|concept|theme|strategy|campaign|initiative|model|pattern|mechanism|approach|programme|program|project|projects|action|actions|plan|' +
  'reform|reforms|goal|goals|goals|target|targets|system|systems|scheme|schemes|framework|doctrine|formula|requirement|requirements|layout|vision|standard|standards|list|lists|line|service|services|' +
  'measures|pilot|bases|construction|development|arrangement|arrangements|drive|route|routes|movement|zone|zones|city|cities|economy|ladder|rule|test|guarantee';
const leadsIntoPolicy = new RegExp(
  `(?:\\b(?:${policyNoun})(?: \\w+){0,2} (?:of|on|for|called|known as|named|entitled|under|is|are)(?: the| a| an| its)? ?|\\b(?:so-called|implement|implementing|implemented|implements|promote|promoting|promoted|carry out|build|building|built|pursue|pursuing|launch|launched|launching|deepen|deepening|uphold|upholding|advance|advancing|construct|constructing|construction of|practice|practise|follow|followed|adhere to|adhering to|create|creating|establish|established|establishing|introduce|introduced|introducing|move to|moving to|move towards|shift to|transition to|become|accelerate|enforce|enforcing|fulfil|fulfill|achieve|completed?|under|around|the|our|an?|of|on|and|to|in|through|with|by|for),? ?)$`,
  'i',
);
const namedByPolicyNoun = new RegExp(
  `^ (?:\\w+[- ]){0,2}(?:${policyNoun}|message|pledge|promise|commitment|ethos|mantra)\\b`,
  'i',
);
const speech =
  /\b(?:said|says?|saying|told|tells|asked?|asks|wrote|writes|stated|states|remarked|declared|replied|quoted?|reads?|commented|called it|words?|heard|answer(?:ed)?|cry|shout(?:ed)?|thank)\b[\s,:]*(?:that )?$/i;
/** A verb that is done to policies alone: what is implemented or upheld is one, though it has a verb of its own. */
const strongLead =
  /\b(?:implement|uphold|adher|enforc|pursu|carry(?:ing)? out|carried out)\w*(?: to)?(?: the| a| an| our| its)? ?$/i;
const finiteWords =
  /\b(?:I|we|you|he|she|it|they|is|are|was|were|will|would|shall|should|has|have|had|do|does|did|can|could|must|may|might|'s|n't|don't|cannot|let us|my|me|us)\b/;
const numberCoded = new RegExp(`^(?:the )?(?:${numberWords})(?=[\\s-])|, (?:${numberWords}) |\\d|\\+`, 'i');
const commonScareQuotes =
  /^(?:pain points?|bottlenecks?|weak links?|win-win|thank you|stop|go|stop-go|free|real|fair|good|bad|normal|so-called|yes|no|new|old|pros|cons|safety net|price|value|champion|feel[- ]good|bad|hidden|soft|hard|hands?[- ]on|know[- ]how|blank cheque|rainy day|hub|one-off|one-man|one-way|first-class|one thing)$/i;

function isEnglishSlogan(name: string, before: string, after: string, timesQuoted: number): boolean {
  const bare = name.trim().replace(/[,.;:]$/, '');
  const words = bare.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length === 0 || words.length > longestEnglishPrinciple || bare.length < 3) return false;
  if (/[.!?;:|[\]=]|', '/.test(bare) || speech.test(before) || commonScareQuotes.test(bare)) return false;
  if (/^(?:\s*[,.]?\s*(?:he|she|I|we|they) (?:said|asked|wrote|replied))/.test(after)) return false;
  if (words.length === 1 && /^[\d.·/-]+%?$/.test(bare))
    return /^\d{3,4}$/.test(bare) && namedByPolicyNoun.test(after);
  const calledPrinciple =
    /\b(?:principles?|polic(?:y|ies)|slogan|motto|theme|concept|approach|tradition|requirement|commitment|pledge|promise|ambition|mission)(?: \w+)? (?:of|to)(?: the)? ?$/i;
  const isNamed = namedByPolicyNoun.test(after) || strongLead.test(before);
  if (words.length > longestEnglishSlogan) return calledPrinciple.test(before) || strongLead.test(before);
  if (calledPrinciple.test(before)) return true;
  if (finiteWords.test(bare) && !isTitleCase(words) && !isNamed) return false;
  if (isPeriodical(words)) return false;
  if (numberCoded.test(bare) || isParallel(bare) || (words.length > 1 && spelledOut.test(after))) return true;
  if (isTitleCase(words)) return words.length > 1 || namedByPolicyNoun.test(after) || timesQuoted > 1;
  if (namedByPolicyNoun.test(after) || timesQuoted > 2) return true;
  return words.length > 1 && words.length <= 5 && leadsIntoPolicy.test(before) && isPolicyLead(before);
}

/** `"chain leader system" (each chain is led by …)`, `"toilet revolution" was promoted`. */
const spelledOut =
  /^(?:,? ?(?:i\.e\.|namely|that is,|meaning )| \([a-z][^()]{12,}| (?:was|were|has been|have been|is|are|will be|shall be) (?:\w+ly |further )?(?:promoted|implemented|carried out|advanced|launched|deepened|established|formed|enforced|realized|realised|pursued|pushed|rolled out)\b)/;

/** `fixed point, fixed time`: short pieces of one build. */
function isParallel(bare: string): boolean {
  const pieces = bare.split(/, /).map((piece) => piece.split(' '));
  return (
    pieces.length > 1 &&
    pieces.every((piece) => piece.length >= 2 && piece.length <= 4 && piece.length === pieces[0]!.length)
  );
}

/** Articles and prepositions alone say little; lower-case words need a verb or noun of policy before them. */
function isPolicyLead(before: string): boolean {
  return (
    !/(?:^|[\s(])(?:an?|and|in|to|with|by|for|through|in (?:a|the)|the|our|on|of)(?: ?|,)$/i.test(before) ||
    new RegExp(
      `\\b(?:${policyNoun}|work|implementation|construction|renovation|transformation|adherence|system|pilot work|role|routes?)\\b(?: [\\w-]+){0,2} (?:of|on|for|in|under|with|to)(?: the| a| an| our)? ?$|\\b(?:implement|promote|pursue|build|uphold|adhere to|carry out|enforce|deepen|launch|create|establish|introduce|complete|achieve|realize|realise|form|the two)(?:ing|e?d|s)? (?:the|a|an|our) ?$|\\b(?:mov(?:e|ing)|shift|transition) (?:to|towards) $`,
      'i',
    ).test(before)
  );
}

function isTitleCase(words: string[]): boolean {
  const significant = words.filter(
    (word) => !/^(?:of|and|the|in|for|to|on|a|an|with|&|by|from|or|\+)$/.test(word),
  );
  return significant.length > 0 && significant.every((word) => /^[\p{Lu}\d]/u.test(word));
}

function isPeriodical(words: string[]): boolean {
  return periodicalNouns.has(words.at(-1)!);
}

/* ---------- number codes without marks ---------- */

const plusCode =
  /(?<![\d.A-Za-z+])(?:\d{1,4}|N|X)(?:\s?[+＋]\s?(?:\d{1,4}|N|X)(?![\d.,%A-Za-z])){1,5}(?!\s*=)/g;
const capitalCode =
  /(?<=[a-z,’'] )(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dual)(?:-[A-Z][a-z]+)?(?: [A-Z][a-z]+(?:-[A-Za-z]+)?){1,4}(?! [A-Z])|\bOne [A-Z][a-z]+, (?:One|Two) [A-Z][a-z]+/g;
const bodies =
  /\b(?:Members?|Houses?|Ministers?|Committees?|Commissions?|Commissioners?|Departments?|Bureaux?|Universit(?:y|ies)|Powers?|Dominions?|Governments?|Boards?|Councils?|Nations?|States?|Provinces?|Years?|Plans?|Acts?|Bills?|Authorit(?:y|ies)|Lords?|Corporations?|Rivers?|Programmes?|Schemes?|Months?|Cities|Schools?)\b/;

function findNumberCodes(text: string): FoundSlogan[] {
  const found: FoundSlogan[] = [];
  for (const match of text.matchAll(plusCode)) {
    if (/^\d+\s?[+＋]\s?\d+$/.test(match[0]) && !/[“"‘「]$/.test(text.slice(0, match.index).slice(-1)))
      continue;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(capitalCode)) {
    if (!bodies.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
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

function findEstablished(text: string): FoundSlogan[] {
  const found: FoundSlogan[] = [];
  for (const slogan of establishedSlogans) {
    for (let at = text.indexOf(slogan); at >= 0; at = text.indexOf(slogan, at + slogan.length)) {
      found.push({ start: at, end: at + slogan.length });
    }
  }
  return found;
}
