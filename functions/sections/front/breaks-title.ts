import type { Line } from '../lay-out-text.ts';
import { isCapitals, readBodyLine } from '../wording/body-name.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isFurniture, looksLikeDate } from '../wording/masthead-lines.ts';
import { namesGenre } from '../wording/name-genre.ts';
import { isNumbered, looksLikeParagraph } from './find-front-end.ts';

/**
 * `REPORT ON THE MANAGEMENT OF`, `National Plan for the Prevention` above `and Control of …`, `Shifting Sands:`, and
 * `Annual Report and Accounts` above `2019-20`: the title did not fit, or says below which years it speaks of.
 */
export function breaksTitle(title: string, next: Line | undefined): boolean {
  const text = next?.text.trim() ?? '';
  if (next === undefined || looksLikeParagraph(next) || isNumbered(next)) return false;
  if (isCapitals(title) && isCapitals(text) && /^(?:OF|ON|AND|INTO) \S/.test(text)) return true;
  if (readBodyLine(text) !== null) return false;
  if (shoutsOn(title, next)) return true;
  if (openPeriod.test(title) && looksLikeDate(text)) return true;
  if (isPeriod(text)) return namesGenre(title) && !/\d{4}/.test(title);
  if (isKnownName(text) || isFurniture(text) || /[.;]$/.test(text)) return false;
  return (
    /\b(?:a|an|of|the|and|for|on|to|in|by|with|from)$/i.test(title) ||
    /[:：]$/.test(title) ||
    (/^(?:and|or|of|for|to|in|on|with|from|by) \S/.test(text) &&
      !namesSpeaker.test(text) &&
      !addsPart.test(text))
  );
}

/** A shouted line that long is full, so what is shouted close below goes on with it. */
const fullLine = 48;

/** `INTRODUCING TO THE ASSEMBLY THE ESTIMATES OF GOVERNMENT` above `REVENUE AND EXPENDITURE FOR THE YEAR 2003`. */
function shoutsOn(title: string, next: Line): boolean {
  const text = next.text.trim();
  const isClose = !next.block.spaceAbove && isCapitals(title) && isCapitals(text);
  // A word alone, `CONTEXT`, heads what follows.
  const isOpen = (title.length >= fullLine && /\s/.test(text)) || title.endsWith(',');
  return (
    isClose && isOpen && !/[.:;：；]$|(?:19|20)\d{2}$/.test(title) && !isKnownName(text) && !isFurniture(text)
  );
}

/** `by the Hon. J. K. Mwale`: who gave it. */
const namesSpeaker =
  /^by (?:the )?(?:right |rt\.? )?(?:hon|minister|mr|mrs|ms|dr|secretary|president|governor|chief|prime)/i;

/** `FOR THE YEAR ENDED`, with its date on the line below. */
const openPeriod = /for the (?:\p{L}+ )?(?:year|period) (?:ended|ending)$/iu;

/** `with the replies of the ministries`: what else the volume holds. */
const addsPart =
  /^with (?:the |an? )?(?:\p{L}+ )?(?:repl|respons|foreword|preface|annex|append|comment|introduction)/iu;

/** `2019-20`, `Fiscal Years 2014–2018`, `for the year ended 30 June 2011`, `FY2022`. */
export function isPeriod(text: string): boolean {
  if (openPeriod.test(text) || /^(?:19|20)\d{2}年度?$/.test(text)) return true;
  if (/^[（(](?:19|20)\d{2}\s?[-–—~至]\s?(?:19|20)\d{2}年?[）)]$/.test(text)) return true;
  if (/^for the (?:19|20)\d{2}\s?[-–—/]\s?\d{2,4} (?:financial|fiscal) year$/i.test(text)) return true;
  return /^(?:(?:for )?(?:the )?(?:(?:fiscal|financial) )?years?(?: ended| ending)?(?: \d{1,2} \p{L}+| \p{L}+ \d{1,2},?)? |FY ?)?(?:19|20)\d{2}(?:\s?(?:[-–—/]|to)\s?(?:(?:19|20)?\d{2}))?$/iu.test(
    text,
  );
}
