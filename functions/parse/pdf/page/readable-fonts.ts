import type { FontLook, Fragment } from './read-page.ts';

/** Neighbouring letters of one font that are looked at before it is judged; a line or two. */
const FEWEST_PAIRS = 20;

/**
 * Share of neighbouring letters in different scripts from which a font is not what it says. Real text, with a Greek sign
 * or a foreign name here and there, stays below 0.05; letters named at random change their script at every other step.
 */
const MIXED_SHARE = 0.25;

/** Most text of most documents, passed over quickly. */
const plain = /^[\x20-\x7e]*$/;

/** Scripts that real text sets letter beside letter: `PM浓度`, `カタカナ表`, `μg`. */
const everyday =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const latin = /(?![\u0250-\u02af])\p{Script=Latin}/u;

/**
 * Tells fonts that do not say what their letters are. Their text shows on the page, but what is read of it is chance:
 * `ʮ̡ Ϟࠢ` for four Chinese characters. The more of a document is seen, the surer.
 */
export class ReadableFonts {
  readonly #seen = new Map<FontLook, { pairs: number; mixed: number }>();

  /** What can be read of a page. */
  keepReadable(fragments: Fragment[]): Fragment[] {
    for (const { font, text } of fragments) this.#count(font, text);
    return fragments.filter(({ font }) => this.#isReadable(font));
  }

  #isReadable(font: FontLook): boolean {
    const { pairs, mixed } = this.#seen.get(font)!;
    return pairs < FEWEST_PAIRS || mixed < pairs * MIXED_SHARE;
  }

  #count(font: FontLook, text: string): void {
    const seen = this.#seen.get(font) ?? { pairs: 0, mixed: 0 };
    this.#seen.set(font, seen);
    if (plain.test(text)) {
      seen.pairs += text.length;
      return;
    }
    let before: string | undefined;
    for (const character of text) {
      const script = /\p{L}/u.test(character) ? scriptOf(character) : undefined;
      if (script !== undefined && before !== undefined) {
        seen.pairs++;
        if (script !== before) seen.mixed++;
      }
      before = script;
    }
  }
}

/** A name for the letter's script, coarse: letters that real text mixes have one name, all others are told by their block. */
function scriptOf(letter: string): string {
  if (everyday.test(letter) || latin.test(letter)) return 'everyday';
  const code = letter.codePointAt(0)!;
  return String(code >> 8);
}
