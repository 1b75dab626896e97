import { acronym } from './clause-tokens.ts';
import { wordsOf } from './words-of.ts';

/** Of whom or what a sentence speaks: the body that reports, its work, what it measures, or the world outside. */
export type SubjectKind =
  | 'self'
  | 'pronoun'
  | 'count'
  | 'measure'
  | 'work'
  | 'document'
  | 'aim'
  | 'bound'
  | 'outside'
  | 'person'
  | 'none'
  | 'other';

/** What a reporting body calls itself, behind "the", "our" or its name. */
const bodies = wordsOf(
  'government ministry department administration council commission authority agency office bureau board committee party service services corporation institute city province county municipality state executive cabinet university hospital court courts trust ombudsman inspectorate regulator museum library college academy police fund foundation tribunal registry directorate secretariat centre center commissioner organisation organization group bank company division unit team subdistrict township town village',
);
/** What such bodies do and make. */
const work = wordsOf(
  'inspection inspections licence licences license licenses permit permits application applications complaint complaints case cases project projects programme programmes program programs scheme schemes plan plans strategy strategies guidance survey surveys work works construction system systems portal website register registers policy policies code training course courses workshop workshops campaign campaigns grant grants funding staff network station stations building buildings facility facilities road roads bridge bridges line lines laboratory homes houses trees consultation consultations event events meeting meetings action actions measure measures reform reforms audit audits investigation investigations visit visits permission recommendations targets milestones contract contracts hearings appeals requests enquiries calls tests samples vehicles buses beds operations centres offices schools classrooms playgrounds wells dams kilometres kilometers miles hectares sets units tenders platform database app service renovation upgrade rehabilitation extension expansion restoration installation recruitment review reviews follow-up fine fines penalty penalties tariff tariffs fee fees',
);
/** What is counted or measured of it. */
const measures = wordsOf(
  'rate rates coverage satisfaction share proportion percentage average number numbers amount level levels time times revenue revenues income expenditure expenditures spending surplus deficit output total emissions losses turnover score scores ratio volume receipts savings collections compliance attendance performance productivity waiting backlog accuracy completion usage consumption use area length capacity footprint reserves effect effects quality concentration progress',
);
/** What lies outside anybody's report on his own work. */
const outside = wordsOf(
  'economy economies growth inflation gdp price prices cost costs demand market markets trade exports imports unemployment employment drought floods flood rain rainfall pandemic covid war wars conflict crisis world weather climate temperatures temperature storm storms earthquake population births deaths migration technology industry industries sector sectors business businesses companies firm firms employers households household families family farmers residents citizens people consumers investors banks parents students patients workers tenants landlords passengers drivers owner owners operator operators producers developers contractor nation nations country countries america britain europe china parliament congress legislature senate opposition unions history society science competition change changes uncertainty recession brexit public community communities children women men adults pupils victims visitors tourists tourism traffic wages rents poverty inequality crime violence disease cancer media internet pests',
);
/** What brings something about without anybody's doing. */
const causes = wordsOf(
  'lack shortage absence rise surge decline collapse closure loss delay delays pressure pressures fire fires accident accidents incident incidents outbreak experience life',
);
/** Whom a law or rule binds. */
const bound = wordsOf(
  'licensees licensee applicants applicant operators operator owners owner employers employer departments authorities units enterprises schools members suppliers providers ministries agencies institutions holders taxpayers drivers persons person companies everyone anyone whoever bodies organisations organizations undertakings districts counties cities',
);
const documents = wordsOf(
  'report chapter table figure section annex appendix act law article document paper statement message bill regulation regulations budget convention treaty constitution rules volume speech summary',
);
/** What a body means to reach. */
const aims = wordsOf(
  'aim aims emphasis goal goals target targets objective objectives ambition ambitions intention intentions priority priorities commitment commitments pledge pledges proposal proposals recommendation recommendations task tasks',
);
/** Short names that are no body of the reporter's own. */
const elsewhere = wordsOf(
  'US UK EU UN USA USSR IMF WHO WTO OECD NATO OPEC GDP GNP CPI VAT GST AIDS HIV COVID ICT IT AI SME SMES PRC ASEAN APEC EEC EC',
);
const pronouns = wordsOf('it this these those they there he she that such here');
const counted =
  /^(?:[$€£¥]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|thirty|forty|fifty|hundreds?|thousands?|dozens?|half)$)/;
const hedges = wordsOf(
  'some about nearly almost over around approximately more than at least a further total of another only just the all an additional',
);
const phraseOpeners = wordsOf(
  'of in for by to on at from with between under that as among across within per , than and against about worth',
);

const noNames: ReadonlySet<string> = new Set();
const longestOwnName = 4;

/**
 * The words by which a body with a short name of its own is called in its reports: "congress" of the Indian National
 * Congress, "northwind" of Northwind Group plc. None for a department, which is "the department" anyway.
 */
export function readOwnNames(issuer: string | null): ReadonlySet<string> {
  const words = issuer?.toLowerCase().match(/[a-z][a-z&'-]*/g) ?? [];
  if (
    words.length === 0 ||
    words.length > longestOwnName ||
    words.some((word) => bodies.has(word) && !legalForms.has(word))
  )
    return noNames;
  const telling = words.filter((word) => !legalForms.has(word) && word.length > 2);
  return new Set(
    [telling.at(-1), telling.length === 1 ? telling[0] : undefined].filter((word) => word !== undefined),
  );
}

const legalForms = wordsOf(
  'the of and for group company corporation plc inc ltd limited co holdings ag sa party national',
);

/** "the whole sector", "the entire province": what a department's report, translated, calls its own field. */
const ofAll = /^(?:the )?(?:whole|entire)\b/;

/**
 * @param subject words before the main verb, in lower case
 * @param ownNames how the body that speaks is named, see `readOwnNames`
 */
export function readSubjectKind(
  subject: readonly string[],
  ownNames: ReadonlySet<string> = noNames,
): SubjectKind {
  const words = behindOpening(subject);
  const first = words[0];
  if (first === undefined) return 'none';
  if (words.some((word) => word === 'we' || word === 'i' || word === "we've")) return 'self';
  if (words.includes('you')) return 'outside';
  if (pronouns.has(first) && words.length < 3) return 'pronoun';
  if (counted.test(words.find((word) => !hedges.has(word)) ?? '')) return 'count';
  const end = words.findIndex((word, at) => at > 0 && phraseOpeners.has(word));
  const head = words.slice(0, end < 0 ? words.length : end).at(-1)!;
  if (ownNames.has(head)) return 'self';
  if (measures.has(head)) return isOutside(words.slice(end + 1)) ? 'outside' : 'measure';
  if (documents.has(head)) return 'document';
  if (aims.has(head)) return 'aim';
  if (ofAll.test(words.slice(0, 2).join(' ')) || namesSelf(first, head)) return 'self';
  if (outside.has(head) || causes.has(head)) return 'outside';
  if (work.has(head)) return 'work';
  if (bound.has(head)) return 'bound';
  return titles.has(first) ? 'person' : 'other';
}

/** "the department", "our inspectors", "Council", "DEFRA": the body that reports. */
function namesSelf(first: string, head: string): boolean {
  if (first === 'our' || first === 'my') return true;
  if (acronym.test(head)) return !elsewhere.has(head);
  if (!bodies.has(head)) return false;
  return head === first
    ? !/^(?:parliament|congress)$/.test(head)
    : /^(?:the|this|your|government|each)$/.test(first);
}

const titles = wordsOf(
  'dr mr mrs ms sir professor judge justice lord lady president minister chair director commissioner',
);

/** "In 2022 the courts" without comma: what follows the last determiner or pronoun behind the year. */
function behindOpening(subject: readonly string[]): readonly string[] {
  if (!/^(?:in|during|on|at|by|since|from|under|throughout|over|after|last|this)$/.test(subject[0] ?? ''))
    return subject;
  const at = subject.findIndex(
    (word, place) => place > 1 && /^(?:the|we|our|i|government|it|a|an)$/.test(word),
  );
  return at < 0 ? subject : subject.slice(at);
}

function isOutside(words: readonly string[]): boolean {
  return words.slice(0, 3).some((word) => outside.has(word));
}
