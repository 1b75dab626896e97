import { type Segment, widestSegment } from './segment.ts';

/** Line distances of one kind of type that make a usual distance. */
const FEWEST_GAPS = 3;

/** The usual distance of lines for each kind of type in a column; kinds too rare to tell take the column's leading. */
export class Pitches {
  private readonly byStyle = new Map<string, number>();
  /** Usual line distance as a multiple of the type's size. */
  private readonly leading: number;

  constructor(rows: Segment[][]) {
    const gaps = new Map<string, number[]>();
    const leadings: number[] = [];
    for (let at = 1; at < rows.length; at++) {
      const [above, below] = [widestSegment(rows[at - 1]!), widestSegment(rows[at]!)];
      const style = styleOf(below);
      const gap = below.baseline - above.baseline;
      if (styleOf(above) !== style || gap <= 0 || gap >= below.size * 3) continue;
      gaps.set(style, [...(gaps.get(style) ?? []), gap]);
      leadings.push(gap / below.size);
    }
    for (const [style, found] of gaps)
      if (found.length >= FEWEST_GAPS) this.byStyle.set(style, common(found));
    this.leading = leadings.length >= FEWEST_GAPS ? common(leadings) : 1.3;
  }

  of(segment: Segment): number {
    return this.byStyle.get(styleOf(segment)) ?? segment.size * this.leading;
  }
}

/** Space between paragraphs makes some gaps larger; the common one is below the median. */
function common(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.4)]!;
}

function styleOf(segment: Segment): string {
  return `${Math.round(segment.size * 2)}/${segment.family}`;
}
