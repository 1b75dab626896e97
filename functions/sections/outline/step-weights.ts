/**
 * What speaks for and against a step, in the unit of `HeadingCandidate.score`.
 * Set by hand on outlines of both languages; the order of magnitude matters, not the decimals.
 */
export const weights = {
  /** Taking a label in its second sense (`I.` as a letter). */
  secondReading: 0.6,
  /** A step worse than this is not followed up. */
  hopeless: 6,
  next: 1,
  gap: -0.8,
  gapEach: -0.3,
  gapMost: -3,
  duplicate: -1.2,
  reset: -2.6,
  /** `2.` after `I.`: the families differ, the counting goes on. */
  mixedNext: -0.2,
  mixedGap: -3,
  mixedOther: -5,
  mixedUnit: -6,
  /** A heading on a line of its own after one that runs into its paragraph; evidence from which it plainly stands alone. */
  otherForm: -2,
  /** A heading of any kind inside one without a number that runs into its paragraph. */
  insideRunIn: -4,
  plainlyAlone: 1.5,
  /** Numbered after unnumbered or the reverse, on one level. */
  numberedAndNot: -1,
  /** "Governance" after `Pillar 3`: what is not counted stands outside more often than beside. */
  afterCounter: -0.5,
  sameStyle: 0.3,
  otherStyle: -1.5,
  /** `Tax on companies` after `Company Income Tax`: one style, unevenly capitalised. */
  nearStyle: 0,
  sameFormatLevel: 1,
  otherFormatLevel: -3,
  formatAndNone: -1,
  /** Levels that the document's own table of contents shows; a level below overcomes that both are set alike. */
  sameInContents: 0.6,
  otherInContents: -3,
  deeperInContents: 1.4,
  listedInUnlisted: -1,
  unlistedInListed: 0.9,
  first: 0.5,
  /** `3.` under an unnumbered heading, after `2.` under another. */
  goesOnUncounted: 0.1,
  notFirst: -2.5,
  /** `3. Working practices` at the beginning of a text that is one chapter of a larger one. */
  opensLater: -1.2,
  sameShapeInside: -4,
  ranked: 0.3,
  notRanked: -1.2,
  decimalInside: 1.5,
  decimalOutside: -1,
  /** `4.2` outside the section 4 that came before it. */
  strays: -3,
  deeperFormat: 0.5,
  equalFormat: -1.5,
  shallowerFormat: -5,
  wanders: -1.2,
  /** A heading in larger type than the one it would stand in. */
  largerInside: -2,
  itemOfArticle: -6,
  /** `Chapter 2` inside an unnumbered heading, and the reverse. */
  partInside: -2.5,
  partOfUnit: 0.5,
  /** `Part 1` behind the text of "Who this guidance is for". */
  partBehindText: -0.6,
  /** Capitals inside small letters, or more space above the inner than above the outer one. */
  capitalsInside: -3,
  moreSpaceInside: -1.5,
  sameSpace: 0.2,
  otherSpace: -0.8,
  sameWording: 0.5,
  otherWording: -0.3,
  /** `Spending on repairs` behind "What we know" and "What it costs". */
  endsSeries: -0.7,
  /** `If you work` beside "Who can apply": rather a case of it. */
  conditionBeside: -1.2,
  /** A heading inside "A message from the Mayor" or "Foreword". */
  insideKnown: -1,
  /** "Conclusion" on another level than "Introduction". */
  knownWanders: -0.6,
  /** `城乡面貌明显改善` beside 一年来的工作: rather a part of it. */
  besidePeriod: -0.6,
  /** `Change to scope of inquiry` beside "Scope of inquiry", and inside it. */
  partBeside: -1,
  namedPartInside: -0.3,
  /** The heading above paragraph `3.4` beside `Chapter 3`. */
  partBesideWhole: -3,
  /** "Conclusion", the first of its kind, inside another heading. */
  knownInside: -0.4,
  /** Two headings with nothing between them: the second stands in the first. */
  nothingBetween: -0.8,
  /** Headings without a text of their own stand on one level: each holds those that follow. */
  bothBodiless: 0.5,
  /** A heading that does not come again, beside one that does. */
  besideRecurrent: -1.2,
  /** A heading without a text of its own announces several; a second is more likely than the end after one. */
  onlyChild: -0.5,
} as const;
