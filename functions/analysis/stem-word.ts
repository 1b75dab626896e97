import { stemmer } from 'stemmer';

/**
 * British and American spellings that Porter's rules leave apart. Both sides of a search pass through here, so a
 * rewritten form need not be a word; it must only never coincide with another word's.
 */
const spellings: [RegExp, string][] = [
  [
    /^([a-z]{2,}(?<!adv|rev|lev|tel|superv|improv|ex?erc|prec|conc|prom|prem|dem|pr|ra|ch|nd|gu|o|u|w|ert|ar))is(e[drs]?|ers?|ing|ations?)$/,
    '$1iz$2',
  ],
  [/^([a-z]{3,})ys(e[drs]?|ing)$/, '$1yz$2'],
  [
    /^(.*(?:arm|behavi|cand|clam|col|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|savi|tum|val|vap|vig))our(.*)$/,
    '$1or$2',
  ],
  [/^(cent|met|kilomet|lit|theat|fib|calib)res?$/, '$1er'],
  [/^(def|off|lic|pret)ence(s?)$/, '$1ense$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^aluminium$/, 'aluminum'],
  [/^(catal|dial|anal)ogue(s?)$/, '$1og$2'],
  [/^(.*(?:cancel|channel|counsel|fuel|label|level|model|total|travel))l(ed|ing|ers?)$/, '$1$2'],
  [/^(enrol|fulfil|instal|skil)lments?$/, '$1ment'],
  [/^(acknowledg|judg)ement(s?)$/, '$1ment$2'],
  [/^sulph(ur.*|ate.*|id.*|on.*)$/, 'sulf$1'],
  [/^(.*)aem(ia|ias|ic|o.*)$/, '$1em$2'],
  [/^(.*)rrhoea(s?)$/, '$1rrhea$2'],
  [/^(arch|encyclop|orthop|p)ae(?=[do])(.*)$/, '$1e$2'],
  [/^(?:oe(?=strogen|dema|sophag)|(f)oe(?=t(?:us|al)))(.*)$/, '$1e$2'],
  [/^grey(s|er|est|ish)?$/, 'gray$1'],
  [/^tyre(s?)$/, 'tire$1'],
  [/^tonne(s?)$/, 'ton$1'],
  [/^(m|sm)ould(s|y|ed|ing|er)?$/, '$1old$2'],
  [/^plough(.*)$/, 'plow$1'],
  [/^manoeuvr(?:e(s?)|(ed|ing|ab.*))$/, 'maneuver$1$2'],
];

/**
 * Plurals that no rule of endings reaches, where the word can hardly be anything else: `lives` and `leaves` may be verbs,
 * `bases` has two singulars, and stay as they are.
 */
const irregularPlurals = new Map(
  (
    'children child women woman men man feet foot mice mouse halves half shelves shelf wives wife knives knife ' +
    'crises crisis analyses analysis hypotheses hypothesis theses thesis syntheses synthesis axes axis ' +
    'indices index matrices matrix appendices appendix vertices vertex vortices vortex criteria criterion ' +
    'phenomena phenomenon bacteria bacterium spectra spectrum strata stratum formulae formula larvae larva ' +
    'nuclei nucleus radii radius stimuli stimulus fungi fungus maxima maximum minima minimum'
  )
    .split(' ')
    .flatMap((word, at, words) => (at % 2 === 0 ? [[word, words[at + 1]!] as const] : [])),
);

/** Words repeat: a bounded memory saves nine stems of ten. */
const stems = new Map<string, string>();
const rememberedStems = 50_000;

/** The stem by which the index knows an English word; any other word is returned as it is. */
export function stemWord(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = /^[a-z]{3,}$/.test(word) ? stemmer(americanSpelling(irregularPlurals.get(word) ?? word)) : word;
    if (stems.size >= rememberedStems) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

function americanSpelling(word: string): string {
  for (const [pattern, replacement] of spellings) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}
