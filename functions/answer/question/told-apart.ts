import { formsOf, wordsOf } from '../wording/word-forms.ts';

/**
 * Words that tell a thing from its like: a number of national parks answers no question on provincial ones. A sentence
 * that has another member of a set beside the noun, and the asked one nowhere beside it, speaks of another thing.
 */
const english: readonly ReadonlySet<string>[] = [
  'national provincial municipal county regional local federal international',
  'urban rural',
  'male female',
  'primary secondary tertiary',
  'public private',
  'domestic foreign overseas',
  'indoor outdoor',
  'residential commercial industrial',
  'full-time part-time',
  'maximum minimum',
  'import imports imported export exports exported',
  'northern southern eastern western',
].map((line) => new Set(line.split(' ')));
const chinese: readonly (readonly string[])[] = [
  ['城镇', '农村', '乡村'],
  ['国家级', '省级', '市级', '县级'],
  ['进口', '出口'],
  ['小学', '初中', '高中', '中学', '大学'],
  ['公办', '民办'],
  ['收入', '支出'],
  ['存款', '贷款'],
  ['上半年', '下半年'],
  ['夏粮', '秋粮'],
  ['一般公共预算', '政府性基金'],
  ['国有', '民营'],
];

/** Words from one that tells apart to the noun it belongs to: `provincial green factories`. */
const reach = 3;
const endsNoun =
  /^(?:was|were|is|are|did|do|does|has|have|had|will|would|can|shall|should|must|in|on|at|of|for|by|to|from|with|and|or|the|a|an|that|which|who|as|than|there|been|be)$/;

/** Does the sentence have the noun of the question with another of the words that tell it from its like? */
export function isOfItsLike(question: string, sentence: string): boolean {
  return /\p{Script=Han}/u.test(question)
    ? isOfItsLikeInChinese(question, sentence)
    : isOfItsLikeInEnglish(question, sentence);
}

function isOfItsLikeInEnglish(question: string, sentence: string): boolean {
  const asked = wordsOf(question).map((word) => word.toLowerCase());
  const said = wordsOf(sentence).map((word) => word.toLowerCase());
  return asked.some((word, at) => {
    const set = english.find((members) => members.has(word));
    const noun = set && nounBehind(asked, at);
    if (set === undefined || noun === undefined) return false;
    const { printed } = formsOf(noun);
    const besides = said.filter(
      (member, place) =>
        set.has(member) && said.slice(place + 1, place + 1 + reach).some((other) => isOneOf(other, printed)),
    );
    return besides.length > 0 && !besides.some((member) => isSame(member, word));
  });
}

function nounBehind(words: readonly string[], at: number): string | undefined {
  // `exports of timber`
  const from = words[at + 1] === 'of' ? at + 2 : at + 1;
  const behind = words.slice(from, from + reach);
  const end = behind.findIndex((word) => endsNoun.test(word));
  return behind.slice(0, end < 0 ? undefined : end).at(-1);
}

function isOneOf(word: string, printed: ReadonlySet<string>): boolean {
  return [...printed].some((form) => isSame(word, form));
}

/** `import` and `imports` alike. */
function isSame(one: string, other: string): boolean {
  return one.replace(/(?:s|ed)$/, '') === other.replace(/(?:s|ed)$/, '');
}

/** 农村居民 is not 城镇居民, 财政收入 not 财政支出; 城乡居民 are both. */
function isOfItsLikeInChinese(question: string, sentence: string): boolean {
  return chinese.some((members) =>
    members.some((member) => {
      const at = question.indexOf(member);
      if (at < 0) return false;
      const behind = question.slice(at + member.length, at + member.length + 2);
      const before = question.slice(Math.max(0, at - 2), at);
      return [(one: string) => one + behind, (one: string) => before + one].some((around) => {
        const beside = around('');
        if (!/^\p{Script=Han}{2}$/u.test(beside) || sentence.includes(member)) return false;
        return members.some((other) => other !== member && sentence.includes(around(other)));
      });
    }),
  );
}
