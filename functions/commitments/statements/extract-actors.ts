import type { Grammar } from '../grammar.ts';
import { monthName } from './deadline-rules.ts';

const bodyNoun =
  '(?:Ministry|Department|Bureau|Commission|Authority|Council|Office|Agency|Committee|Board|Administration|Government|Corporation|Institute|Service|Secretariat|Cabinet|Parliament|Company|University|Leading Group|Treasury|Trust|Executive|Inspectorate|Tribunal|Minister|Secretary|Commissioner|Mayor|Governor|Premier|Chancellor|Ombudsman|(?:Auditor|Attorney|Director)[- ]General|Registrar|Chief Constable)(?![a-z])';
const anyBody = new RegExp(bodyNoun);
const englishBody = new RegExp(
  `(?:\\b(?:[A-Z][A-Za-z'’&-]+ (?:and |of |for |the |, )?){0,6}${bodyNoun}(?: (?:of|for|on)(?: the)?(?: [A-Z][A-Za-z'’-]+(?:,| and| &)?)+){0,2})`,
  'g',
);
/** "was asked by the Ministry of Finance": who acts, named behind the verb. */
const actingBody = new RegExp(
  `\\b(?:by|ask(?:ed|s)?|that(?= the [A-Z])|directed|instructed|requires?|required|urges?|calls? on) (?:the )?(${englishBody.source})`,
);
/** Bodies that have no name of their own: "All local authorities must ...". */
const unnamedBody =
  /^(?:(?:In|By|Under|From|During|Before|After) [^,]{2,50}, )?(?:the )?((?:(?:all|each|every|any|relevant|competent|local|regional|provincial|municipal|county|district|state-owned|key|large|public) ){0,3}(?:(?!(?:These|Those|Some|Many|Most|Other|Our|Its|Their|More|Both|Such|No)\b)[A-Z][a-z]+ )?(?:authorities|departments|governments|enterprises|companies|employers|schools|universities|hospitals|municipalities|counties|prefectures|cities|localities|districts|agencies|operators|landlords|units|ministries|banks|councils|officers|employers|forces|trusts|providers|contractors|owners|producers|suppliers|manufacturers|ministers)(?: and (?:localities|enterprises|authorities|departments|agencies|schools|hospitals))?)\b/i;
const duty = / (?:will|shall|should|must)\b/;
/** A name that is no kind of body: "NHS England should", "Transport for London will"; papers and places do not act. */
const properName =
  /^(?:[^,]{2,60}, )?(?:[Tt]he )?((?:[A-Z][\w&’'-]+)(?: (?:(?:of|for|and) )?[A-Z][\w&’'-]+)+) (?:will|shall|should|must)\b(?! (?:be|open|come|cost|close|apply|take effect|enter|remain)\b)/;
const noActor =
  /(?:Plans?|Act|Bill|Law|Strategy|Policy|Programme|Program|Project|Scheme|Fund|Code|Regulations?|Rules|Framework|Review|Report|Initiative|Charter|Line|Bridge|Road|Tunnel|Station|Park|Airport|Centre|Center|Hospital|Phase|System|Budget|Directive|Order)$/;
const opensWithMonth = new RegExp(`^${monthName} `);
/** "the province will": the place acts for those who govern it. */
const place =
  /^(?:[^,]{2,60}, )?the (province|city|county|municipality|region|district|borough|territory) (?:will|shall|should|must)\b/i;
const modal =
  /\b(?:will|shall|should|must|has|have|is|are|was|were|plans?|intends?|aims?|undertakes?|proposes?|needs? to|continues?)\b/;
const firstPerson =
  /^our (?:target|aim|goal|ambition|objective|plan|priority|commitment|intention) (?:is|was|will)\b|^our (?:[a-z-]+ ){0,2}[a-z]+s (?:will|shall|should|must|have|are)\b|\b(?:we|our (?:office|department|bureau|ministry|province|city|government)|my (?:government|ministers)|the government|this government|i)\b(?=[^.;]{0,40}\b(?:will|shall|should|must|have|has|am|are|plan|intend|propose|aim|need|continue|strive|expect|pledge|hope|seek|want|undertake|[a-z]+ed)\b)/i;

const chineseBody =
  /(?:各[市县区]（[市县区、]{1,5}）|各级|各地区?|各有关|有关|相关|各)?(?:各地|学校|中国人民银行|[\p{Script=Han}]{0,16}?(?:人民政府|地方政府|审计署|发展改革委|国资委|监管局|总局|管理局|委员会|领导小组|工作组|办公厅|办公室|财政厅|财政部|部门|单位|机关|法院|检察院|集团|协会|(?:教育|科技|工业和信息化|公安|民政|司法|财政|人力资源社会保障|自然资源|生态环境|住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游|卫生健康|应急管?理?|审计|体育|统计|医保|林业|能源|税务|气象)(?:厅|局|部|委))|[省市县区]委|[省市县区州]\p{Script=Han}{2,8}(?:厅|局|委)|试点地区|企业|各[省市县区州]|[\p{Script=Han}]{0,6}(?:法院|检察院|院校|高校)|(?:任何)?单位和个人)/u;
const chineseSubject = new RegExp(
  `^(?:[^，。；]{0,12}，)??(${chineseBody.source})(?:(?:、|和|会同|与)(${chineseBody.source}))*(?=要|应|将|负责|牵头|须|必须|不得|已|可|会同|制定|组织|继续|在|对|按|加强|开展|印发|建立|完善|抓好|做好|落实|推进|实施|出台|研究|编制|成立|设立|定期|于|每|至少|按照|按职责)`,
  'u',
);
/** Any name that ends as bodies do, as the whole subject: 外交部、商务部按职责分工, 电网企业要. */
const chineseHead =
  /^(?:[^，。；]{0,16}，)??((?![我本该全])[\p{Script=Han}、]{2,40}?)(?:要求|要|应当|应|将|须|必须|不得|负责|会同|按职责)/u;
const headUnit =
  /(?:(?<![全内东西中北南干])部|委|(?<![格布全大结])局|厅|署|院|(?<![社机大晚])会|办|办事处|府|银行|企业|公司|单位|学校|高校|机构|机关|部门|集团|中心|组织|合作社)$/;
const chineseUnit = new RegExp(`${chineseBody.source}$`, 'u');
const responsible =
  /[（(]([^（）()]*(?:负责|牵头|配合|会同)[^（）()]*)[）)]|(?:责任单位|牵头单位|配合单位)[：:]([^。；]{2,60})|由([^，。；]{2,24}?)(?:负责|牵头|会同)(?:，([^，。；]{2,40}?)(?:配合|参与|协助))?/u;

/**
 * Who is to act, or acted: bodies named as the subject, the body itself for "we", units in a note of
 * responsibilities. In the order of the sentence, each once.
 *
 * @param issuer The body that speaks, for "we" and 我们; left out when unknown.
 */
export function extractActors(sentence: string, grammar: Grammar, issuer: string | null): string[] {
  const actors = grammar === 'zh' ? chineseActors(sentence, issuer) : englishActors(sentence, issuer);
  return [...new Set(actors)];
}

function englishActors(sentence: string, issuer: string | null): string[] {
  const subject = sentence.slice(0, subjectEnd(sentence));
  const named = [...(anyBody.test(subject) ? subject.matchAll(englishBody) : [])]
    .filter((match) => !/^(?:My|Our|This|Her|His|Their) /.test(match[0]))
    .filter((match) => !/\b(?:this|end of (?:the|this)) $/.test(subject.slice(0, match.index)))
    .map((match) => trimJoint(match[0].replace(/^(?:The|In|By|At|On|For|And|Under) /, '')));
  const unnamed = unnamedBody.exec(subject)?.[1];
  if (unnamed && modal.test(sentence)) named.unshift(...unnamed.split(' and '));
  if (named.length === 0 && duty.test(sentence)) named.push(...subjectByName(sentence));
  if (issuer !== null && !named.includes('Government') && firstPerson.test(sentence)) named.push(issuer);
  const by = actingBody.exec(sentence)?.[1];
  return by ? [...named, trimJoint(by)] : named;
}

function subjectByName(sentence: string): string[] {
  const proper = properName.exec(sentence)?.[1];
  if (proper && !noActor.test(proper) && !opensWithMonth.test(proper)) return [proper];
  const governed = place.exec(sentence)?.[1];
  return governed ? [governed] : [];
}

/** "Department of Transport and" ends where the joint begins. */
function trimJoint(name: string): string {
  return name.replace(/(?:,| and| &)\s*$/, '').trim();
}

/** The main clause's subject ends at its first modal or auxiliary, seen from the sentence's start. */
function subjectEnd(sentence: string): number {
  const at = sentence.search(modal);
  return at < 0 ? Math.min(sentence.length, 60) : at;
}

function chineseActors(sentence: string, issuer: string | null): string[] {
  const note = sentence.match(responsible);
  const noted = note
    ? splitUnits(
        (note[1] ?? note[2] ?? [note[3], note[4]].join('，')).replace(
          /按职责分工|(?:分别)?(?:负责|牵头|配合)/g,
          '，',
        ),
      )
    : [];
  const subject = chineseSubject.exec(sentence);
  const subjects = subject ? splitUnits(subject[0]) : splitHead(sentence);
  const isOurs =
    subjects.length === 0 &&
    /^(?:[^，。；]{0,10}，)?(?:我们|我[省市县区厅局部委院国]|本[部省市局厅]|全[省市县区局厅](?=要|应|将|各|上下|共|累计|继续|加快|深入|坚持|大力|全面|扎实|持续|统筹|推进|推动|开展|加强|新|建|完成|实现|组织))/.test(
      sentence,
    );
  return [...subjects, ...noted, ...(isOurs && issuer !== null ? [issuer] : [])];
}

function splitHead(sentence: string): string[] {
  const units = chineseHead.exec(sentence)?.[1]?.split(/、|和(?=\p{Script=Han}{2,}$)/u) ?? [];
  return units.every((unit) => unit.length >= 2 && unit.length <= 24 && headUnit.test(unit)) ? units : [];
}

function splitUnits(text: string): string[] {
  return text
    .split(
      /、(?![市县区]{1,2}）)|[，,；;]|(?:会同|与)(?=\p{Script=Han}{2,})|(?<!文化|工业|资源|住房|规划|发展|信息)和(?=\p{Script=Han}{2,}(?:厅|局|部|委|府|门|位))/u,
    )
    .map((unit) => unit.replace(/^(?:由|请|同时|其中|此外)/, '').trim())
    .filter((unit) => unit.length >= 2 && unit.length <= 24 && chineseUnit.test(unit));
}
