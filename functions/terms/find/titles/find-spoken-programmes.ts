import type { FoundTitle } from './found-title.ts';
import { isLedName } from './is-led-name.ts';
import { monthNames } from './month-names.ts';
import { isSentenceOpener, type Token } from './read-title-runs.ts';
import { isShortForm } from './title-tail.ts';

const programme = '(?:scheme|programme|program|initiative|campaign|project|pilot|fund|plan)';
const instrument =
  '(?:action plan|strategy|framework|charter|policy|(?:white|green|consultation|discussion|position) paper|road ?map|vision|blueprint|manifesto|guide|handbook)';

/** Behind the name, in lower case. */
const nounBehind = new RegExp(
  `^ (?:(?:grant |loan |support |pilot |training |subsidy |rebate |voucher |funding |reform |[a-z]+(?:tion|ing|ment|ship|ance|ity) )?(?:${programme}|(?:grant|allowance|payment|bursary|voucher|benefit|award|rebate|subsidy)s?)|tax credit|cash transfers?|loan window|(?:white|green|consultation|discussion) paper|framework|action plan|strategy|charter|(?:commitment|pledge|guarantee|approach|model|promise|offer|challenge|accelerator|card|pass|concession|standard)|service(?= (?:has|have|had|is|was|will|now|treated|reached|helped|supported|answered|opened|offers|offered|provides|covers|runs|ran)))\\b`,
);
/** Words before `project`, `fund` or `plan`, which are plainer words. */
const longEnoughForPlainNoun = 3;
/** At the beginning of a sentence, where no article leads in: `Business Alliance programme had …`, not `Batam benefits from …`. */
const startsWithProgramme =
  /(?:programme|program|scheme|initiative|campaign|grants?(?= (?:was|were|is|are|has|have)\b))$/;
/** What is held or promised is not part of the name: `our Vision Zero commitment`. */
const attitudes = /(?:commitment|pledge|promise|approach|model|standard)$/;
const plainNouns =
  /(?:project|plan|fund|strategy|framework|service|model|promise|offer|challenge|card|pass|standard)$/;
/** `…, our first national strategy`: not `…, the author of the strategy`, and not `…, the programme manager`. */
const appositionBehind = new RegExp(
  `^(?:,| [–—-]| is) (?:our|the|its|an?) (?:\\p{Lu}\\p{Ll}+[’']s )?(?:(?!(?:of|for|in|at|on|by|behind|and|to|under|[Mm]inister|[Dd]irector)\\b)[\\p{L}'’-]+ ){0,5}(?:${programme}|${instrument}|product|package|grant|benefit|voucher|tariff|loan|subsidy|bonus)(?= (?:for|to|on|that|of|which|launched|adopted|published|agreed)\\b|[,.;)])`,
  'u',
);
const calledSo = new RegExp(
  `\\b(?:${programme}|${instrument}|loan|grant|package|facility|tax credit|levy)(?:,| [–—-])? (?:called|named|entitled|titled|known as|branded|dubbed) (?:the )?$`,
);
/** `our industrial strategy, Made Here, was published` */
const nounBefore = new RegExp(
  `(?:\\b(?:[Oo]ur|[Ii]ts|[Tt]he|[Aa])|['’]s) (?:[\\p{Ll}-]+ ){0,3}(?:${programme}|${instrument}), $`,
  'u',
);
export const namesPlacesOrBodies =
  /\b(?:Government|Department|Ministry|Council|Commission|Authority|Agency|Board|Committee|Party|Bank|University|States?|Kingdom|Nations?|Union|Province|County|City|Hong Kong|Minister|Office|Company|Corporation|Group|Class|Category|Phase|Type|Band|Stage|Tier|Mrs?|Ms|Dr|Sir|Professor|President|Mayor|Secretary|Director|Trust|Association|Society|Institute|College|Administration|Parliament|Republic)\b/;
const article =
  /(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Aa]|new|[Uu]nder)|\p{L}['’]s)(?: (?:new|current|existing|previous|former|successful|popular|revised|expanded|national|existing|wider|flagship|long-running|annual|joint))? $/u;

/**
 * Names in capitals that only a noun in lower case beside them tells to be programmes or plans:
 * `the Warm Homes Tarnbrook scheme`, `Ageing with Dignity, our first national strategy`, `a campaign called Look Twice`.
 */
export function findSpokenProgrammes(run: Token[], text: string): FoundTitle[] {
  return partsOf(run).flatMap((part) => (part.length > 1 ? findSpokenProgramme(part, text) : []));
}

/** `the Right to Moor, the Right to Land and the First Berths scheme`: an article behind a comma or `and` begins another name. */
function partsOf(run: Token[]): Token[][] {
  const begins = run.flatMap(({ text: word, followsComma }, at) => {
    const isNext = word === 'the' && at > 0 && (followsComma || run[at - 1]!.text === 'and');
    return isNext && run[at + 1]?.isTitle === true ? [at] : [];
  });
  return [0, ...begins].map((from, at) => {
    const part = run.slice(at === 0 ? from : from + 1, begins[at] ?? run.length);
    if (month.test(part.at(-1)?.text ?? '') && part.at(-2)?.isSmall === true) part.pop();
    while (part.length > 0 && !part.at(-1)!.isTitle && !part.at(-1)!.isBracket) part.pop();
    return part;
  });
}

const behindShortForm = /^ (?:programme|program|scheme|initiative|campaign|grant)\b/;
/** `launched Steps to Shore in September` */
const month = new RegExp(`^(?:${monthNames})$`);

function findSpokenProgramme(run: Token[], text: string): FoundTitle[] {
  const words = nameIn(run, text);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return [];
  // `the Holiday Activities and Food (HAF) programme`
  if (last.isBracket && !(isShortForm(last) && behindShortForm.test(text.slice(last.end, last.end + 12))))
    return [];
  const name = text.slice(first.start, last.end);
  if (namesPlacesOrBodies.test(name)) return [];
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const behind = text.slice(last.end, last.end + 80);
  const noun = nounBehind.exec(behind)?.[0];
  if (noun !== undefined) {
    const isPlain = plainNouns.test(noun);
    if (
      !(article.test(before) || (first.startsSentence && startsWithProgramme.test(noun))) ||
      (isPlain && words.length < longEnoughForPlainNoun)
    )
      return [];
    const end = attitudes.test(noun) ? last.end : last.end + noun.length;
    return [{ start: first.start, end, kind: kindOf(noun) }];
  }
  const apposition =
    appositionBehind.exec(behind)?.[0] ??
    calledSo.exec(before)?.[0] ??
    (/^[,.;]/.test(behind) ? nounBefore.exec(before)?.[0] : undefined);
  if (apposition === undefined && !isPhraseName(name, first, before, behind)) return [];
  const kind = / plan\b/.test(apposition ?? '') ? 'instrument' : kindOf(apposition ?? '');
  // `Our Rural Future, the government's rural policy`: whose it is may be part of what it is called.
  const owner =
    apposition !== undefined && /^(?:Our|Your|My|He|All)$/.test(run[0]!.text) && run[1] === first
      ? run[0]!
      : first;
  return [{ start: owner.start, end: last.end, kind }];
}

/** `Help to Stay`, `Access for All`, `Ready for Work`: an aim in capitals, with its small word. `… Plus` is no less a name. */
const phraseName =
  /^(?:Help|Curriculum|Right|Ready|Fit|Pay|Rent|Work|Back|Steps?|Start|Switch|Time|Made|Food|Homes?|Skills?|Care|Support|Jobs|Routes?|Roads?|Talking|Living|Ageing|Aging|Growing|Moving|Learning|Paths?|Pathways?|Ways|Doors?|Bridges?|Gateways?|Born|Safe|Proud|Keys?|Chance|Room|Space|Access|Opportunit(?:y|ies)|Building|Putting|Getting|Caring|Working|Together|Better|Stronger|Healthy|Towards|Warm|Invest|Sport|Music|Science|Books|Nature|Energy|Water|Farming|Cycling|Roots|Return|Earn|Learn|Read|Play|Grow) (?:to|for|into|with|in|on|through|up|by|at|from) (?:(?:the|Your|Our|a) )?\p{Lu}[\p{L}’'-]*(?: (?:and |of |the )?\p{Lu}[\p{L}’'-]*){0,3}(?: \d{4})?$/u;
/** `Mana in Mahi placed 1,300 apprentices` */
const joinedName = /^\p{Lu}[\p{L}-]+ (?:in|for|to|into|with) \p{Lu}[\p{L}-]+$/u;
const countedDeed = /^ \p{Ll}+(?:ed|id|ew) (?:\p{Ll}+ )?[\d,]+ \p{Ll}/u;
/** `Predator Free 2050`: an aim with the year it is for. */
const yearName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3} 20[2-9][05]$/u;
const yearlyEvents =
  /\b(?:Games|Cup|Olympics|Expo|Budget|Report|Census|Elections?|Summit|Conference|Congress|Forum|Festival|Week|Day|Survey|Awards?|Review|Speech|Address|Session|Estimates|Accounts|Statistics|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)\b/;
/** `Under Connecting Communities, …` */
const activeName = /^\p{Lu}\p{Ll}{2,}ing (?:\p{Lu}[\p{L}-]+)(?: (?:and )?\p{Lu}[\p{L}-]+){0,2}$/u;
const plusName = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3} Plus$/u;
/** What programmes do, at the beginning of a sentence, where capitals say little. */
const programmeDeed =
  /^(?:, (?:introduced|launched|set up|begun|started|opened|run|funded|which|our|now)\b| (?:helped|trained|supported|reached|closes?|closed|opens?|opened|reopened|ended|ends|doubled|paid|pays|offers?|offered|continues|continued|enters?|entered|began|runs?|ran|gives?|gave|is open|has (?:helped|trained|supported|reached|paid))\b)/;
const lawBehind = /^ (?:\p{Lu}|\()/u;

function isPhraseName(name: string, first: Token, before: string, behind: string): boolean {
  if (
    activeName.test(name) &&
    !/(?:Boards|Councils|Committees|Authorities|Agencies|Groups|Centres|Centers)$/.test(name) &&
    /\b(?:[Uu]nder|[Tt]hrough|as part of) $/.test(before)
  )
    return true;
  if (first.startsSentence && joinedName.test(name) && countedDeed.test(behind)) return true;
  if (!first.startsSentence && yearName.test(name) && !yearlyEvents.test(name)) return true;
  if (isLedName(name, before, behind)) return true;
  const isName = (phraseName.test(name) && / \p{Ll}+ /u.test(name)) || plusName.test(name);
  if (!isName || lawBehind.test(behind)) return false;
  return first.startsSentence
    ? programmeDeed.test(behind)
    : !/(?:\bfor|[’']s|(?<!introduction|launch|part|review|rollout|delivery|evaluation|expansion|cost) of) $/.test(
        before,
      );
}

/** One word is a name where the text says so: `a programme called Horizon`, `SafeHome, an insulation programme for tenants`. */
export function findCalledProgrammes(text: string): FoundTitle[] {
  const shared = [...text.matchAll(forAll)].map(({ index, 0: name }): FoundTitle => {
    return { start: index, end: index + name.length, kind: 'programme' };
  });
  return [
    ...shared,
    ...[...text.matchAll(oneWord)].flatMap(({ index, 0: name }): FoundTitle[] => {
      const end = index + name.length;
      const behind = text.slice(end, end + 80);
      const noun = calledSo.exec(text.slice(Math.max(0, index - 40), index))?.[0];
      const apposition = /\p{Ll}\p{Lu}/u.test(name) ? appositionBehind.exec(behind)?.[0] : undefined;
      const isCamel = /\p{Ll}\p{Lu}/u.test(name) && article.test(text.slice(Math.max(0, index - 8), index));
      const own = isCamel ? (nounBehind.exec(behind) ?? /^ movement\b/.exec(behind))?.[0] : undefined;
      if (own !== undefined && own !== ' payment')
        return [{ start: index, end: end + own.length, kind: kindOf(own) }];
      const said = noun ?? apposition;
      if (said === undefined || /^[ -]\p{Lu}/u.test(behind)) return [];
      return [{ start: index, end, kind: kindOf(said) }];
    }),
  ];
}

/** `implementation of Housing for All`: an aim for everybody, which plans are named after in many countries. */
const forAll =
  /(?<=\b(?:(?:strategy|plan|programme|framework|policy|vision),|[Ii]mplementation of|[Ll]aunch of|[Dd]elivery of|[Rr]eview of|[Pp]ublication of|[Aa]doption of|[Pp]rogress (?:on|under)|[Uu]nder|[Tt]hrough|[Bb]oth|and|out in|part of|(?:the|our|its|their)) )\p{Lu}\p{Ll}+(?: (?:and )?\p{Lu}\p{Ll}+)? for (?:All|Everyone)(?![\p{L}-]| \p{Lu})/gu;

const oneWord = /(?<![\p{L}\d’'-]|\p{Lu}\p{Ll}+ )\p{Lu}\p{Ll}+(?:\p{Lu}\p{L}+)?(?![\p{L}\d])/gu;

/** The whole run where an article leads it in (`the Hold the Line programme`), else what follows its last article. */
function nameIn(run: Token[], text: string): Token[] {
  const isLedIn = article.test(text.slice(Math.max(0, run[0]!.start - 8), run[0]!.start));
  // `update the House on the Every Child Reads initiative`
  const isToldOf = /^(?:on|about|with|under|through|via)$/.test(run[1]?.text ?? '') && run[2]?.text === 'the';
  const opener = isToldOf
    ? 2
    : isLedIn
      ? -1
      : run.findLastIndex(
          ({ text: word }, at) => word === 'the' && !/^(?:of|for|in)$/.test(run[at - 1]?.text ?? ''),
        );
  // `the Trust Fund, the Home-Grown Meals initiative`: another begins behind the comma.
  const another = run.findLastIndex(
    ({ text: word, followsComma }) => followsComma && /^(?:the|our|its|an?)$/.test(word),
  );
  return run
    .slice(Math.max(opener, another) + 1)
    .filter((word, at) => at > 0 || !isSentenceOpener(word) || beginsNames.test(word.text));
}

/** `Every Child Reads`, `No Wrong Door` */
const beginsNames =
  /^(?:Every|Each|All|No|Any|One|Two|Three|Start|Begin|Take|Support|Improve|Let|Next|New|Like)$/;

function kindOf(noun: string): FoundTitle['kind'] {
  return new RegExp(
    `${instrument}\\W*(?:called|named|entitled|titled|known as|branded|dubbed)?(?: the)?\\W*$`,
  ).test(noun)
    ? 'instrument'
    : 'programme';
}
