/** As a regular expression reads them: a month beside a name belongs to its date. */
export const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December';
