import { bodyName, bodyNameInLatin, type FindConcepts, formerName } from './body-name.ts';
import { isSameReport } from './pair-editions.ts';
import { spellInLatin } from './spell-in-latin.ts';
import type { DocumentFacts, JoinedBy } from './thread.ts';

export interface Body<Document extends DocumentFacts = DocumentFacts> {
  documents: Document[];
  /** Each printed name of the body with what joined it to the first, in the order of the years. */
  names: { name: string; by: JoinedBy }[];
}

/**
 * The documents body by body: whose promises answer to whose reports. Two spellings of one name are joined by what
 * they mean (word order, abbreviations and translations of the termbase, places in two languages), a document
 * without a name by a title that only one body uses, two languages by one report that carries the same numbers in
 * both. Nothing else is joined: two departments of one name in two provinces stay two. The order in which the documents
 * come makes no difference.
 */
export function joinBodies<Document extends DocumentFacts>(
  documents: readonly Document[],
  findConcepts: FindConcepts = () => [],
): Body<Document>[] {
  const ordered = documents.toSorted(
    (left, right) => (left.year ?? 0) - (right.year ?? 0) || (left.id < right.id ? -1 : 1),
  );
  const groups = [
    ...Map.groupBy(ordered, (document) =>
      document.issuer === null
        ? `title ${titleOf(document)}`
        : `name ${bodyName(document.issuer, findConcepts)}`,
    ).values(),
  ].map((own): Group<Document> => ({ documents: own, by: 'name' }));
  joinSpellings(groups, findConcepts);
  joinFormerNames(groups, findConcepts);
  joinTitles(groups);
  joinEditions(groups);
  return [...Map.groupBy(groups, rootOf).values()].map(toBody);
}

interface Group<Document extends DocumentFacts = DocumentFacts> {
  documents: Document[];
  by: JoinedBy;
  parent?: Group<Document>;
}

function rootOf<Document extends DocumentFacts>(group: Group<Document>): Group<Document> {
  return group.parent ? rootOf(group.parent) : group;
}

function join(one: Group, other: Group, by: JoinedBy): void {
  const [root, child] = [rootOf(one), rootOf(other)];
  if (root === child) return;
  child.parent = root;
  other.by = by;
}

/** 云门省 is Yunmen Province, unless a second place is spelt so: 苏州 and 宿州 stay apart, and both from Suzhou. */
function joinSpellings(groups: readonly Group[], findConcepts: FindConcepts): void {
  const named = groups.flatMap((group) => {
    const { issuer } = group.documents[0]!;
    return issuer === null ? [] : [{ group, issuer }];
  });
  const isChinese = ({ issuer }: { issuer: string }) => /\p{Script=Han}/u.test(issuer);
  const spelled = (naming: 'level' | 'place-only') =>
    Map.groupBy(named.filter(isChinese), ({ issuer }) =>
      bodyNameInLatin(issuer, findConcepts, { spell: spellInLatin, naming }),
    );
  const [withLevel, placeOnly] = [spelled('level'), spelled('place-only')];
  for (const { group, issuer } of named) {
    if (isChinese({ issuer })) continue;
    const name = bodyName(issuer, findConcepts);
    const called = withLevel.get(name) ?? placeOnly.get(name) ?? [];
    if (called.length === 1) join(called[0]!.group, group, 'name');
  }
}

/** "Department of Industry (formerly Commission of Economy)", 工业和信息化厅（原经济和信息化委员会）. */
function joinFormerNames(groups: readonly Group[], findConcepts: FindConcepts): void {
  const named = new Map(
    groups.flatMap((group) => {
      const { issuer } = group.documents[0]!;
      return issuer === null ? [] : [[bodyName(issuer, findConcepts), group]];
    }),
  );
  for (const group of groups) {
    for (const { issuer } of group.documents) {
      const former = issuer === null ? undefined : formerName(issuer);
      const other = former === undefined ? undefined : named.get(bodyName(former, findConcepts));
      if (other) join(group, other, 'former-name');
    }
  }
}

/** A document without a name joins the one body that uses its title; a title that says nothing joins nobody. */
function joinTitles(groups: readonly Group[]): void {
  const nameless = groups.filter(({ documents }) => documents[0]!.issuer === null);
  const named = groups.filter(({ documents }) => documents[0]!.issuer !== null);
  for (const group of nameless) {
    const title = titleOf(group.documents[0]!);
    if (saysNothing(title)) continue;
    const users = named.filter(({ documents }) => documents.some((document) => titleOf(document) === title));
    if (new Set(users.map(rootOf)).size === 1) join(users[0]!, group, 'title');
  }
}

/** Bodies of two languages with a report of one year that carries the same numbers. */
function joinEditions(groups: readonly Group[]): void {
  for (const [place, one] of groups.entries())
    for (const other of groups.slice(place + 1))
      if (rootOf(one) !== rootOf(other) && haveSameReport(one, other)) join(one, other, 'edition');
}

function haveSameReport(one: Group, other: Group): boolean {
  return one.documents.some((left) =>
    other.documents.some(
      (right) => left.language !== right.language && left.year === right.year && isSameReport(left, right),
    ),
  );
}

function toBody<Document extends DocumentFacts>(groups: readonly Group<Document>[]): Body<Document> {
  const names = new Map<string, JoinedBy>();
  for (const { documents, by } of groups)
    for (const name of namesIn(documents)) if (!names.has(name)) names.set(name, by);
  return {
    documents: groups.flatMap(({ documents }) => documents),
    names: [...names].map(([name, by]) => ({ name, by })),
  };
}

/** The printed names of a group; where it has none, the first of its titles, which differ in their years only. */
function namesIn(documents: readonly DocumentFacts[]): string[] {
  const names = documents.flatMap(({ issuer }) => issuer ?? []);
  return names.length > 0 ? names : [documents[0]!.title];
}

/** "2012 Budget Speech", "Speech from the Throne P22S1", "2024年政府工作报告": what stays the same from year to year. */
function titleOf({ title, language }: DocumentFacts): string {
  const words = title
    .replace(/[\d〇零一二三四五六七八九]{4}\s*年度?|[A-Za-z]*\d[\w-]*/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${language}:${words}`;
}

/** Titles any body may use. */
const anyTitle =
  /^(?:en:)?(?:the |annual |yearly |work |final |progress |activity |report|and |accounts|of |for |year |on |summary |plan |review |statement)*$|^zh:(?:年度|年|工作|政府|总结|报告|计划|情况|要点|和|及|的|\s)*$/;

function saysNothing(title: string): boolean {
  return anyTitle.test(title);
}
