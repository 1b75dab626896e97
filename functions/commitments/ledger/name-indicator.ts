import { isCount } from '../quantities/compare-quantities.ts';
import type { Quantity } from '../statement.ts';
import type { LinkedNumber } from './number-links.ts';

/** Longer than this it is a sentence, not a name. */
const longestName = 80;

/**
 * What a series is called: the shortest phrase that its sentences have for what is measured, outcomes before targets
 * ("Compliance rate of rural drinking water", 粮食总产量).
 *
 * @returns undefined where no sentence leaves a name when its number, its time and its speaker are taken away
 */
export function nameIndicator(numbers: readonly LinkedNumber[]): string | undefined {
  const namesOf = (role: LinkedNumber['role']) =>
    numbers.filter((number) => number.role === role).flatMap((number) => nameIn(number) ?? []);
  const [outcomes, targets] = [namesOf('outcome'), namesOf('target')];
  const names = outcomes.length > 0 ? outcomes : targets;
  const sorted = names.toSorted((left, right) => left.length - right.length);
  // "Pipes" says less than "sewage pipes"; one word is a name where nothing longer is.
  const shortest = sorted.find((name) => /\p{Script=Han}{4}|\p{L} \p{L}/u.test(name)) ?? sorted[0];
  return shortest && shortest.charAt(0).toUpperCase() + shortest.slice(1);
}

function nameIn({ text, quantity }: LinkedNumber): string | undefined {
  const at = text.indexOf(quantity.text);
  if (at < 0) return undefined;
  const before = text
    .slice(0, at)
    .split(/[;；。，：]|[,:](?!\d)/)
    .at(-1)!;
  const after = text.slice(at + quantity.text.length).split(/[;；。，]|[,.](?!\d)| and (?=[\d£$€])/)[0]!;
  const isChinese = /\p{Script=Han}/u.test(before + after);
  const name = (isChinese ? nameInChinese(before, after) : nameInEnglish(before, after, quantity)).trim();
  return /\p{L}{2}/u.test(name) &&
    !(!isChinese && hasNoThing.test(name)) &&
    !/\d/.test(name) &&
    name.length <= longestName
    ? name
    : undefined;
}

const englishTime =
  /\b(?:in|during|by|for|at|before|until|over)\s+(?:the\s+)?(?:(?:end of|fiscal|financial|calendar|year|first|second|half of|january|february|march|april|may|june|july|august|september|october|november|december)\s+)*(?:19|20)\d\d(?:[-–/]\d+)?|\b(?:(?:in|during|over) )?(?:the|this|last) (?:past |reporting )?year\b/gi;
/** "answered within 20 working days in 74%": the limit is another number. */
const timeLimit =
  /\b(?:within|in under|after|over) \d+ (?:working |calendar )?(?:days|hours|weeks|months|minutes)\b(?: (?:in|for))?/i;
/** The body that speaks, and the signs of tense behind it. */
const speaker =
  /^(?:we|it|they|the (?:[\w-]+ ){0,3}?(?:authority|board|council|department|ministry|agency|commission|office|government|company|service|bureau|committee|administration|corporation|trust)) /i;
const tense =
  /^(?:(?:will|shall|would|has|have|had|is|are|was|were|plans?|aims?|expects?|intends?)\b ?(?:to |been )?)+/i;
/** "income was 48 million and expenditure": what stands before is another's. */
const otherNumber = /^.*\d.*?\b(?:and|while|but)\b/i;
/** What leads from a thing to its number: "stood at", "will be raised to". */
const leadsToNumber =
  /(?:\b(?:will|shall|has|have|had|is|are|was|were|be|been)\s+)*\b(?:(?:stood|stands|amounted|came|totall?ed|averaged|reach(?:es|ed)?|exceed(?:s|ed)?|fell|fallen|rose|risen|grew|grown|climbed|went|dropped|declined|(?:in|de)creased|improved|raised?|reduced?|cut|lowered|is|are|was|were|be|been)(?:\s+(?:up|down|further|slightly))*(?:\s+(?:to|at|by|from))?|to|at|by)\s*$/i;
const bringsAbout =
  /^(?:raise|lift|cut|reduce|lower|increase|bring(?: down)?|improve|expand|limit|keep|hold|maintain)s? /i;
/** "About", "a total of", before the number. */
const roughly =
  /\s*\b(?:a total of|about|some|around|nearly|almost|at least|over|more than|only|all|another|a further|the|these|its|those)\s*$/i;
const saysNothing = /^(?:(?:in .*)?\bthere|these|those|this|it|with|of)?$/i;
/** "Were used", "used": a doing without its thing; "respectively": a manner without its doing. */
const hasNoThing =
  /^(?:respectively|annually|approximately|(?:will|shall|has|have|had|is|are|was|were|been|be|need|needs|with|of)\b.*|\w+ed|met|held|made|spent|built)$/i;
/** What is only measured against: "up from", "compared with". */
const comparison = /\b(?:(?:up|down) from|than|against|compared (?:with|to))\s+(?:the )?$/i;
/** The number of a count, so that what is counted is left: "two small boilers". */
const leadingNumber =
  /^(?:[^\p{L}]*(?:\b(?:hundred|thousand|million|billion|dozen|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty|eleven|twelve|and)\b)?)+/iu;

function nameInEnglish(before: string, after: string, quantity: Quantity): string {
  if (comparison.test(before)) return '';
  const subject = before
    .replace(englishTime, ' ')
    .replace(timeLimit, ' ')
    .replace(otherNumber, '')
    .replace(/^\s*(?:and|while|but)\b/, '')
    .trim()
    .replace(speaker, '')
    .replace(tense, '')
    .replace(roughly, '')
    .trim();
  const thing = subject.replace(leadsToNumber, '').trim();
  const isComplement = thing !== subject && !saysNothing.test(thing);
  if (isComplement)
    return saysNothing.test(thing.replace(bringsAbout, '')) ? '' : tidy(thing.replace(bringsAbout, ''));
  const counted =
    isCount(quantity) && quantity.unit !== 'times' ? quantity.text.replace(leadingNumber, '') : '';
  const object = `${counted} ${after.replace(englishTime, ' ').replace(counted ? /^$/ : /^\s*of\b/, '')}`;
  // "Delivered 41,000 vaccinations": vaccinations delivered.
  if (counted && /^\w+ed$/.test(thing)) return tidy(`${tidy(object)} ${thing.toLowerCase()}`);
  return tidy(`${saysNothing.test(thing) ? '' : thing.replace(/\bof$/, counted ? 'of' : '')} ${object}`);
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) /i, '')
    .replace(/ (?:(?:will|is|are|was|were|has|have|had|been|be)\b ?(?:to )?)+(?=\w)/i, ' ')
    .replace(/ (?:of|in|for|by|to|at|with|on|within|until)$/i, '');
}

const chineseTime =
  /^(?:(?:全年|过去一年|上一?年|去年|今年|本年度?|年内|当年|到|(?:19|20)\d\d年(?:底|末|度|全年)?)[，、]?)+/;
const leadsToChineseNumber =
  /(?:(?:将|要|力争|累计|总计|共计?|合计)?(?:达到|达|实现|完成|保持在?|稳定在?|提高到?|提升[到至]|上升[到至]|增加?[到至]|增长[到至]?|下?降[低到至]*|控制在|突破|超过|为|是|约|近|仅)?)$/;

function nameInChinese(before: string, after: string): string {
  const start = before.replace(chineseTime, '');
  if (/^[比较从由]|(?:目标|任务|计划)(?:[调提下上]|$)/.test(start)) return '';
  const thing = start
    .replace(leadsToChineseNumber, '')
    .replace(/^(?:督促|推动|支持|指导|帮助|组织|动员)/, '');
  const counted = /^的?(\p{Script=Han}*)/u
    .exec(after)![1]!
    .replace(/^(?:以上|以下|左右|以内)/, '')
    .replace(/(?<=..)(?:[于已将在均]|全部|陆续).*$/, '');
  return start.endsWith(thing) ? thing + counted : thing;
}
