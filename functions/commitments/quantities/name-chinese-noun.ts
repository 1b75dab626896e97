import { chineseNouns, chinesePlaces } from './units.ts';

const nouns = chineseNouns.map(([pattern, name]) => ({
  name,
  anywhere: new RegExp(pattern.source, 'g'),
  last: new RegExp(`(?:${pattern.source})$`),
}));
const anyNoun = new RegExp(chineseNouns.map(([pattern]) => pattern.source).join('|'));
const endings = [
  ...chinesePlaces.map(([pattern, name]) => ({ name, last: new RegExp(`(?:${pattern.source.slice(1)})$`) })),
  ...nouns,
];

/** What is said of the counted thing is none of it: 19个村通公路 counts villages. */
const verbBehind =
  /(?<=.)(?:通(?=[公客沥水油])|完成|实现|全部|[均已]|达到|进行|开展|投入使用|启动|开工|竣工|建成|获得?|入选|增长|下降).*/u;

/** The English name of a counted noun, '' when it has none: behind the classifier (35家企业) or, in lists, before the number (企业35家). */
export function nameNoun(behind: string, before: string): string {
  const phrase = behind
    .replace(/^(?:以上|以下|左右|以内)(?:的)?/, '')
    .replace(verbBehind, '')
    .slice(0, 14);
  if (phrase !== '') return chinesePlaces.find(([pattern]) => pattern.test(phrase))?.[1] ?? nameHead(phrase);
  const tail = before.match(/\p{Script=Han}{2,6}$/u)?.[0] ?? '';
  return endings.find(({ last }) => last.test(tail))?.name ?? '';
}

/** 水库除险加固16座: the noun stands before what was done to it. */
export function lastNoun(before: string): string {
  return nameHead(before.match(/\p{Script=Han}{2,12}$/u)?.[0] ?? '');
}

/** The last noun of a phrase is its head. */
function nameHead(phrase: string): string {
  if (!anyNoun.test(phrase)) return '';
  let head = { name: '', at: -1 };
  for (const { name, anywhere } of nouns) {
    const at = [...phrase.matchAll(anywhere)].at(-1)?.index ?? -1;
    if (at > head.at) head = { name, at };
  }
  return head.name;
}
