/** Precision, recall and F1 of each reading; where several are accepted, any of them is right. */
export function scoreReadings(answers: { accepted: number[]; given: number }[]): string {
  const scores = [0, 1, 2].map((column) => {
    const gold = answers.map(({ accepted, given }) => (accepted.includes(given) ? given : accepted[0]!));
    const right = answers.filter(({ given }, at) => given === column && gold[at] === column).length;
    const precision = right / Math.max(1, answers.filter(({ given }) => given === column).length);
    const recall = right / Math.max(1, gold.filter((label) => label === column).length);
    return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
  });
  const macro = scores.reduce((sum, score) => sum + score.f1, 0) / 3;
  const columnText = scores.map(
    ({ precision, recall, f1 }, column) =>
      `${'crn'[column]} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
  );
  return `macro-F1 ${macro.toFixed(3)}  ${columnText.join('  ')}  n=${answers.length}`;
}
