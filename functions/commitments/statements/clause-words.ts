import { actionVerbs, verbEndings } from './grammar-en.ts';
import { commonVerbs } from './verbs-en.ts';
import { wordsOf } from './words-of.ts';

/** What opens an object: English words by what they do in a clause. */
export const determiners = wordsOf(
  'a an the our its their his her my your this that these those all each every no some any both',
);
export const pronouns = wordsOf('we i they you it he she who');
/** Present tenses in -s, and base forms, that are as often nouns. */
export const nounLike = wordsOf(
  'report plan work cost need measure result aim target change offer issue review support limit value visit test use charge fund account share increase lead lie list mark matter number order produce purchase record rest return run set show stand start supply tax trade train form focus fall end deal cover control check call benefit award audit answer amount impact range reach demand interest house board state level rate base project programme program process study survey market season sign time place date face grant visit house home hold host move map press sell send treat trial turn vary write',
);

export const baseVerbs = new Set([...commonVerbs, ...actionVerbs.split('|')]);
const endsAsVerb = new RegExp(`^${verbEndings}$`);
export const isBaseVerb = (word: string): boolean => baseVerbs.has(word) || endsAsVerb.test(word);

const adverbs = wordsOf(
  'also already now then thus since further just never not once again both always still soon even today yet too first all only largely far fast well thereby therefore however',
);

export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.endsWith('ly') && /^\w{3,}$/.test(word));
