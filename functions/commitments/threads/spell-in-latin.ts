import table from './pinyin.json' with { type: 'json' };

/** The syllables of Mandarin, and of each the first character in the order of the pinyin collation. */
const syllables = table.syllables.split(' ');
const firsts = [...table.firsts];
/** Characters that names of places read otherwise than the collation does. */
const inPlaces: Record<string, string> = {
  长: 'chang',
  重: 'chong',
  佛: 'fo',
  莞: 'guan',
  洛: 'luo',
  乐: 'le',
};

let order: Intl.Collator | undefined;

/** A name in Chinese characters as translators spell it, in small letters: 云门 is "yunmen". */
export function spellInLatin(name: string): string {
  order ??= new Intl.Collator('zh-u-co-pinyin');
  return [...name].map((character) => inPlaces[character] ?? syllableOf(character, order!)).join('');
}

function syllableOf(character: string, { compare }: Intl.Collator): string {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(firsts[middle]!, character) <= 0) low = middle + 1;
    else high = middle;
  }
  return (syllables[low - 1] ?? '').replace('v', 'u');
}
