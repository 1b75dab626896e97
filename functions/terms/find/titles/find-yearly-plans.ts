import type { FoundTitle } from './found-title.ts';

/** `the fourteenth five year plan`, `the 14th five-year plan` */
const yearsPlan =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen)th)[ -]five[ -]year[ -]plan(?!s)\b/gi;

export function findYearlyPlans(text: string): FoundTitle[] {
  return [...text.matchAll(yearsPlan)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    kind: 'instrument',
  }));
}
