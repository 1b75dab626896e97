import {
  compareActs,
  findPromisedActs,
  findReportedActs,
  type NamedAct,
} from '../statements/compare-acts.ts';
import { hasTerm, type IndexedStatement } from './indexed-statement.ts';

/** One of several things promised in a sentence. */
interface Part {
  text: string;
  acts: readonly NamedAct[];
  /** Its words, as the index numbers them. */
  terms: ReadonlySet<number>;
}

/** What a report would say it had done, if it had: acts with an end, of which a reader misses the mention. */
const pointedActs: ReadonlySet<string> = new Set(
  'acquire equip issue adopt revise build use handover agree establish remedy recruit train remove move inquire award submit merge'.split(
    ' ',
  ),
);
/** "Promote the building of ...": an effort, with no end to tell. */
const effort =
  /^\s*(?:and |to |further |we |will |shall )*(?:promote|advance|accelerate|speed up|strengthen|improve|encourage|support|continue|keep|give|strive|guide|urge|explore)\b|^\s*(?:推动|推进|促进|加强|加快|进一步|不断|持续|鼓励|支持|引导|探索|积极|力争|努力|深化|完善|强化|督促|指导)/i;
/** A part with less than this share of its words in a report is not what the report tells. Range 0.2 to 0.6. */
const leastShared = 0.34;
/** Where another act is told of it, nearly all of its words must be there. Range 0.5 to 1. */
const mostlyShared = 0.8;

/**
 * The first part of a promise of several that no report tells of, where one tells of another:
 * "evaluate the programme and publish the findings", 开展排查，建立长效机制.
 */
export function findUntoldPart(
  promise: IndexedStatement,
  reports: readonly IndexedStatement[],
): string | undefined {
  const parts = splitPromise(promise);
  if (parts.length < 2) return undefined;
  const told = reports.map((report) => ({
    report,
    acts: findReportedActs(report.statement.text, promise.statement.text),
  }));
  const isTold = (part: Part) =>
    told.some(({ report, acts }) => {
      const { kind } = compareActs(part.acts, acts);
      const shared = shareOf(part.terms, report);
      if (kind === 'kept') return shared > 0 || part.terms.size < 2;
      return shared >= (kind === 'unknown' ? leastShared : mostlyShared);
    });
  if (!parts.some(isTold)) return undefined;
  return parts
    .find(
      (part) =>
        part.acts.some(({ act }) => pointedActs.has(act)) &&
        part.terms.size > 1 &&
        !effort.test(part.text) &&
        !isTold(part),
    )
    ?.text.replace(/[\s.。]+$/, '')
    .trim();
}

/** "removal and reinforcement of 18 reservoirs" is one thing to do. */
const noun = /(?:ion|ance|ment|al|ry|ing)$/;

function splitPromise({ statement, places }: IndexedStatement): Part[] {
  const acts = findPromisedActs(statement.text);
  const opens = new Set(acts.filter(({ text }) => !noun.test(text)).map(({ start }) => start));
  const cuts = [
    ...statement.text.matchAll(
      /[,;，；。]|并(?=[报建投开移向与])|\band (?:to |then |also |will |shall )?(?:\w+ly )?/gi,
    ),
  ].filter(({ 0: mark, index }) => !/^and/i.test(mark) || opens.has(index + mark.length));
  const ends = [...cuts.map(({ index }) => index), statement.text.length];
  return ends.flatMap((end, at) => {
    const start = at === 0 ? 0 : cuts[at - 1]!.index + cuts[at - 1]![0].length;
    const inside = acts.filter((act) => act.start >= start && act.start < end);
    return inside.length === 0
      ? []
      : [{ text: statement.text.slice(start, end), acts: inside, terms: termsBetween(places, start, end) }];
  });
}

function termsBetween(places: Uint32Array, from: number, to: number): Set<number> {
  const terms = new Set<number>();
  for (let at = 0; at < places.length; at += 3)
    if (places[at + 1]! >= from && places[at + 2]! <= to) terms.add(places[at]!);
  return terms;
}

function shareOf(part: ReadonlySet<number>, report: IndexedStatement): number {
  const shared = [...part].filter((term) => hasTerm(report, term));
  return shared.length / Math.max(1, part.size);
}
