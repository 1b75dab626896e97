import { analyse } from '../../analysis/analyse-text.ts';
import { otherForms } from './irregular-forms.ts';
import { says } from './word-forms.ts';

/** What was done and its contrary; a number of the one answers no question on the other. English, plain forms. */
const opposites: readonly (readonly [string, string])[] = [
  ['fall drop decline decrease reduce shrink cut lower', 'rise grow increase expand climb raise'],
  ['close shut', 'open reopen'],
  ['build construct erect', 'demolish'],
  ['hire recruit appoint employ', 'dismiss sack retire resign'],
  ['buy purchase import', 'sell export'],
  ['import', 'export'],
  ['win gain', 'lose'],
  ['approve accept adopt', 'reject refuse'],
  ['join enter', 'leave'],
  ['bear', 'die'],
  ['plant', 'fell'],
  ['borrow', 'repay'],
  ['arrive', 'depart'],
];

const termsOf = (words: string) =>
  new Set(
    words
      .split(' ')
      .flatMap((word) => [word, ...otherForms(word)])
      .flatMap((form) => analyse(form).map(({ term }) => term)),
  );
const sides = opposites.flatMap(([one, other]) => [
  { deeds: termsOf(one), contrary: termsOf(other) },
  { deeds: termsOf(other), contrary: termsOf(one) },
]);

/** Does the sentence say the contrary of a deed, and not the deed? */
export function saysOpposite(sentence: string, deed: string): boolean {
  const asked = termsOf(deed);
  const against = sides.filter(({ deeds }) => [...asked].some((term) => deeds.has(term)));
  if (against.length === 0 || says(sentence, deed)) return false;
  return analyse(sentence).some(({ term }) => against.some(({ contrary }) => contrary.has(term)));
}
