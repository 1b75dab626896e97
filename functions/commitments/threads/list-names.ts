/** "Velland and Ostmark", "Tama, Loli and Ruaba": names of one list. */
const list = /(?<![.!?] |^)\b[A-Z][\w'’-]+(?:, [A-Z][\w'’-]+)*,? (?:and|or) [A-Z][\w'’-]+/g;

/** Names that a sentence lists side by side; empty where it lists none. */
export function listNames(text: string): string[] {
  return [...text.matchAll(list)].flatMap(([names]) => names.split(/,? (?:and|or) |, /));
}

/** Words that stand for all that was listed. */
const together = /\b(?:both|all|each|every|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** Whether a clause says that a thing was not done. */
type IsLeftOut = (clause: string) => boolean;

/** The first listed name of which no report tells, where one of them tells of another and none speaks of all. */
export function findUntoldName(
  promised: string,
  reports: readonly string[],
  isLeftOut: IsLeftOut,
): string | undefined {
  const names = listNames(promised);
  const isTold = (name: string) => reports.some((report) => findClauseOn([name], report, isLeftOut));
  if (!names.some(isTold) || reports.some((report) => together.test(report))) return undefined;
  return names.find((name) => !isTold(name));
}

/**
 * The clause that tells of one listed name as done: "the agreement with Velland was signed; talks with Ostmark have not
 * begun".
 */
export function findNameDone(promised: string, report: string, isLeftOut: IsLeftOut): string | undefined {
  return findClauseOn(listNames(promised), report, isLeftOut);
}

function findClauseOn(names: readonly string[], report: string, isLeftOut: IsLeftOut): string | undefined {
  const clauses = report.split(/[;,] |\b(?:but|while|whereas)\b/).map((clause) => clause.trim());
  return clauses.find((clause) => names.some((name) => clause.includes(name)) && !isLeftOut(clause));
}
