import { charactersNeeded, saysDeed, shareInOtherWords, shareOf } from '../wording/chinese-words.ts';
import type { AskedAttribute } from './attribute.ts';
import { noMeasure, noName, noNames, noPlace, otherThing } from './attribute-shares.ts';
import { chinesePerson, chinesePlace, doers, holdsOffice, namesOf } from './names-in-chinese.ts';
import { missingQuantityInChinese } from './weigh-chinese-quantity.ts';

/** 每半年, 按季度, 两年一次. */
const frequency =
  /每(?:隔|半|[一二两三四五六]|\d+)?个?(?:年|季度?|月|周|星期|旬|日|天|小时|班)|按(?:季|月|年|周|日)|[年月季周日]一[次报]|定期|逐[年月日]/u;

/** Share of the characters of what a time is asked of. Range 0 to 1. */
const topicNeeded = 0.5;

/** The Chinese side of `missingAttribute`. */
export function missingInChinese(
  asked: AskedAttribute,
  sentence: string,
  question: string,
  above: string,
): number {
  if (asked.kind === 'quantity') return missingQuantityInChinese(asked, { sentence, question, above });
  const lack = lacks[asked.kind];
  return lack === undefined || lack.isSaid(asked, sentence, above) ? 0 : lack.share;
}

/** When a Chinese sentence says each kind of thing, and how far it is from that otherwise; other kinds any sentence says. */
const lacks: Partial<
  Record<
    AskedAttribute['kind'],
    { isSaid: (asked: AskedAttribute, sentence: string, above: string) => boolean; share: number }
  >
> = {
  person: {
    isSaid: ({ characters = '' }, sentence) =>
      chinesePerson.test(sentence) && holdsOffice(characters, sentence),
    share: noName,
  },
  frequency: { isSaid: (_, sentence) => frequency.test(sentence), share: noMeasure },
  place: {
    isSaid: ({ characters = '' }, sentence) =>
      chinesePlace.test(sentence) && shareOf(characters, sentence) >= charactersNeeded,
    share: noPlace,
  },
  actor: {
    // 由谁来收污水处理费 is answered by 征收: of one character its verb goes on with the thing.
    isSaid: ({ done }, sentence) =>
      (saysDeed(done, sentence) || sentence.includes(done!.charAt(0))) &&
      (doers.test(sentence) || chinesePerson.test(sentence)),
    share: noName,
  },
  names: {
    isSaid: ({ done, characters = '' }, sentence) =>
      saysDeed(done, sentence) && namesOf(characters, sentence),
    share: noNames,
  },
  topic: {
    isSaid: ({ characters = '' }, sentence, above) =>
      shareInOtherWords(characters, `${sentence}${above}`) >= topicNeeded,
    share: otherThing,
  },
};
