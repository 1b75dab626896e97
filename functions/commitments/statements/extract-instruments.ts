import type { Grammar } from '../grammar.ts';

const instrumentNoun =
  'Plans?|Planning|Law|Act|Bill|Regulations?|Rules|Measures|Notice|Circular|Opinions|Guidelines|Guiding Opinions|Outline|Programme|Program|Strategy|Scheme|Initiative|Code|Charter|Convention|Agreement|Treaty|Protocol|Decree|Order|Ordinance|Policy|Policies|Framework|Roadmap|Decision|Standards?|Conditions|Catalogue|Fund|System|Action|Project|Campaign|Key Points|Report|Directive|Grant|Facility|Partnership|Guarantee';
const titled = new RegExp(
  `(?:\\b(?:the )?((?:[A-Z][\\w'’-]*|\\d{4}|\\d{1,2}(?:st|nd|rd|th))(?: (?:[A-Z][\\w'’-]*|\\([A-Z][a-z]+\\)|of|for|on|and|the|in|to|against|\\d{4}))*? (?:${instrumentNoun})(?: (?:${instrumentNoun})(?![a-z]))*(?: (?:of|for|on|to|in)(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)(?: (?:the|and|of|in|for|[A-Z][\\w'’-]*))*(?: [A-Z][\\w'’-]*))?(?:,? (?:of )?(?:19|20)\\d\\d(?:[-–](?:19|20)?\\d\\d)?| \\((?:19|20)\\d\\d(?:[-–](?:19|20)?\\d\\d)?\\))?))(?![a-z]| (?:Authority|Agency|Commission|Board|Council|Committee|Office|Department|Bureau|Tribunal|Commissioner|Ombudsman)\\b| period\\b)`,
  'g',
);
/** A word that names an instrument, or begins as one that does: without one there is no title to look for. */
const namesKind = new RegExp(`\\b(?:${instrumentNoun})`);
const namesWholeKind = new RegExp(`\\b(?:${instrumentNoun})\\b`);
/** "the Guidelines for Energy Efficiency Benchmarking (2023)": the kind of paper stands first. */
const titledAhead =
  /\b(?:Plan|Law|Act|Regulations?|Rules|Measures|Notice|Circular|Opinions|Guidelines|Outline|Programme|Program|Strategy|Scheme|Code|Convention|Agreement|Decree|Decision|Standards?|Catalogue) (?:of|for|on)(?: (?:the|and|of|in|for|on|to|by)| [A-Z][\w’'-]*)* [A-Z][\w’'-]*(?: \((?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?\))?/g;
/** Acts of the European Union are named by number: "Regulation (EU) 2016/679". */
const numberedAct = /\b(?:Regulation|Directive|Decision) \((?:EU|EC|EEC)\) (?:No\.? ?)?\d{1,4}\/\d{1,4}/g;
/** The Ministry of Planning is a body, whatever its name ends with. */
const bodyName =
  /^(?:Ministry|Department|Bureau|Commission|Office|Board|Council|Agency|Committee|Minister|Secretary) /;
/** "Four Laws and One Policy": a slogan, though it ends like a law. */
const numberCoded = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b/i;
const quotedTitle = /["“]([^"”]{3,200})["”]/g;
const chineseTitle = /《([^《》]{2,80}(?:《[^》]{2,60}》[^《》]{0,20})?)》/g;
const chineseNamed =
  /(“[^”]{2,20}”)?(\p{Script=Han}{0,12}?)(规划|方案|行动计划|三年行动|专项行动|攻坚行动|实施意见|管理办法|条例|(?<![一二三四五六七八九十]期)工程|战略|[河湖林田]{1,2}长制)(?=[，。；、的和与]|$)/gu;

/**
 * The laws, plans, notices, programmes and funds a sentence names, as printed and without quotation marks.
 * Slogans in quotation marks are none unless they end in an instrument's name.
 */
export function extractInstruments(sentence: string, grammar: Grammar): string[] {
  return [...new Set(grammar === 'zh' ? chineseInstruments(sentence) : englishInstruments(sentence))];
}

function englishInstruments(sentence: string): string[] {
  const found = [...sentence.matchAll(chineseTitle)].map((match) => match[1]!);
  let rest = sentence;
  for (const match of sentence.matchAll(quotedTitle)) {
    const title = match[1]!.replace(/[,.]$/, '');
    const isInstrument =
      namesWholeKind.test(title) && title.split(' ').length > 2 && !numberCoded.test(title);
    if (isInstrument) found.push(title);
    rest = rest.replace(match[0], ' '.repeat(match[0].length));
  }
  if (!namesKind.test(rest)) return found;
  const capitalised = [...rest.matchAll(titled)].map((match) => ({
    at: match.index,
    title: nameOf(match[1]!),
  }));
  for (const match of rest.matchAll(titledAhead)) {
    const title = match[0];
    const isKnown = capitalised.some((other) => other.title.includes(title) || title.includes(other.title));
    if (!isKnown) capitalised.push({ at: match.index, title });
  }
  for (const match of rest.matchAll(numberedAct)) capitalised.push({ at: match.index, title: match[0] });
  capitalised.sort((left, right) => left.at - right.at);
  const named = capitalised.filter(({ title }) => title.includes(' ') && !bodyName.test(title));
  return [...found, ...named.map(({ title }) => title)];
}

/** The title without the words before it that a capital made look like part of it. */
function nameOf(words: string): string {
  return words
    .replace(
      /^(?:(?:The|In|Under|By|On|For|To|And|This|Our|According to|In accordance with|Office of|Implement|Formulate) )(?:the )?/,
      '',
    )
    .trim();
}

function chineseInstruments(sentence: string): string[] {
  const titles = [...sentence.matchAll(chineseTitle)].map((match) => match[1]!);
  const rest = sentence.replace(chineseTitle, '，');
  const named = [...rest.matchAll(chineseNamed)]
    .map(([, quoted = '', words = '', noun]) =>
      words === '' ? `${quoted.slice(1, -1)}${noun}` : `${quoted}${quoted ? words : stripVerb(words)}${noun}`,
    )
    .filter((name) => name.length >= 5 || /长制$/.test(name));
  return [...titles, ...named];
}

/** 深入实施制造业集群培育专项行动 names the action from 制造业 on. */
function stripVerb(name: string): string {
  return name.replace(
    /^.*?(?:实施|落实|开展|推进|推动|制定|编制|出台|启动|印发|执行|完善|抓好|做好|推行|根据|按照|贯彻|组织|完成|修订|实行)(?:了)?(?:新一轮|好)?/u,
    '',
  );
}
