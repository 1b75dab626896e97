/** Some years, first and last included. */
export interface Period {
  from: number;
  to: number;
}

/** The years one by one while they are few, joined to decades when they are many; ascending, each once. */
export function groupYears(years: Iterable<number>, maxPeriods: number): Period[] {
  const distinct = [...new Set(years)].sort((a, b) => a - b);
  if (distinct.length <= maxPeriods) return distinct.map((year) => ({ from: year, to: year }));
  const decades = [...new Set(distinct.map((year) => Math.floor(year / 10) * 10))];
  return decades.map((decade) => ({ from: decade, to: decade + 9 }));
}

/** As a reader sees it: `2021`, `1990–1999`. */
export function periodName({ from, to }: Period): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** As the address has it: `2021`, `1990..1999`. */
export function periodValue({ from, to }: Period): string {
  return from === to ? String(from) : `${from}..${to}`;
}

/** The closed span of years an address names; undefined for a single year, an open end or anything else. */
export function readSpan(value: string | undefined): Period | undefined {
  const [, from, to] = /^(\d{4})\.\.(\d{4})$/.exec(value ?? '') ?? [];
  return from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to) };
}
