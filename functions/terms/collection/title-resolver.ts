import { type CitedTitle, isOfKind } from './find-cited-titles.ts';
import { keysOfTitle, type TitleKey } from './title-key.ts';

/** A document as titles are resolved against it. */
export interface TitledDocument {
  id: string;
  title: string;
  year: number | null;
  issuer: string | null;
  hasNumber: boolean;
}

interface Held {
  document: TitledDocument;
  key: TitleKey;
}

/** Titles that many bodies give their papers: they name one only together with whose it is. */
const shared =
  /^(?:(?:annual|yearly|progress|corporate|business|strategic|council|work|budget|action|local|national|government|performance|audit|financial|statement|state|of|accounts|report|plan|strategy|review|and|policy|outline|the|implementation|notice|white|green|paper|act|law|measures)(?: |$))+$|^(?:.{0,2}政府工作报告|工作报告|年度报告|工作总结|实施方案|工作方案|行动计划|实施意见|通知|.{0,4}(?:预算|决算)报告)$/;

/** Which held document a mention by title means; null rather than a guess. */
export class TitleResolver {
  readonly #byBase = new Map<string, Held[]>();
  readonly #all: Held[] = [];
  #pieces: Set<string> | undefined;

  constructor(documents: readonly TitledDocument[]) {
    for (const document of documents) {
      const keys = new Map(keysOfTitle(document.title).map((key) => [key.base, key]));
      for (const key of keys.values()) {
        const held = { document, key };
        this.#all.push(held);
        const same = this.#byBase.get(key.base);
        if (same === undefined) this.#byBase.set(key.base, [held]);
        else same.push(held);
      }
    }
  }

  /**
   * May a mention by title mean a document that is held, or the document `ownTitle` that mentions it? Held titles have
   * their issuer before them, and mentions too: one that begins or ends as the other does may be the same paper.
   */
  mayHold({ base, years }: CitedTitle, ownTitle: string): boolean {
    const isShort = base.length < (/\p{Script=Han}/u.test(base) ? 3 : 8);
    if (isShort || shared.test(base)) return true;
    const same = this.#byBase.get(base);
    if (same !== undefined) return years.length === 0 || same.some((held) => isOfYears(held, years));
    this.#pieces ??= new Set(this.#all.flatMap(({ key }) => piecesOf(key.base)));
    const own = keysOfTitle(ownTitle).map((key) => key.base);
    return (
      this.#pieces.has(base) ||
      endingsOf(base).some((ending) => this.#byBase.has(ending) || own.includes(ending)) ||
      own.some((title) => title === base || piecesOf(title).includes(base))
    );
  }

  resolve(cited: CitedTitle, from: TitledDocument): TitledDocument | null {
    const candidates = cited.by === 'named' ? this.#named(cited, from) : this.#inSeries(cited, from);
    const distinct = new Map(candidates.map(({ document }) => [document.id, document]));
    const [only] = distinct.values();
    return distinct.size === 1 && only!.id !== from.id ? only! : null;
  }

  #named(cited: CitedTitle, from: TitledDocument): Held[] {
    if (cited.base.length < 3) return [];
    const whole = this.#byBase.get(cited.base) ?? this.#shortened(cited);
    const same = whole.filter(({ key }) => key.isDraft === cited.isDraft);
    const own = shared.test(cited.base) ? same.filter(({ document }) => isSameIssuer(document, from)) : same;
    if (cited.years.length > 0) return own.filter((held) => isOfYears(held, cited.years));
    // Without its year a title that has editions may be any of them, and so may one of a yearly series.
    return own;
  }

  /** `Levy Regulations 2039` for `The Abstraction (Levy) Regulations 2039`: with its year, the end of a title is enough. */
  #shortened({ base, years }: CitedTitle): Held[] {
    if (years.length === 0 || shared.test(base) || !/^[a-z]+ [a-z]/.test(base)) return [];
    return this.#all.filter(
      ({ key }) => key.base.endsWith(` ${base}`) && String(key.years) === String(years),
    );
  }

  /** `the 2021 Plan`, `last year's report`: of the same issuer, and of the kind. */
  #inSeries(cited: CitedTitle, from: TitledDocument): Held[] {
    const years = cited.by === 'previous' ? (from.year === null ? [] : [from.year - 1]) : cited.years;
    if (years.length === 0) return [];
    const ofKind = this.#all.filter(
      (held) =>
        isOfKind(held.key.base, cited.base) &&
        !held.key.isDraft &&
        isOfYears(held, years) &&
        isSameIssuer(held.document, from),
    );
    if (cited.by === 'dated') return ofKind;
    // The report of the year before is the one of the same name.
    const own = new Set(keysOfTitle(from.title).map(({ base }) => base));
    return ofKind.filter(({ key }) => own.has(key.base));
  }
}

/** Shorter pieces are kinds of papers, in words and Han characters: `of the solid waste measures`, `固体废物管理办法`. */
const fewestWords = 3;
const fewestHan = 6;

function endingsOf(base: string): string[] {
  const [units, fewest, mark] = unitsOf(base);
  const count = Math.max(0, units.length - fewest);
  return Array.from({ length: count }, (_, at) => units.slice(at + 1).join(mark));
}

/** What a title ends with, and what it begins with. */
function piecesOf(base: string): string[] {
  const [units, fewest, mark] = unitsOf(base);
  const count = Math.max(0, units.length - fewest);
  const beginnings = Array.from({ length: count }, (_, at) => units.slice(0, fewest + at).join(mark));
  return [...endingsOf(base), ...beginnings];
}

function unitsOf(base: string): [units: string[], fewest: number, mark: string] {
  return /\p{Script=Han}/u.test(base) ? [[...base], fewestHan, ''] : [base.split(' '), fewestWords, ' '];
}

function isSameIssuer(a: TitledDocument, b: TitledDocument): boolean {
  return a.issuer !== null && a.issuer === b.issuer;
}

/** The title's own years decide; a title without any is of its document's year. */
function isOfYears({ document, key }: Held, years: readonly number[]): boolean {
  if (key.years.length === 0) return years.length === 1 && document.year === years[0];
  if (years.length === 1) return key.years[0] === years[0];
  return key.years.length === years.length && key.years.every((year, at) => year === years[at]);
}
