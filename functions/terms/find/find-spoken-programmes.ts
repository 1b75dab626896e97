import type { FoundTitle } from './found-title.ts';
import { isSentenceOpener, type Token } from './read-title-runs.ts';

const programme = '(?:scheme|programme|program|initiative|campaign|project|pilot|fund|plan)';
const instrument =
  '(?:action plan|strategy|framework|charter|policy|(?:white|green|consultation|discussion|position) paper|road ?map|vision|blueprint|manifesto|guide|handbook)';

/** Behind the name, in lower case. */
const nounBehind = new RegExp(
  `^ (?:(?:grant |loan |support |pilot |training |subsidy |rebate |voucher )?${programme}|(?:grant|allowance|bursary|voucher|benefit|award|rebate|subsidy)s?|action plan|strategy|charter|service(?= (?:has|have|had|is|was|will|now|treated|reached|helped|supported|answered|opened|offers|offered|provides|covers|runs|ran)))\\b`,
);
/** Words before `project`, `fund` or `plan`, which are plainer words. */
const longEnoughForPlainNoun = 3;
/** `…, our first national strategy`: not `…, the author of the strategy`, and not `…, the programme manager`. */
const appositionBehind = new RegExp(
  `^(?:,| [–—-]| is) (?:our|the|its|an?) (?:(?!(?:of|for|in|at|on|by|behind|and|to|under)\\b)[\\p{Ll}'’-]+ ){0,5}(?:${programme}|${instrument})(?= (?:for|to|on|that|of|which|launched|adopted|published|agreed)\\b|[,.;)])`,
  'u',
);
const calledSo = new RegExp(
  `\\b(?:${programme}|${instrument}),? (?:called|named|entitled|titled|known as|branded|dubbed) (?:the )?$`,
);
/** `our industrial strategy, Made Here, was published` */
const nounBefore = new RegExp(
  `(?:\\b(?:[Oo]ur|[Ii]ts|[Tt]he|[Aa])|['’]s) (?:[\\p{Ll}-]+ ){0,3}(?:${programme}|${instrument}), $`,
  'u',
);
const namesPlacesOrBodies =
  /\b(?:Government|Department|Ministry|Council|Commission|Authority|Agency|Board|Committee|Party|Bank|University|States?|Kingdom|Nations?|Union|Province|County|City|Hong Kong|Minister|Office|Company|Corporation|Group|Class|Category|Phase|Type|Band|Stage|Tier|Mrs?|Ms|Dr|Sir|Professor|President|Mayor|Secretary|Director|Trust|Association|Society|Institute|College)\b/;
const article = /(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Aa]|new|[Uu]nder)|\p{L}['’]s) $/u;

/**
 * Names in capitals that only a noun in lower case beside them tells to be programmes or plans:
 * `the Warm Homes Tarnbrook scheme`, `Ageing with Dignity, our first national strategy`, `a campaign called Look Twice`.
 */
export function findSpokenProgrammes(run: Token[], text: string): FoundTitle[] {
  const words = nameIn(run, text);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2 || last.isBracket) return [];
  const name = text.slice(first.start, last.end);
  if (namesPlacesOrBodies.test(name)) return [];
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const behind = text.slice(last.end, last.end + 80);
  const noun = nounBehind.exec(behind)?.[0];
  if (noun !== undefined) {
    const isPlain = /(?:project|plan|fund|strategy|service)$/.test(noun);
    if (!article.test(before) || (isPlain && words.length < longEnoughForPlainNoun)) return [];
    return [{ start: first.start, end: last.end + noun.length, kind: kindOf(noun) }];
  }
  const apposition =
    appositionBehind.exec(behind)?.[0] ??
    calledSo.exec(before)?.[0] ??
    (/^[,.;]/.test(behind) ? nounBefore.exec(before)?.[0] : undefined);
  return apposition === undefined
    ? []
    : [
        {
          start: first.start,
          end: last.end,
          kind: / plan\b/.test(apposition) ? 'instrument' : kindOf(apposition),
        },
      ];
}

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
  return run
    .slice(opener + 1)
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
