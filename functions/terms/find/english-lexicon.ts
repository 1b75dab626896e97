/**
 * What an English title is recognised by. Sets of words, chosen from the genre (laws, plans, notices, programmes of
 * public bodies in several countries); adding a word makes more capitalised phrases terms.
 */

/** Last noun of a name that binds: laws, plans, notices. */
export const instrumentNouns = new Set(
  (
    'Plan Act Bill Law Ordinance Measures Notice Regulation Regulations Rules Opinions Opinion Guideline Guidelines Code ' +
    'Charter Agreement Arrangement Treaty Convention Protocol Directive Decree Framework Roadmap Blueprint Strategy Policy ' +
    'Outline Decision Resolution Circular Accord Declaration Provisions Constitution Planning Catalogue Conditions Guide ' +
    'Compact Pact Statute Vision Document SPD Paper Points Standard Standards Memorandum Undertaking Concordat Covenant Procedures Order Specification ' +
    'Specifications Manual Criteria Edict Agenda List Policies Handbook Rulebook Bylaw Bylaws By-law By-laws Statement Measure Orders Rule Partnership Intentions Curriculum Acts'
  ).split(' '),
);

/** Last noun of a name that acts: programmes, campaigns. */
export const programmeNouns = new Set(
  'Programme Program Scheme Initiative Campaign Action Actions Project Programmes Schemes Drive Pilot Incentive Fund Package Grant Voucher Deal Pledge Guarantee Challenge Accelerator Commitment Rebate Bursary Supplement Facility Payment Discount Levy Passport Promise Allowance Bonus Credit Benefit Subsidy Top-Up Scholarship Scholarships Card Pass Approach Mission Account Obligation Tariff Relief Pension Loan Grants Offer Yojana Yojana-Gramin Yojana-Urban Abhiyan Abhiyaan'.split(
    ' ',
  ),
);

/** Of those, ordinary nouns: names with two words or more before them, so that `New Deal` and `Trade Deal` are none. */
export const plainProgrammes = new Set(
  'Deal Pledge Guarantee Challenge Accelerator Commitment Rebate Bursary Supplement Payment Discount Levy Passport Promise Allowance Bonus Credit Benefit Subsidy Top-Up Scholarship Scholarships Card Pass Approach Mission Account Obligation Tariff Relief Pension Loan Grants Offer'.split(
    ' ',
  ),
);

/** Nouns that are names only with one of these words before them: `White Paper`, never `Paper`. */
export const boundNouns: Record<string, ReadonlySet<string>> = {
  Paper: new Set(['White', 'Green', 'Consultation', 'Command']),
  Measure: new Set<string>(),
  Partnership: new Set<string>(),
  Intentions: new Set<string>(),
  Curriculum: new Set(['National']),
  Vision: new Set<string>(),
  Acts: new Set(['Companies', 'Tenancies', 'Provisions', 'Finance', 'Education', 'Planning']),
  Document: new Set(['Planning', 'Policy', 'Guidance', 'Framework', 'Strategy']),
  Rule: new Set<string>(),
  Orders: new Set([
    'Amendment',
    'Exemption',
    'Commencement',
    'Control',
    'Wage',
    'Protection',
    'Traffic',
    'Planning',
  ]),
  Statement: new Set(['Autumn', 'Spring', 'Policy', 'Planning', 'Position', 'Intent']),
  Points: new Set(['Key', 'Work']),
  Conditions: new Set(['Standard', 'Admission', 'Access', 'Entry', 'Licence', 'Regulatory', 'Normative']),
  Order: new Set(['Executive', 'Amendment', 'Exemption', 'Designation', 'Commencement', 'Control']),
  Drive: new Set(['Recruitment', 'Savings', 'Productivity', 'Export', 'Hygiene']),
  Criteria: new Set(['Convergence', 'Evaluation', 'Assessment', 'Maastricht', 'Eligibility']),
  List: new Set(['Negative', 'Positive', 'Responsibility', 'Power', 'Priority', 'Task']),
  Procedures: new Set(['Operating', 'Working', 'Administrative']),
  Standard: new Set([
    'National',
    'Emission',
    'Emissions',
    'Quality',
    'Discharge',
    'Industry',
    'Technical',
    'Performance',
  ]),
  Standards: new Set([
    'National',
    'Emission',
    'Emissions',
    'Quality',
    'Discharge',
    'Technical',
    'Performance',
  ]),
  Facility: new Set([
    'Loan',
    'Credit',
    'Guarantee',
    'Financing',
    'Finance',
    'Lending',
    'Funding',
    'Investment',
    'Stability',
    'Liquidity',
  ]),
  Pilot: new Set(['Reform', 'Zone', 'Trial', 'Comprehensive']),
};

/** Nouns that a field adjective alone does not make a name: `Foreign Policy` names nothing, `Labour Code` does. */
export const easilyGeneric = new Set(
  (
    'Policy Policies Handbook Law Action Actions Order Decision Plan Plans Framework Agenda Project Scheme Schemes Programme Programmes Program Standard Standards ' +
    'Guide Paper Opinion Opinions Campaign Agreement Regulations Rules Strategy Bill Guidelines Measures Outline Points Arrangement Planning Initiative Incentive Fund Funds Package Grant Voucher'
  ).split(' '),
);

/** Adjectives that name a field, not an instrument: `Foreign Policy`, `Criminal Law`, `Action Plan`. */
export const genericModifiers = new Set(
  (
    'Foreign Economic Fiscal Monetary Public Social Defence Defense Government Labour Labor Agricultural Housing Colonial Financial ' +
    'Plain Quick Short User Pilot Partnership Mark Climate Trust Pension Mutual Reserve Hedge Investment Sovereign Wealth Block Capital Stimulus Common Criminal Civil International Domestic Military Industrial Trade Budget Party Conservative Liberal National Action Work Annual ' +
    'New Old These Those All Any Each Every No Master Overall Special Implementation Great Grand Immediate Further Joint Direct Political Business Policy Our Its His Their This ' +
    'Five-Year Three-Year Ten-Year Corporate Strategic General Detailed Draft Interim Key Major Employment Transport Tax Environmental Health ' +
    'Education Energy Regional Local Rural Urban Other Such Company Commercial State Federal Provincial Municipal'
  ).split(' '),
);

/** Nouns whose object follows them: `Notice on ...`, `Plan for ...`, `Measures to ...`. */
export const nounsWithObject = new Set(
  (
    'Plan Measures Notice Regulation Regulations Rules Opinions Opinion Guideline Guidelines Convention Agreement Treaty Law Decision Outline ' +
    'Scheme Programme Program Project Strategy Framework Provisions Planning Conditions Guide Points Protocol Declaration Circular Resolution Blueprint ' +
    'Roadmap Standard Standards Code Memorandum Catalogue Policy Charter Action Arrangement System Procedures Manual Paper Specifications ' +
    'Specification Covenant Decree Act Agenda List Fund Grant Policies Deal Pact Compact Accord Pledge Guarantee Statement Partnership Initiative Concordat Curriculum'
  ).split(' '),
);

export const objectPrepositions = new Set([
  'on',
  'for',
  'of',
  'concerning',
  'regarding',
  'against',
  'between',
  'governing',
  'to',
]);

/** Small words that may stand inside a title. */
export const smallWords = new Set(
  'of on for the and to in by with from at under into & an a towards toward through as or against between among within concerning regarding governing such its via out up off'.split(
    ' ',
  ),
);

/** Words a sentence begins with, before the title proper. */
export const sentenceOpeners = new Set(
  (
    'The A An This That These Those Our Its Their His Her My Your Under In On At By With From For To As According Pursuant Through Since After Before During ' +
    'When While Where If Although Because And But Or Yet So Also Both All Each Every Any Some Many Most No Not Such ' +
    'We They It He She You I Its However Moreover Meanwhile Then Thus Further Furthermore Following Implement Formulate ' +
    'Issue Promulgate Revise Amend Adopt Enact Publish Prepare Draft Complete Launch Carry Conduct Strictly Fully Thoroughly Deeply Earnestly Conscientiously ' +
    'Actively Continue Promote Strengthen Accelerate Improve Establish Introduce Pass Study Enforce Support Follow Deepen Organize Organise Print Compile Take ' +
    'Last Next New Recently Currently Today Only Within Upon Per Without Beyond Like Unlike Based Guided Repeal Replace Update Review Start Begin Finish Approve ' +
    'Two Three Four Five Six Seven Eight Nine Ten Compiled Formulated Issued Implemented Mr Mrs Ms Madam Sir Is Are Was Were Has Have Will Should Must May Can Let Whether'
  ).split(' '),
);

/** Funds that are institutions. */
export const institutionalFunds =
  /\b(?:International Monetary|European Monetary|Consolidated|Exchange|World Wildlife|Children[’']s|Contingencies|Sinking) Funds?\b/;

/** Names of periodicals are not policy. */
export const periodicalNouns = new Set(
  'Times Daily Post Journal Gazette Herald Economist News Guardian Telegraph Review Tribune Observer Magazine Weekly Mirror Chronicle Standard-Bearer'.split(
    ' ',
  ),
);

export const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|double|dual|triple|twin|first|second|third';

/** `Ministry of Law` is a body: what follows `of` names its field. */
export const bodyNouns = new Set(
  (
    'Ministry Ministries Department Departments Office Bureau Court Courts Board Commission Council Institute University Secretary Minister Academy ' +
    'Faculty School Committee Agency Authority Centre Center Association Society Federation Administration Directorate Division Professor Dean House Director Head Chief Officer Commissioner Manager Chair'
  ).split(' '),
);
