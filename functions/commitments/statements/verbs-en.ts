import { actionVerbs } from './grammar-en.ts';
import { wordsOf } from './words-of.ts';

/** English verb forms that no ending tells, and what kind of doing a verb names. */

/** Past tenses that are not also participles: where one stands, a main verb stands. */
export const plainPasts = wordsOf(
  'arose awoke ate bade became began bit blew bore broke came chose did drank drew drove fell flew forbade foresaw forgave forgot forsook froze gave got grew hid knew mistook oversaw overcame overran overtook partook ran rang rode rose sang sank saw shook shrank sank slew spoke sprang stank stole strode strove swam swore threw took tore trod underwent undertook went withdrew woke wore wove wrote',
);

/** Past tenses that are participles as well. */
const pastsAndParticiples = wordsOf(
  'bent bound bred brought built bought caught clung crept dealt dug fed felt fought found fled flung ground had heard held hung kept knelt laid leant leapt learnt led left lent lit lost made meant met misled mowed outbid overheard paid rebuilt redid remade repaid resold said sat sent shone shot shown slept slid slung sold sought sowed spelt spent spilt spoilt spun stood stuck struck strung stung swept swung taught thought told understood upheld wept withheld withstood won wound',
);

/** Forms that are base, past and participle at once. */
const unchangingVerbs = wordsOf(
  'beset broadcast burst cast cost cut forecast hit hurt let offset outbid overspread put quit read reset rid set shed shut split spread thrust underbid upset',
);

/** Participles that are not past tenses. */
export const plainParticiples = wordsOf(
  'arisen awoken beaten become been begun bitten blown borne born broken chosen come done drawn driven drunk eaten fallen flown forbidden foreseen forgotten forgiven frozen given gone grown hidden known lain mistaken overcome overrun overseen overtaken proven ridden risen rung run seen sewn shaken shown shrunk spoken sprung stolen stricken striven strewn sung sunk swollen sworn taken thrown torn trodden undergone undertaken undone withdrawn woken worn woven written rewritten',
);

/** Whether a word, in lower case, can be a participle. */
export function isParticiple(word: string): boolean {
  return (
    (word.endsWith('ed') && word.length > 3 && !notPasts.has(word)) ||
    pastsAndParticiples.has(word) ||
    plainParticiples.has(word) ||
    unchangingVerbs.has(word)
  );
}

/** Whether a word, in lower case, can be a past tense or, without auxiliary, a participle. */
export function isPastForm(word: string): boolean {
  return (
    (word.endsWith('ed') && word.length > 3 && !notPasts.has(word)) ||
    pastsAndParticiples.has(word) ||
    plainPasts.has(word) ||
    unchangingVerbs.has(word)
  );
}

/** Words in -ed that are no verbs. */
const notPasts = wordsOf(
  'need indeed feed seed speed breed exceed proceed succeed embed bed shed red hundred kindred sacred naked aged rugged wicked united unprecedented unlimited unchanged so-called speed weed reed greed deed agreed-upon limited detailed sophisticated dedicated skilled talented experienced advanced complicated',
);

/** Verbs of official prose in the base form: what may stand as a present tense. */
export const commonVerbs = wordsOf(
  'accept accompany account achieve acquire act add address adhere administer adopt advise affect aim allocate allow amount answer appear apply appoint approve arise ask assess assist attend attract audit award become begin believe belong benefit bring brings build call carry cause celebrate change charge check choose collect come commend comply comprise concern conduct consider consist constitute contain continue contribute control coordinate cost cover create cut deal decide deliver depend describe design determine develop differ distribute do draw earn emerge employ enable encourage enforce enjoy ensure enter establish evaluate exceed exercise exist expect experience explain express extend face fall feel finance find fix focus follow form fund gather generate get give go govern grant grow handle hamper happen hear help highlight hinder hold host hope identify impact implement improve include increase indicate inspect intend invest investigate invite involve issue join keep kill know lag lead lend license lie limit list live look maintain make manage mark matter mean measure meet monitor move need number offer open operate oversee own participate pay perform permit plan play pose possess prepare present prevent produce promise promote propose protect prove provide publish pursue put range reach receive recognise recommend record reduce refer reflect regret regulate rely remain report represent require respond rest result return review rise run say secure see seek sell send serve set share show sit spend stand state stem strive submit strain suffer suggest summarise summarize supervise supply support take teach tell tend test thank think train treat try undertake use value underline undermine vary visit want warn welcome win wish work',
);

/** The base form of a present tense in -s ("carries" is of "carry"), undefined when it is none of `verbs`. */
export function baseOf(word: string, verbs: ReadonlySet<string> = commonVerbs): string | undefined {
  if (!word.endsWith('s') || word.endsWith('ss')) return undefined;
  const bases = [word.slice(0, -1), word.replace(/ies$/, 'y'), word.replace(/es$/, '')];
  return bases.find((base) => verbs.has(base));
}

/** What a verb tells of its subject: a deed of an office, a figure that moved, words, what befell, how things are, what it is bound to. */
export type Doing = 'deed' | 'change' | 'speech' | 'chance' | 'state' | 'pledge' | 'other';

const irregularDeeds =
  'built made held met paid sent set put gave given took taken brought led kept ran run bought sold spent taught began begun drew drawn drove driven wrote written heard dealt cut won sworn laid undertook undertaken oversaw overseen rebuilt withdrew withdrawn found chosen chose shut upheld';
const deeds = wordsOf(
  `${irregularDeeds} tabled underwent followed following classified ${actionVerbs.split('|').flatMap(pastsOf).join(' ')} treated handled answered welcomed hosted fined prosecuted detained licensed registered planted planned collected received resolved settled disposed rescued surveyed visited processed printed digitised digitized investigated decided agreed revoked imposed granted rejected dismissed audited handed opened filled fitted linked mapped tested vaccinated equipped distributed disbursed allocated transferred admitted enrolled performed carried sampled analysed analyzed measured recovered returned acquired purchased tendered concluded terminated started repaired restored resurfaced cleaned cleared demolished drilled installed connected extended presented hired elected seized confiscated arrested charged convicted ordered warned sanctioned`,
);
const changes = wordsOf(
  'rose risen fell fallen grew grown increased decreased declined dropped climbed reached exceeded surpassed averaged totalled totaled amounted stood stayed improved worsened doubled halved tripled accounted shrank narrowed widened slowed accelerated expanded contracted recovered went came gone come jumped soared surged slipped reduced up down',
);
const speeches = wordsOf(
  'said stated told listened emphasised emphasized assured reiterated acknowledged commended congratulated thanked asked noted believed thought felt knew expected hoped reported showed revealed suggested replied argued claimed called warned stressed pointed mentioned indicated reminded informed advised notified',
);
const chances = wordsOf(
  'happened occurred suffered faced died killed injured hit struck damaged destroyed disrupted affected caused forced lost left closed collapsed struggled experienced emerged arose retired resigned claimed swept flooded delayed dominated impacted overshadowed marked shaped encouraged saddened disappointed characterised characterized witnessed prompted destined',
);

const states = wordsOf(
  'required obliged entitled designed intended supposed expected based located situated related concerned known named defined meant believed wanted needed lived belonged consisted depended noted aimed sought constituted represented remained',
);

/** "has been actively participating", "were renovating". */
const deedsUnderWay = new Set(actionVerbs.split('|').flatMap(gerundsOf));

function gerundsOf(base: string): string[] {
  return base.includes(' ') || base.endsWith('ly')
    ? []
    : [`${base.replace(/e$/, '')}ing`, `${base}${base.at(-1)}ing`];
}

function pastsOf(base: string): string[] {
  if (base.includes(' ') || base.endsWith('ly')) return [];
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return [`${base}ed`, `${base}${base.at(-1)}ed`];
}

/** Before "to" they bind to what is not done yet: "agreed to provide", "was asked to write". */
const pledges = wordsOf(
  'agreed undertook undertaken promised pledged committed resolved decided offered asked requested instructed tasked directed mandated invited authorised authorized',
);

/** Before "that" they bind as well: "It was agreed that a report be brought". */
const decisions = wordsOf('agreed resolved decided recommended requested ordered');

/** Before "that" they tell what somebody holds: "have always maintained that". */
const holdings = wordsOf(
  'maintained held recognised recognized acknowledged considered accepted emphasised emphasized explained recalled expressed',
);

/**
 * @param word a past tense or participle, or an -ing form, in lower case
 * @param following the word behind it
 */
export function readDoing(word: string, following = ''): Doing {
  if (following === 'to' && pledges.has(word)) return 'pledge';
  if (word === 'had' && /^plans?$/.test(following)) return 'pledge';
  if (following === 'that' && decisions.has(word)) return 'pledge';
  if (following === 'that' && holdings.has(word)) return 'speech';
  if (states.has(word)) return 'state';
  if (changes.has(word)) return 'change';
  if (speeches.has(word)) return 'speech';
  if (chances.has(word)) return 'chance';
  return deeds.has(word) || deedsUnderWay.has(word) ? 'deed' : 'other';
}
