/** A concept of the termbase found in a text. */
export interface FoundConcept {
  /** Its preferred forms, those of two languages with " = " between: shown to readers as what was looked for. */
  name: string;
  start: number;
  end: number;
}

/** The concepts of a termbase found in a text, for variants; left to right, none inside another. */
export type FindConcepts = (text: string) => FoundConcept[];

/** Provinces and their like, which translators spell one way; a place elsewhere keeps the name that is printed. */
const provinces =
  `北京 beijing|天津 tianjin|上海 shanghai|重庆 chongqing|河北 hebei|山西 shanxi|辽宁 liaoning|吉林 jilin|黑龙江 heilongjiang|江苏 jiangsu|浙江 zhejiang|安徽 anhui|福建 fujian|江西 jiangxi|山东 shandong|河南 henan|湖北 hubei|湖南 hunan|广东 guangdong|海南 hainan|四川 sichuan|贵州 guizhou|云南 yunnan|陕西 shaanxi|甘肃 gansu|青海 qinghai|台湾 taiwan|内蒙古 inner mongolia|广西 guangxi|西藏 tibet|宁夏 ningxia|新疆 xinjiang|香港 hong kong|澳门 macao`
    .split('|')
    .map((pair) => {
      const [chinese, ...english] = pair.split(' ');
      return { chinese: chinese!, english: english.join(' ') };
    });
const otherSpellings: Record<string, string> = {
  xizang: 'tibet',
  macau: 'macao',
  'nei mongol': 'inner mongolia',
};

/** What a name says besides whose it is: articles, the crown, the level of a place whose name is known anyway. */
const emptyWords = new Set(
  'the of for and in on & hm his her majesty majestys s people peoples republic autonomous region special administrative'.split(
    ' ',
  ),
);
const levelWords = /^(?:province|provincial|municipality|municipal|city|state)$/;

/**
 * What a printed name of a body means, whatever the order of its words, its abbreviations and its language:
 *
 *     Guizhou Provincial Department of Industry and Information Technology   ─▶  guizhou + =工业和信息化厅
 *     Provincial Department of Industry and Information Technology, Guizhou  ─▶  the same
 *     贵州省工信厅                                                            ─▶  the same, with the termbase
 *     Ministry of Finance (MOF)                                               ─▶  =财政部
 *
 * Names of two provinces differ in the place, those without a place are a body of their own.
 */
export function bodyName(printed: string, findConcepts: FindConcepts = () => []): string {
  const name = printed
    .normalize('NFKC')
    .replace(/[(（][^)）]*[)）]|,? of the People['’]s Republic of China/gi, ' ')
    .trim();
  const { rest, concepts } = takeConcepts(name, findConcepts);
  const { places, left } = takePlaces(rest);
  const words = /\p{Script=Han}/u.test(left)
    ? hanWords(left, places.length > 0)
    : latinWords(left, places.length > 0);
  return [...new Set([...places, ...concepts.map((concept) => `=${concept}`), ...words])].sort().join(' ');
}

/** 云门省, 松岭县人民政府: a place with its level, and a government where it is one. */
const placeWithLevel = /^(\p{Script=Han}{2,4}?)(省|自治州|州|市|县|区|镇|乡)((?:人民)?政府)?$/u;
const levels: Record<string, string> = {
  省: 'provincial',
  自治州: 'prefecture',
  州: 'prefecture',
  市: 'municipal',
  县: 'county',
  区: 'district',
  镇: 'town',
  乡: 'township',
};

/**
 * What a Chinese name would be called in English, its place spelt in Latin letters: to be compared with `bodyName` of an
 * English one. Undefined where more than place, level and known concepts is in it.
 *
 * @param naming whether the level of the place is said: "Yunmen Department of Finance" leaves it out
 */
export function bodyNameInLatin(
  printed: string,
  findConcepts: FindConcepts,
  { spell, naming }: { spell: (place: string) => string; naming: 'level' | 'place-only' },
): string | undefined {
  const { rest, concepts } = takeConcepts(printed.normalize('NFKC'), findConcepts);
  const { places, left } = takePlaces(rest);
  const words = left.split(/\s+/).filter((word) => word !== '');
  const spelled = words.map((word) => {
    const [, place, level, government] = placeWithLevel.exec(word) ?? [];
    if (place === undefined) return undefined;
    return [
      spell(place),
      ...(places.length > 0 || naming === 'place-only' ? [] : [levels[level!]!]),
      ...(government ? ['government'] : []),
    ];
  });
  if (words.length === 0 || spelled.includes(undefined)) return undefined;
  const names = [...places, ...concepts.map((concept) => `=${concept}`), ...spelled.flat()];
  return [...new Set(names)].sort().join(' ');
}

/** The earlier name a body carries in brackets; undefined where there is none. */
export function formerName(printed: string): string | undefined {
  const match = /[(（]\s*(?:formerly|previously|before \d{4}:?|原)\s*(?:the\s+)?([^)）]+)[)）]/i.exec(
    printed,
  );
  return match?.[1]?.trim();
}

const government = /政府$|\bgovernment$/i;

function takeConcepts(name: string, findConcepts: FindConcepts): { rest: string; concepts: string[] } {
  let rest = name;
  // "Government" goes with its place, which says of what level it is: 衡岳市人民政府, People's Government of Hengyue City.
  const found = findConcepts(name).filter(({ start, end }) => !government.test(name.slice(start, end)));
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return { rest, concepts: found.map(({ name: concept }) => concept) };
}

function takePlaces(name: string): { places: string[]; left: string } {
  let left = name.toLowerCase();
  for (const [other, usual] of Object.entries(otherSpellings)) left = left.replaceAll(other, usual);
  const places: string[] = [];
  for (const { chinese, english } of provinces) {
    const pattern = new RegExp(
      `${chinese}(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?|\\b${english}\\b(?: (?:zhuang|hui|uygh?ur)\\b)?`,
      'g',
    );
    if (!pattern.test(left)) continue;
    places.push(english);
    left = left.replace(pattern, ' ');
  }
  return { places, left };
}

function latinWords(name: string, hasPlace: boolean): string[] {
  return name
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !emptyWords.has(word) && !(hasPlace && levelWords.test(word)))
    .map((word) =>
      word === 'province' ? 'provincial' : word === 'city' || word === 'municipality' ? 'municipal' : word,
    );
}

function hanWords(name: string, hasPlace: boolean): string[] {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      (hasPlace ? word.replace(/^(?:省|市)(?=.)/, '') : word)
        .replace(/^(?:中华人民共和国|中国)/, '')
        .replace(/人民政府$/, '政府'),
    )
    .filter((word) => word !== '');
}
