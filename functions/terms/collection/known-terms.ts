import { isTellingWithoutMarks } from '../find/find-uses.ts';

/** Characters by which surfaces are looked up; a shorter surface is too common to be counted without its marks. */
const prefixLength = 3;

/** The surfaces of many terms, found in a text in one walk over it, longest first at each place. */
export class KnownTerms {
  /** Those that are looked for in texts. */
  readonly surfaces: ReadonlySet<string>;
  readonly #byPrefix = new Map<string, { surface: string; key: string }[]>();

  constructor(terms: Iterable<{ key: string; surfaces: readonly string[] }>) {
    const seen = new Set<string>();
    for (const { key, surfaces } of terms) {
      for (const surface of surfaces) {
        if (surface.length < prefixLength || seen.has(surface) || !isTellingWithoutMarks(surface)) continue;
        // The short form of one document (`the Plan = …`) means nothing in another.
        if (key.includes(' = ')) continue;
        seen.add(surface);
        const prefix = surface.slice(0, prefixLength);
        const known = this.#byPrefix.get(prefix);
        if (known) known.push({ surface, key });
        else this.#byPrefix.set(prefix, [{ surface, key }]);
      }
    }
    this.surfaces = seen;
    for (const known of this.#byPrefix.values()) known.sort((a, b) => b.surface.length - a.surface.length);
  }

  /** Uses in the order of the text; none overlaps another. */
  *find(text: string): Generator<{ key: string; start: number; end: number }> {
    if (this.#byPrefix.size === 0) return;
    for (let at = 0; at + prefixLength <= text.length; ) {
      const known = this.#byPrefix.get(text.slice(at, at + prefixLength));
      const match = known?.find(({ surface }) => isWholeAt(text, at, surface));
      if (match === undefined) {
        at++;
        continue;
      }
      const end = at + match.surface.length;
      yield { key: match.key, start: at, end };
      at = end;
    }
  }
}

function isWholeAt(text: string, at: number, surface: string): boolean {
  if (!text.startsWith(surface, at)) return false;
  return !isInsideWord(text, at) && !isInsideWord(text, at + surface.length);
}

function isInsideWord(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  return before !== undefined && after !== undefined && isLetter(before) && isLetter(after);
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
