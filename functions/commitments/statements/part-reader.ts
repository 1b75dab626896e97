import { readTurn, type SectionPart } from './section-part.ts';

/** 2012年我局将重点做好以下工作：: what it announces stands in the sections that follow. */
const endsOpen = /[:：]\s*$/;

/**
 * Follows the part of a document from sentence to sentence. A part named by a heading or a turn of speech holds to the end of
 * the section; tasks that a plan announces go on in the sections behind it, until a heading names a part of its own.
 */
export class PartReader {
  #part: SectionPart = 'unknown';
  #announced: SectionPart | undefined;
  #isAnnouncing = false;

  /** @param named what the headings of the section say of it */
  enterSection(named: SectionPart): void {
    const isUnnamed = named === 'unknown' || named === 'report';
    if (!isUnnamed) this.#announced = undefined;
    else if (this.#isAnnouncing) this.#announced = this.#part;
    this.#part = this.#announced ?? named;
    this.#isAnnouncing = false;
  }

  /** The part in which a sentence stands, which may be the first of it. */
  read(sentence: string): SectionPart {
    const turn = readTurn(sentence);
    this.#part = turn ?? this.#part;
    this.#isAnnouncing = turn === 'plan' && endsOpen.test(sentence);
    return this.#part;
  }
}
