import { bodyNouns, institutionalFunds, programmeNouns } from '../english-lexicon.ts';
import { endOfTitle } from './end-of-title.ts';
import { findAnnouncedNames } from './find-announced-names.ts';
import { findArticledTitles } from './find-articled-titles.ts';
import { findByname } from './find-byname.ts';
import { findNumberedPapers } from './find-numbered-papers.ts';
import { findCalledProgrammes, findSpokenProgrammes } from './find-spoken-programmes.ts';
import { findSubtitledNames } from './find-subtitled-names.ts';
import { findYearlyPlans } from './find-yearly-plans.ts';
import type { FoundTitle } from './found-title.ts';
import { isNamedTitle } from './is-named-title.ts';
import { isTitleHead } from './is-title-head.ts';
import { partOfDocument } from './part-of-document.ts';
import { readTitleRuns, type Token } from './read-title-runs.ts';
import { startOfTitle } from './start-of-title.ts';
import { isLaw, isShortForm } from './title-tail.ts';

/**
 * Capitalised names of instruments and programmes in running English text.
 *
 *     "... pursuant to the  Guidelines for Energy Efficiency in Hilly Counties (2023)  and ..."
 *                           └ head ┘└──────── object ─────────────────────┘
 *     "... amended the      Clean Rivers Act 1996  in May ..."
 *                           └ modifiers ┘└ head ┘
 *
 * Works on runs of capitalised words with small words between them; in each run the head noun decides.
 */
export function findEnglishTitles(text: string): FoundTitle[] {
  const titles: FoundTitle[] = [];
  for (const run of readTitleRuns(text)) {
    const found = titlesOfRun(run, text);
    const end = found.at(-1)?.end ?? 0;
    const rest = run.slice(run.findIndex((token) => token.start >= end && token.isTitle));
    titles.push(...found, ...(rest.at(0)!.start >= end ? findSpokenProgrammes(rest, text) : []));
  }
  for (const { index, 0: name } of text.matchAll(operation))
    titles.push({ start: index, end: index + name.length, kind: 'programme' });
  titles.push(
    ...findYearlyPlans(text),
    ...findNumberedPapers(text),
    ...findAnnouncedNames(text),
    ...findSubtitledNames(text),
    ...findArticledTitles(text),
  );
  return [
    ...titles,
    ...titles.flatMap((title) => [...findByname(title, text), ...nameBefore(title, text)]),
    ...findCalledProgrammes(text),
  ];
}

/** `Anchorage (National Framework for Mooring)`: a name that the bracket behind it spells out. */
function nameBefore({ start, end, kind }: FoundTitle, text: string): FoundTitle[] {
  if (text[start - 1] !== '(' || text[end] !== ')') return [];
  const name = /(?<=\p{Ll} )(?!The |Our |This )\p{Lu}\p{Ll}{3,}(?= \($)/u.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  if (name === null) return [];
  return [{ start: start - 2 - name[0].length, end: start - 2, kind }];
}

/** `Operation Lantern`, `Project Gateway`: the noun comes first. */
const operation =
  /(?<=^|[^\p{L} -] ?|\b(?:\p{Ll}+|Under|The|In|For|Through|With|Our|By) )(?:Operation|Project) (?!(?:Manage|Direct|Officer|Leader|Team|Board|Implement|Unit|Office|Cost|Plan|Report|Theatre|Manual|Room|Centre|Center|Deliver|Monitor|Support|Staff|Approval|Document|Title|Name|Number|Coordinat|Administrat|Development|Preparation|Evaluation|Profile|Summary|Sponsor|Proposal|Assistance|Finance|Steering)\p{L}*)\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?(?! \p{Lu})/gu;

function titlesOfRun(run: Token[], text: string): FoundTitle[] {
  const titles: FoundTitle[] = [];
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    if (at < from || !isTitleHead(run, at)) continue;
    const first = startOfTitle(run, at, from);
    const last = endOfTitle(run, at);
    from = last + 1;
    const title = run.slice(isCountry(run[first]!.text, run[first + 1]) ? first + 1 : first, last + 1);
    const start = startOfCount(text, title[0]!.start, run[at]!.text);
    if (namesBody(run, first, at)) continue;
    if (
      !isNamedTitle(title, at - run.indexOf(title[0]!), run, first) &&
      !(
        title.length > 2 &&
        (isShortForm(run[last + 1]) || shortName.test(text.slice(title.at(-1)!.end, title.at(-1)!.end + 60)))
      )
    )
      continue;
    const kind = programmeNouns.has(run[at]!.text) ? 'programme' : 'instrument';
    const end = title.at(-1)!.end;
    titles.push({ start, end: end + lengthOfNumber(text.slice(end, end + 32), run[at]!.text), kind });
  }
  return titles.filter((title) => {
    const name = text.slice(title.start, title.end);
    const isNumber = /^ ?[[〔(]\d{4}[\]〕)]/.test(text.slice(title.end, title.end + 8));
    return (
      !/[\n\r]/.test(name) &&
      !genericTitles.test(name) &&
      !institutionalFunds.test(name) &&
      !partOfDocument.test(name) &&
      !isNumber
    );
  });
}

/** `Rural Broadband Initiative Phase 3` */
const phase = /^,? (?:Phase|Round|Tranche|Wave) (?:\d+|[IVX]+|One|Two|Three|Four)\b/;
/** `Public Audit Act No. 25 of 2004`, `Companies Acts 1963 to 2013` */
const lawNumber = /^ (?:Nos?\.? ?\d+(?:\/\d{4}| of \d{4})?|\d{1,4} of \d{4})\b/;
const lawYears = /^ to (?:19|20)\d\d\b/;
/** `Home Upgrade Grant 2 (HUG2)`, `the Roads Fund 3 programme`: an edition, where no counted thing follows. */
const fundNumber = /^ [2-9](?= \(|[,;.](?!\d)| (?:and|is|was|will|has|funding|programme|program|scheme)\b)/;

/** The length of the number that belongs to a name, with what leads it in. */
function lengthOfNumber(behind: string, head: string): number {
  if (isLaw.test(head)) return (lawNumber.exec(behind) ?? lawYears.exec(behind))?.[0].length ?? 0;
  const edition = /^(?:Grant|Fund|Scheme)$/.test(head) ? fundNumber.exec(behind) : null;
  return (phase.exec(behind) ?? edition)?.[0].length ?? 0;
}

/** `the Regional Investment Framework (the Framework)`: what is given a short name is a name. */
const shortName =
  /^ \((?:hereinafter |hereafter )?(?:referred to as )?(?:the )?["“‘]?(?:the )?\p{Lu}[\p{L} ]{2,30}["”’]?\)/u;

/** `Scotland's National Performance Framework`: whose it is does not belong to its name. */
function isCountry(word: string, next: Token | undefined): boolean {
  return (/^\p{Lu}\p{Ll}+[’']s$/u.test(word) && next?.text === 'National') || /^\p{Lu}{2,}[’']s$/u.test(word);
}

/** `12 New Measures on Supporting Small Enterprises`: how many they are belongs to their name. */
function startOfCount(text: string, start: number, head: string): number {
  if (!/^(?:Measures|Policies|Points|Provisions|Actions)$/.test(head)) return start;
  return (
    start -
    (/(?<![\p{L}\d.,-] ?)\d{1,3} $|(?<=\b\p{Ll}+ )\d{1,3} $/u.exec(
      text.slice(Math.max(0, start - 24), start),
    )?.[0].length ?? 0)
  );
}

/** `Office of Water Regulation` */
function namesBody(run: Token[], first: number, head: number): boolean {
  return (
    run[first - 1]?.text === 'of' &&
    bodyNouns.has(run[first - 2]?.text ?? '') &&
    !/^(?:Act|Bill)s?$/.test(run[head]!.text)
  );
}

/** Kinds of paper that every body has: a name only with more words around them. */
const genericTitles =
  /^(?:(?:a|the) )?(?:White Paper|Green Paper|Consultation Paper|Executive Order|Memorandum of Understanding|Codes? of (?:Conduct|Practice|Ethics)|(?:Plan|Programme|Program) of Action|Terms of Reference|Key Points|(?:Rule|Source)s? of Law|Order of the Day|(?:Act|Acts) of (?:Parliament|Congress|God|Grace|Assembly)|Declaration of (?:Interests?|War)|Standard Conditions|National Standards?|(?:Grant|Funding|Data Sharing|Service Level|Partnership|Loan|Tenancy|Collective|Confidentiality) Agreements?)$/;
