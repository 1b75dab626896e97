import { actionVerbs, irregularPast, lead, re } from './grammar-en.ts';

/** What the line above a list makes of its items: done ("This year we:"), to be done ("In 2025 we will:"). */
export type LeadIn = 'done' | 'to-do';

/** The list that a sentence may be an item of; null when none is open. */
export type OpenList = { leadIn: LeadIn; isEmpty: boolean } | null;

const endsOpen = /[:：]\s*$/;
const lastPart = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b[^:.]{0,90}[:：]\\s*$`, 'i');

/** In this order: "what we will achieve" is to come, "achievements against our priorities" are not. */
const leadIns: readonly (readonly [LeadIn, RegExp])[] = [
  [
    'to-do',
    lastPart(
      "will|shall|[a-z]+'ll|would|should|must|need to|going to|committed (?:[a-z ]{0,30})?to|(?:is|are|was|were) to|pledged|promised|aims?|plans?|intends?|proposes?|recommends?",
    ),
  ],
  [
    'done',
    lastPart(
      'achiev(?:ed|ements?)|accomplish(?:ed|ments)|highlights|delivered|completed|progress|successes|outcomes|what we (?:did|have done)',
    ),
  ],
  [
    'done',
    /\b(?:(?:year|quarter|period|20\d\d(?:[-/–]\d\d)?),?(?: (?:we|it|the \w+))|(?:have|has))(?: (?:have|has))?(?: also)?\s*[:：]\s*$/i,
  ],
  [
    'to-do',
    lastPart('commitments?|priorities|targets?|goals?|objectives?|next steps?|recommendations?|proposals?'),
  ],
];

/** How an item goes on where its lead-in left off, be it a verb, a bare noun or a small letter. */
const item = re(`^${lead}(?:${actionVerbs}|${irregularPast}|[a-z]+ed|[a-z]+ing|\\d|zero\\b|no\\b)`);

/** A sentence of its own, which ends the list: a capital, a stop, and more words than an item with a stop has. */
const isWhole = /^["“]?[A-Z]\S*(?:\s+\S+){4,}[.!?]["”]?$/;

/**
 * Reads a sentence as an item of the list that is open before it.
 *
 * @param startsLine items stand on lines of their own; a second sentence on the line explains the item
 * @returns which way its lead-in goes, undefined when it is no item, and the list open after it
 */
export function readListItem(
  list: OpenList,
  sentence: string,
  startsLine: boolean,
): { leadIn: LeadIn | undefined; list: OpenList } {
  const [opened] = endsOpen.test(sentence)
    ? (leadIns.find(([, pattern]) => pattern.test(sentence)) ?? [])
    : [];
  if (opened) return { leadIn: undefined, list: { leadIn: opened, isEmpty: true } };
  if (!list || !startsLine) return { leadIn: undefined, list };
  if (!list.isEmpty && isWhole.test(sentence) && !item.test(sentence))
    return { leadIn: undefined, list: null };
  return { leadIn: list.leadIn, list: { ...list, isEmpty: false } };
}
