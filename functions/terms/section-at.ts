/** Index of the section that holds an offset; sections tile the text in order of `start`. */
export function sectionAt(sections: readonly { start: number; end: number }[], offset: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sections[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
