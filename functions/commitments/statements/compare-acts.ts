import { type Act, type ActClass, actClasses } from './acts.ts';

/** An act that a sentence names. */
export interface NamedAct {
  act: Act;
  /** As printed. */
  text: string;
  start: number;
}

/**
 * What the acts of a report say of those promised: one of them or a later one is done, only an earlier one is, or
 * another (`isTelling` where the two exclude each other, `isPlain` where the other is an act of one clear meaning). Nothing, where verbs of no known class are used.
 */
export type ActRelation =
  | { kind: 'kept' | 'step'; found: string; target: string }
  | { kind: 'other'; isTelling: boolean; isPlain: boolean; found: string; target: string }
  | { kind: 'unknown' };

const names = Object.keys(actClasses) as Act[];
const classOf = (act: Act): ActClass => actClasses[act];
const listOf = (acts = ''): ReadonlySet<string> => new Set(acts.split(' '));
const patterns = names.map((act) => ({
  act,
  english: new RegExp(`\\b(?:${classOf(act).english})\\b`, 'gi'),
  chinese: new RegExp(classOf(act).chinese, 'g'),
}));
const keeping = new Map(names.map((act) => [act, listOf(`${act} ${classOf(act).keptBy ?? ''}`)]));
const leading = new Map(names.map((act) => [act, listOf(classOf(act).stepBy)]));
const excluded = new Map(names.map((act) => [act, listOf(classOf(act).otherThan)]));
/** A paper that is only drafted is not revised, whatever noun is used. */
const settling = listOf('issue adopt force');

/** Acts that nobody would use for another: what was awarded was not moved by that. */
const plain = listOf(
  'award move remove issue adopt pay merge agree acquire train recruit remedy handover revise',
);

/** What comes first, and reasons and means: "after soil investigation", "in order to build", 在调查基础上. */
const aside =
  /\b(?:after|once|when|following|as soon as|upon|based on|in accordance with|according to|in order to|so that|so as to|with a view to)\b[^,;.]*|(?:按照|根据|依据|围绕)[^，。；]*[，。；]|[^，。；]*(?:后|基础上)[，,]/gi;
/** What a paper is for: "submitted for approval", 报市政府审批. */
const purpose =
  /\bfor (?:(?:its|his|her|their|final) )?(?:approval|adoption|consideration|comments?|publication|decision|signature)\b|\bto be (?:approved|published|issued|adopted)\b|(?<=报[^，。；]{0,12})(?:审批|批准|审定|审议|批复)(?!实施|施行|印发)/gi;
/** Names of papers and whatever stands in quotation marks or brackets. */
const named = /《[^》]*》|“[^”]*”|"[^"]*"|（[^）]*）|\([^)]*\)/g;
/** "Implementation Plan for Carbon Peak": capitals inside a sentence name a thing. */
const capitals = /(?<=[a-z,] )(?:[A-Z][\w-]*(?: (?:of|for|on|and|the|in) (?=[A-Z])| (?=[A-Z])|))+/g;

/** What a paper is about is not what is done: "a plan to build a road", 出台加强队伍建设的意见. */
const subjectOfPaper =
  /(?<=\b(?:plan|guidelines?|rules?|regulations?|strategy|policy|report|bill|law|standards?|code|register|list|study|agreement|contract)s? )(?:for|on|of|to) (?:(?!\b(?:will|shall|was|were|is|are|has|have|had|and)\b)[^,;.])*|(?<=出台|印发|起草|编制|修订|制定|制订|拟订|发布|公布|报送|完善|研究)(?:了|完成)?[^，。；、]{2,30}(?=意见|方案|规划|办法|条例|标准|细则|指南|名录|措施)/gi;

/** 改造工程完成招标: the work is named, and something else done for it. */
const nameOfWork =
  /(?:建设|改造|治理|修复|整治|加固|搬迁|改建|扩建|新建|维修|提升|引水|迁建)(?=工程|项目)|列入[^，。；]{0,8}的|建设(?=试点|示范|先行|标准|资金|用地|规划|领导小组|指挥部)/g;

const blank = (text: string): string => ' '.repeat(text.length);

/** In the order of the classes. @param text Chinese in simplified characters */
export function findActs(text: string): NamedAct[] {
  const isChinese = /\p{Script=Han}/u.test(text);
  const plain = text.replace(named, blank).replace(purpose, blank).replace(subjectOfPaper, blank);
  const words = isChinese ? plain.replace(nameOfWork, blank) : plain.replace(capitals, blank);
  return patterns.flatMap(({ act, english, chinese }) =>
    [...words.matchAll(isChinese ? chinese : english)].map((match) => ({
      act,
      text: match[0],
      start: match.index,
    })),
  );
}

/**
 * The acts that a report names, without those that only name the promised thing: the "farm structure survey" that is to
 * be moved was not surveyed.
 */
export function findReportedActs(text: string, promised: string): NamedAct[] {
  const targets = new Set(findPromisedActs(promised).map(({ text }) => text.toLowerCase()));
  const thing = promised.replace(aside, blank).toLowerCase();
  const isCompletion = completion.test([...targets].join(' '));
  const acts = isCompletion ? [...findCompletion(text), ...findActs(text)] : findActs(text);
  return acts.filter(({ text: word }) => {
    const name = word.toLowerCase();
    return targets.has(name) || !thing.includes(name);
  });
}

/** Promises are asked about again with every sentence that may report them: those of late. */
const promisedActs = new Map<string, readonly NamedAct[]>();
const rememberedPromises = 1_000;

/** The acts by which a promise is kept: not those that come first, nor its reasons and means. */
export function findPromisedActs(text: string): readonly NamedAct[] {
  const known = promisedActs.get(text);
  if (known) return known;
  const acts = readPromisedActs(text);
  if (promisedActs.size >= rememberedPromises) promisedActs.clear();
  promisedActs.set(text, acts);
  return acts;
}

function readPromisedActs(text: string): NamedAct[] {
  const acts = findActs(text.replace(aside, blank));
  const predicate = text.search(modal);
  const main = acts.filter(({ start }) => start > predicate);
  if (acts.length > 0) return main.length > 0 ? main : acts;
  return findCompletion(text);
}

/** Where no act is named, what is to be completed is a work: "complete all pipe networks". */
const completion = /\bcomplete(?:d|ion)?\b|完成/i;

function findCompletion(text: string): NamedAct[] {
  const found = completion.exec(text);
  return found ? [{ act: 'build', text: found[0], start: found.index }] : [];
}

/** What stands before it tells which thing is meant: "The Guidelines, issued in 2016, will be revised". */
const modal = /\b(?:will|shall|should|must|(?:is|are) to|(?:is|are) going to)\b/i;

/** What a report's acts say of those of a promise, both as texts. */
export function relateActs(promised: string, reported: string): ActRelation {
  const acts = findReportedActs(reported, promised);
  const relation = compareActs(findPromisedActs(promised), acts);
  const title = relation.kind === 'other' && acts.find((act) => awardsThing(act, reported, promised));
  return title ? { kind: 'kept', found: title.text, target: relation.target } : relation;
}

/** What a lake "was named" is what it was to become: 建设幸福河湖3条, 3条河湖获评幸福河湖; "sign up to the living wage", "accredited living wage employer". */
function awardsThing({ act, text, start }: NamedAct, reported: string, promised: string): boolean {
  if (act !== 'award') return false;
  const [awarded = ''] = /^[^,.;，。；]*/.exec(reported.slice(start + text.length)) ?? [];
  const thing = promised.toLowerCase();
  return namesOf(awarded.toLowerCase()).some((name) => thing.includes(name));
}

/** Every four Chinese characters, every two English words that follow each other: enough to be a name. */
function namesOf(text: string): string[] {
  const names = [
    ...text.matchAll(/(?=(\p{Script=Han}{4}))/gu),
    ...text.matchAll(/\b(?=([a-z]{4,} [a-z]{4,})\b)/g),
  ];
  return names.map(([, name]) => name!);
}

export function compareActs(promised: readonly NamedAct[], reported: readonly NamedAct[]): ActRelation {
  if (promised.length === 0 || reported.length === 0) return { kind: 'unknown' };
  const step = meet(promised, reported, leading);
  const kept = meet(promised, reported, keeping);
  const isDraft = kept?.act === 'revise' && step && !reported.some(isSettling);
  if (kept && !isDraft) return { kind: 'kept', found: kept.found, target: kept.target };
  const settled = promised.every(({ text }) => completion.test(text)) && reported.find(isSettling);
  if (settled) return { kind: 'kept', found: settled.text, target: promised[0]!.text };
  if (step) return { kind: 'step', found: step.found, target: step.target };
  const telling = meet(promised, reported, excluded);
  return {
    kind: 'other',
    isTelling: telling !== undefined,
    isPlain: reported.some(({ act }) => plain.has(act)),
    found: telling?.found ?? reported[0]!.text,
    target: telling?.target ?? promised[0]!.text,
  };
}

/** A paper that was to be completed is, when it was made public. */
function isSettling({ act }: NamedAct): boolean {
  return settling.has(act);
}

function meet(
  promised: readonly NamedAct[],
  reported: readonly NamedAct[],
  accepted: ReadonlyMap<Act, ReadonlySet<string>>,
): { act: Act; found: string; target: string } | undefined {
  for (const { act, text } of promised) {
    const found = reported.find((one) => accepted.get(act)!.has(one.act));
    if (found) return { act, found: found.text, target: text };
  }
  return undefined;
}
