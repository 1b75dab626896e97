/** A request nobody well-meaning sends, and the family it belongs to. */
export interface HostileRequest {
  family: string;
  path: string;
  init: RequestInit;
}

type Random = (below: number) => number;

const frequent =
  'the of and to in that a our we government people year states be which not it by this have united congress country public'.split(
    ' ',
  );
const words = [
  ...frequent,
  ...'peace war tariff treasury revenue nation commerce treaty labor kilns phosphogypsum phosphogypsom enviornment glass'.split(
    ' ',
  ),
  ...'磷石膏 固体废物 污水管网 整改销号 的 企业 绿色工厂 2023年 第四部分 報告 環境 目标任务'.split(' '),
];
const strange = [
  '\u0000',
  '\u0001',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\u0301',
  'e\u0301\u0302\u0303',
  'ﷺ',
  'שלום',
  'مرحبا',
  '😀',
  '👩‍👩‍👧‍👦',
  '𠮷',
  '𝕏',
  'İ',
  'ß',
  'ﬁ',
  'Ⅳ',
  '①',
  '½',
  '％',
  '＂',
  '「',
  '」',
  '“',
  '”',
  '„',
  '‘',
  '’',
  '\u2028',
  '\u00ad',
  '\u3000',
  '\t',
  '\n',
  '\r\n',
  '\ue000',
  '\uffff',
];
const operators = [
  '+',
  '-',
  '＋',
  '－',
  '*',
  '＊',
  '"',
  '“',
  '”',
  ' OR ',
  ' 或 ',
  ' AND ',
  ' NOT ',
  '||',
  '&&',
  ':',
  '：',
  '(',
  ')',
  '[',
  ']',
  '..',
  '%',
  '\\',
  '|',
];
const fields = [
  'year',
  'issuer',
  'kind',
  'language',
  'document',
  'section',
  'number',
  '年份',
  '单位',
  '文号',
  'constructor',
  '__proto__',
  'toString',
  'nofield',
];
const values = [
  '',
  ' ',
  '2023',
  '2019..2023',
  '2023..2019',
  '..',
  '....',
  '-1',
  '0',
  '1e9',
  '1e999',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '٢٠٢٣',
  '２０２３',
  '9'.repeat(200),
  'a'.repeat(256),
  'a'.repeat(257),
  '绿'.repeat(256),
  'x'.repeat(5000),
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%',
  '%zz',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '{{7*7}}',

  'zh',
  'en',
  'zh-Hant',
  'yearly-report',
  'Body 3',
  'Marl',
  '4',
  'IV',
  '四',
  '第四节',
  '（二）',
  '4.2',
  'marl-2021',
  '0x10',
  '1_000',
  '20',
  '100',
  '101',
];
const parameters = [
  'q',
  'year',
  'from',
  'to',
  'issuer',
  'kind',
  'language',
  'document',
  'section',
  'number',
  'heading',
  'limit',
  'cursor',
  'explain',
  'variants',
  'as-of',
  'format',
  'lang',
  '__proto__',
  'hasOwnProperty',
  '',
  'q[]',
  'Q',
];
const listings = [
  '/v1/search',
  '/v1/search.csv',
  '/v1/search.jsonl',
  '/v1/search.atom',
  '/v1/sections',
  '/v1/sections.csv',
  '/v1/documents',
  '/v1/documents.csv',
  '/v1/suggest',
  '/search',
  '/documents',
  '/coverage',
  '/',
  '/about',
];
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
const documents = [
  'marl-2021',
  'marl-2023-zh',
  'nowhere',
  '..',
  '.',
  '%2e%2e',
  '%00',
  '%ff',
  '%ED%A0%80',
  'MARL',
  'a'.repeat(300),
  '磷',
  'made-up-0',
  'constructor',
];

/** Hostile requests without end, the same for the same seed. `cursors` are real ones, to be bent. */
export function* hostileRequests(seed: number, cursors: readonly string[]): Generator<HostileRequest> {
  const random = randomFrom(seed);
  const families = Object.entries(familyMakers(random, cursors));
  for (;;) {
    const [family, make] = families[random(families.length)]!;
    yield { family, init: {}, ...make() };
  }
}

type Made = Omit<HostileRequest, 'family' | 'init'> & { init?: RequestInit };

function familyMakers(random: Random, cursors: readonly string[]): Record<string, () => Made> {
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const some = (most: number, make: () => string, joint = ' ') =>
    Array.from({ length: 1 + random(most) }, make).join(joint);
  const fill = (make: () => string, joint: string) => {
    let text = make();
    for (let more = make(); text.length + joint.length + more.length <= 256; more = make())
      text += joint + more;
    return text;
  };
  const search = (q: string, extra: Record<string, string> = {}): Made => ({
    path: `${one(['/v1/search', '/v1/search', '/v1/search', '/v1/sections', '/search', '/v1/search.csv'])}?${new URLSearchParams({ q: q.toWellFormed(), ...extra })}`,
  });
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const letter = () => one([...letters]);
  const soup = () =>
    one([
      () => one(words),
      () => one(strange),
      () => one(operators),
      () => `${one(fields)}${one([':', '：'])}${one(values).slice(0, 60)}`,
    ])();
  return {
    'grammar soup': () => search(some(40, soup, one(['', ' '])).slice(0, 256)),
    'nested quotes': () =>
      search(
        some(30, () =>
          one([
            '"',
            '“',
            '”',
            '「',
            '＂',
            `"${one(words)}`,
            `${one(words)}"`,
            `+"${one(words)} ${one(words)}"`,
          ]),
        ).slice(0, 256),
      ),
    'heaps of OR': () => search(fill(() => one(words), one([' OR ', ' 或 ', '|', ' || ']))),
    'letters as prefixes': () => search(fill(() => `${letter()}${one(['', letter()])}*`, ' ')),
    'one short prefix': () => search(`${one(['', '+', '-'])}${letter()}${letter()}*`),
    'required prefixes': () => search(some(6, () => `${one(['+', '-'])}${letter()}${letter()}*`)),
    'stop-word phrase': () => search(`"${some(6, () => one(frequent))}"`),
    'stop-word phrases': () => search(fill(() => `"${one(frequent)} ${one(frequent)}"`, ' ')),
    'one quoted word': () =>
      search(
        `${one(['', '+', '-'])}"${one([...words, 'States', 'Nations', 'laws', 'years', 'powers', 'duties', 'interests'])}"`,
      ),
    'quoted words': () =>
      search(
        fill(
          () =>
            `"${one(['states', 'years', 'laws', 'nations', 'duties', 'interests', 'citizens', 'powers', '企业', '目标'])}"`,
          one([' ', ' OR ']),
        ),
      ),
    'frequent words required': () => search(fill(() => `${one(['+', '-', ''])}${one(frequent)}`, ' ')),
    'frequent words': () => search(fill(() => one(frequent), ' ')),
    'only exclusions': () => search(fill(() => `-${one(words)}`, ' ')),
    'misspelt words': () => search(fill(() => some(12, letter, ''), ' ')),
    'misspelt Chinese': () =>
      search(
        fill(
          () => String.fromCodePoint(0x4e00 + random(0x5000)) + one(['', one(['石', '环', '企'])]),
          one(['', ' ']),
        ),
      ),
    'long Chinese': () =>
      search(fill(() => one(['磷石膏', '的', '企业', '推进', '什么', '我们', '承诺了']), '')),
    'nothing to be found': () =>
      search(
        `${one(['+zeppelin', '"quokka parade"', '+kilns +peace +磷石膏', '+zzzz*', '"the the the"', '+"of the" -the -of'])} ${some(4, () => one(words))} ${one(['', 'year:1800', 'kind:law', 'section:xyz'])}`,
        {
          [one(parameters)]: one(values).slice(0, 256),
          year: one(['1700', '2023', '1990..2030']),
        },
      ),
    'one character over and over': () =>
      search(
        one([
          '"',
          '+',
          '-',
          '*',
          '(',
          '（',
          'a',
          '的',
          '.',
          '\u0301',
          '😀',
          '年',
          '第',
          '1',
          ':',
          '：',
          '〔',
          ' ',
        ]).repeat(1 + random(300)),
      ),
    'strange characters': () =>
      search(
        some(
          30,
          () =>
            one([
              one(strange),
              one(words),
              String.fromCharCode(random(0x10000)),
              String.fromCodePoint(0x10000 + random(0xfffff)),
            ]),
          one(['', ' ']),
        ).slice(0, 256),
      ),
    'any parameters': () => ({
      path: `${one(listings)}?${some(8, () => `${encodeURIComponent(one(parameters))}=${encodeURIComponent(one([...values, ...words, ...strange]).toWellFormed())}`, '&')}`,
    }),
    'repeated parameters': () => ({
      path: `${one(listings)}?${Array.from({ length: random(60) }, () => `${one(['q', 'year', 'issuer', 'kind', 'language', 'document', 'limit'])}=${encodeURIComponent(one(values).slice(0, 80))}`).join('&')}`,
    }),
    'broken percent signs': () => ({
      path: `${one(listings)}?${one(['q', 'year', 'cursor'])}=${some(12, () => one(['%', '%f', '%ff', '%C3', '%ED%A0%80', '%00', '%u0041', '%25%32', 'a', '+', '&', '=', ';', '#']), '')}`,
    }),
    cursors: () => {
      const real = one([...cursors, 'x']);
      const bent = one([
        real,
        real.slice(0, random(real.length + 1)),
        real + real,
        Buffer.from(
          JSON.stringify({
            generation: one([0, 1, -1, 1e9, null, '1']),
            offset: one([0, -5, 1e9, 2.5, null]),
            v: 1,
          }),
        ).toString('base64url'),
        real.replace(/./, letter()),
        one(values).slice(0, 5000),
      ]);
      return {
        path: `${one(['/v1/search', '/v1/sections', '/v1/documents', '/search', '/documents'])}?${new URLSearchParams({ q: one(['peace', 'war', one(words)]), cursor: bent.toWellFormed() })}`,
      };
    },
    'deep pages': () => ({
      path: `/v1/search?q=${one(frequent)}&limit=${one(['1', '100', '-1', '0', '1e9', 'NaN', '99.5', '0x64'])}&cursor=${encodeURIComponent(one([...cursors, '']))}`,
    }),
    'other times': () => ({
      path: `/v1/search?q=peace&as-of=${encodeURIComponent(one([...values, '2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z', '2024-02-30', '2024-01-01T25:00:00Z', '+275760-09-13']))}`,
    }),
    suggestions: () => ({
      path: `/v1/suggest?q=${encodeURIComponent(one([`${letter()}${letter()}`, letter(), `${one(words)} ${letter()}${letter()}`, one(words), soup(), one(values)]).toWellFormed())}&limit=${one(['', '1', '20', '100', '1e9'])}`,
    }),
    'paths of documents': () => ({
      path: `${one(['/v1', ''])}/documents/${one(documents)}${one([
        '',
        '/',
        '/sections',
        `/sections/${encodeURIComponent(
          one([...values, ...strange])
            .toWellFormed()
            .slice(0, 400),
        )}`,
        '/source',
        '/sections/%',
        '?from=-1&to=1e9',
        `?edition=${one(values)}`,
        `?part=${one(values)}`,
      ])}`,
    }),
    'paths to nowhere': () => ({
      path:
        one([
          '//',
          '///',
          '//evil.example',
          '/./',
          '/..',
          '/%2e%2e/%2e%2e',
          '/v1',
          '/v1/',
          '/v1//search',
          '/v1/%',
          '/%',
          '/%ff',
          '/.env',
          '/.git/config',
          '/v1/search/',
          '/v1/search.exe',
          '/\\',
          '/;',
          '/a'.repeat(400),
          '/v1/jobs/%00',
          '/v1/documents/..;/x',
          '/search/..',
          '/docs/../v1',
          '/openapi.json/',
        ]) + one(['', '', '?q=peace', '?%']),
    }),
    'methods and bodies': () => {
      const method = one(methods);
      const body = one([
        '',
        '{',
        '{}',
        '[]',
        'null',
        '"',
        '{"text":1}',
        '{"__proto__":{}}',
        '\u0000',
        '['.repeat(20_000),
        'a=b&c=%',
        'x'.repeat(100_000),
      ]);
      const type = one([
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-7',
        '',
        'x',
      ]);
      return {
        path: one([
          ...listings,
          '/v1/verify',
          '/v1/documents/marl-2021',
          '/health',
          '/openapi.json',
          '/docs',
          '/v1/commitments/x/review',
          '/verify',
        ]),
        init: {
          method,
          headers: {
            ...(type ? { 'Content-Type': type } : {}),
            Authorization: one(['Bearer', 'Bearer x', 'Basic eDp4', 'Bearer annals_x_y', '']),
          },
          ...(['GET', 'HEAD'].includes(method) ? {} : { body }),
        },
      };
    },
    headers: () => ({
      path: `${one(listings)}?q=peace`,
      init: {
        headers: {
          [one([
            'If-None-Match',
            'Accept',
            'Accept-Language',
            'Range',
            'If-Modified-Since',
            'Origin',
            'X-Forwarded-For',
            'Content-Length',
            'Content-Type',
            'Cookie',
            'Accept-Encoding',
            'Idempotency-Key',
          ])]: one([
            '*',
            'W/"',
            '"a", W/"b"',
            ',,,,;;q=',
            'bytes=0-1',
            'a'.repeat(8000),
            '\u00ff',
            'zh;q=NaN',
            'zh-;q=-1,en',
            'null',
            ';'.repeat(3000),
            'text/html;q=0',
          ]),
        },
      },
    }),
  };
}

/** A generator of whole numbers below a bound (mulberry32), the same for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
