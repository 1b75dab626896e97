import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyQuotes } from '../../functions/answer/quotes/verify-quotes.ts';
import type { LibraryDocument } from '../../functions/library/reading.ts';
import { corpusFiles, openSite, type TestSite, textFile } from '../pages/open-site.ts';
import {
  type Alteration,
  alterDigit,
  alterNegation,
  dropClause,
  invent,
  leaveOut,
  restyle,
  seededRandom,
} from './alter-quote.ts';

const firstEdition = `# Report of the Quay Office for 2030

## 1. Cranes

The office overhauled 14 harbour cranes before the winter storms came. Two cranes were sold to the town of Ebb.

## 2. Pilots

Nine pilots passed the night examination, which had been put off twice. The pilots' mess was painted green.

## 3. Lamps

The long mole was lit by forty lamps of the older pattern.
`;
const secondEdition = firstEdition
  .replace('overhauled 14 harbour cranes', 'overhauled 12 harbour cranes')
  .replace("The pilots' mess was painted green.", '')
  .replace('The long mole was lit by forty lamps of the older pattern.', 'Nothing was done about lamps.');

let site: TestSite;
let documents: LibraryDocument[];

beforeAll(async () => {
  site = await openSite();
  const metadata = { id: 'quay-2030', year: 2030 };
  await site.ingest([
    ...(await corpusFiles()),
    textFile('quay-2030.md', firstEdition, { year: metadata.year }),
  ]);
  await site.ingest([textFile('quay-2030.md', secondEdition, { year: metadata.year })]);
  const list = await site.readSide.library.list({}, { limit: 100 });
  const read = await Promise.all(list.documents.map(({ id }) => site.readSide.library.read(id)));
  documents = read.filter((one) => one !== undefined);
});
afterAll(() => site.close());

const verify = async (draft: string) => (await verifyQuotes(site.readSide, draft)).quotes;

describe('one quotation', () => {
  test.each([
    ['curly marks', 'They wrote “Two cranes were sold to the town of Ebb”.'],
    ['straight marks', 'They wrote "Two cranes were sold to the town of Ebb."'],
    ['corner marks', '报告写道「Two cranes were sold to the town of Ebb」。'],
    ['single marks', "They wrote 'Two cranes were sold to the town of Ebb'."],
    ['an ellipsis for the middle', 'They wrote “Two cranes … the town of Ebb”.'],
    ['an ellipsis in brackets', 'They wrote “Two cranes were sold [...] town of Ebb”.'],
    ['an ellipsis of Chinese stops', 'They wrote “Two cranes were。。。town of Ebb”.'],
    ['wrapped lines', 'They wrote “Two cranes were\nsold to the\n town of Ebb”.'],
    ['wrapped lines with straight marks', 'They wrote "Two cranes were\nsold to the town of Ebb".'],
    ['a word broken at the end of a line', 'They wrote “Two cranes were sold to the to-\nwn of Ebb”.'],
    ['words torn apart and run together', 'They wrote “Two cra nes were soldto the town of Ebb”.'],
    ['capitals throughout', 'They wrote “TWO CRANES WERE SOLD TO THE TOWN OF EBB”.'],
    ['an editor’s capital', 'They wrote “[t]wo cranes were sold to the town of Ebb”.'],
    ['an editor’s remark', 'They wrote “Two cranes [sic] were sold to the town of Ebb [emphasis added]”.'],
    ['emphasis of the draft', 'They wrote “Two cranes were **sold** to the town of _Ebb_”.'],
    ['a quoted block', '> “Two cranes were\n> sold to the town of Ebb”'],
    ['guillemets', 'Ils écrivent «Two cranes were sold to the town of Ebb».'],
    ['low marks', 'Sie schreiben „Two cranes were sold to the town of Ebb“.'],
    ['a heading', 'See the chapter “Cranes”.'],
    ['a capital of the draft', 'It was “two cranes” that “were sold to the town of Ebb”.'],
  ])('%s: verified', async (_, draft) => {
    expect((await verify(draft)).map(({ verdict }) => verdict)).not.toContain('not-found');
    expect((await verify(draft))[0]?.verdict).toBe('verified');
  });

  test('what is found is the very text of the source, with its place', async () => {
    const [quote] = await verify('He said: "two cranes were sold to the  town of Ebb."');
    expect(quote?.found).toMatchObject({
      text: 'Two cranes were sold to the town of Ebb',
      document: { year: 2030 },
      section: { heading: 'Cranes' },
      isCurrentEdition: true,
    });
  });

  test.each([
    ['in another order', 'They wrote “sold to the town of Ebb … harbour cranes before the winter storms”.'],
    [
      'of two sections',
      'They wrote “Two cranes were sold to the town of Ebb … Nine pilots passed the night”.',
    ],
    [
      'that are sentences in another order',
      'They wrote “Two cranes were sold to the town of Ebb. The office overhauled 12 harbour cranes before the winter storms came.”',
    ],
    [
      'of two sentences, the stretch between left out without a sign',
      'They wrote “The office overhauled 12 harbour cranes Two cranes were sold to the town of Ebb”.',
    ],
  ])('parts %s: wording changed', async (_, draft) => {
    expect((await verify(draft)).map(({ verdict }) => verdict)).toEqual(['wording-changed']);
  });

  test('a mark that is never closed takes no other quotation with it', async () => {
    const quotes = await verify(
      'It “was left open.\nThey wrote “Two cranes were sold to the town of Ebb”.\n\nEnd.',
    );
    expect(quotes.map(({ verdict }) => verdict)).toEqual(['verified']);
  });

  test('a changed number is shown as removed and added', async () => {
    const [quote] = await verify('“Five cranes were sold to the town of Ebb”');
    expect(quote?.verdict).toBe('wording-changed');
    expect(quote?.difference).toEqual([
      { kind: 'removed', text: 'Five' },
      { kind: 'added', text: 'Two' },
      { kind: 'same', text: 'cranes were sold to the town of Ebb' },
    ]);
  });

  test.each([
    ['words an editor put in', '“Two cranes [of iron] were sold to the town of Ebb”', 'wording-changed'],
    ['another number in a short quotation', '“overhauled 19 harbour cranes”', 'wording-changed'],
    [
      'a sentence nobody wrote',
      '“The Minister praised the crews for their foresight in hard times”',
      'not-found',
    ],
  ])('%s', async (_, draft, verdict) => {
    expect((await verify(draft)).map((quote) => quote.verdict)).toEqual([verdict]);
  });

  test('a piece of a longer number is not the number', async () => {
    const quotes = await verify('“2 harbour cranes before the winter storms came”');
    expect(quotes[0]?.verdict).toBe('wording-changed');
  });

  test.each([
    ['an address', 'mole', 'They say “Two cranes were sold to the town of Ebb” (ID#sec_2).', 'moved'],
    [
      'the right address',
      'mole',
      'They say “Two cranes were sold to the town of Ebb” (ID#sec_1).',
      'verified',
    ],
    ['a section number', 'mole', 'As section 3 says, “Two cranes were sold to the town of Ebb”.', 'moved'],
    ['a section number behind', 'mole', '“Two cranes were sold to the town of Ebb” (section 1).', 'verified'],
  ])('a place named by %s is held against the place found', async (_, __, draft, verdict) => {
    const id = documents.find(({ document }) => document.title.includes('Quay'))!.document.id;
    expect((await verify(draft.replace('ID', id)))[0]?.verdict).toBe(verdict);
  });

  test('a report of another year than the draft names is another place, where the one named is held', async () => {
    const report = (year: number, count: string) =>
      textFile(
        `lamps-${year}.md`,
        `# Report of the Lamp Board for ${year}\n\n## 1. Wicks\n\nThe Board trimmed ${count} wicks on the outer reef.\n`,
        { year },
      );
    await site.ingest([report(2029, 'ninety'), report(2030, 'eighty')]);
    const words = '“The Board trimmed eighty wicks on the outer reef”';
    expect((await verify(`The 2029 report says ${words}.`))[0]?.verdict).toBe('moved');
    expect((await verify(`The 2030 report says ${words}.`))[0]?.verdict).toBe('verified');
    expect((await verify(`In 2029 it was planned: ${words}.`))[0]?.verdict).toBe('verified');
    // A report is called by the year it speaks of, or by the one it came out in; by no other.
    expect((await verify(`The 2031 report says ${words}.`))[0]?.verdict).toBe('verified');
    expect((await verify(`The 1999 report says ${words}.`))[0]?.verdict).toBe('moved');
    expect((await verify(`${words} (Lamp Board, 1999)`))[0]?.verdict).toBe('moved');
    expect((await verify(`In 1999 the plan was this: ${words}.`))[0]?.verdict).toBe('verified');
  });

  test('words that only an earlier edition has are found without any trace in the index', async () => {
    const words = 'Seven herons nested upon the abandoned dredger all through the frost.';
    const before = `# Report of the Dredger Board for 2033\n\n## 1. Birds\n\n${words} Silt was moved.\n`;
    await site.ingest([textFile('dredger-2033.md', before, { year: 2033 })]);
    await site.ingest([textFile('dredger-2033.md', before.replace(words, ''), { year: 2033 })]);
    const [quote] = await verify(`“${words}”`);
    expect(quote).toMatchObject({ verdict: 'moved', found: { edition: 1, isCurrentEdition: false } });
  });

  test.each([
    ['a sign', '(§ 1)', 'moved'],
    ['an abbreviation', '(sec. 2)', 'verified'],
    ['a paragraph', '(para. 3)', 'moved'],
    ['an abbreviation of the other', '(see sec. 3)', 'moved'],
  ])('a section named by %s', async (_, place, verdict) => {
    const draft = `“Nine pilots passed the night examination” ${place}`;
    expect((await verify(draft))[0]?.verdict).toBe(verdict);
  });

  test.each([
    ['entities', '<p>It says &ldquo;Two cranes were sold to the town of Ebb&rdquo;.</p>'],
    ['tags inside', '<p class="lead">“Two <b>cranes</b> were <a href="/x">sold to</a> the town of Ebb”</p>'],
    ['the element for quotations', '<p>It says <q>Two cranes were sold to the town of Ebb</q>.</p>'],
    ['a quoted block', '<blockquote><p>Two cranes were sold<br>to the town of Ebb.</p></blockquote>'],
    ['a link of Markdown', '“Two [cranes](https://annals.test/x) were sold to the town of Ebb”'],
    ['marks of TeX', "``Two cranes were sold to the town of Ebb''"],
    ['a quoting environment of TeX', '\\begin{quote}\nTwo cranes were sold to the town of Ebb\n\\end{quote}'],
    ['marks that close on both sides', '报告说：”Two cranes were sold to the town of Ebb”。'],
    ['a quoted block in a list', '- > Two cranes were sold to the town of Ebb.\n'],
    ['angle marks', '‹Two cranes were sold to the town of Ebb›'],
    ['a curly mark closed by a straight one', 'It says “Two cranes were sold to the town of Ebb."'],
  ])('a draft with %s', async (_, draft) => {
    const quotes = await verify(draft);
    expect(quotes.map(({ verdict }) => verdict)).toEqual(['verified']);
    expect(quotes[0]?.text).not.toMatch(/[<>&\u200b]/);
    expect(draft.slice(quotes[0]?.start, quotes[0]?.end)).toContain('sold');
  });

  test('of a quotation over paragraphs each is checked', async () => {
    const first = 'Nine pilots passed the night examination, which had been put off';
    const draft = `“${first} thrice.\n\n“The pilots' mess was painted green.”`;
    expect((await verify(draft)).map(({ verdict }) => verdict)).toEqual(['wording-changed', 'moved']);
  });

  test('the front of one sentence and the end of another are a changed wording', async () => {
    const [quote] = await verify(
      '“The long mole was lit by forty night examination, which had been put off twice.”',
    );
    expect(quote?.verdict).toBe('wording-changed');
  });

  test('a quotation of some pages is compared to the word', async () => {
    const lines = Array.from(
      { length: 260 },
      (_, index) => `In week ${index + 1} the keepers of lamp ${index * 7} burned ${index + 3} jars.`,
    );
    const text = lines.join(' ');
    await site.ingest([
      textFile('jars-2034.md', `# Report of the Jar Board for 2034\n\n${text}\n`, { year: 2034 }),
    ]);
    const part = text.slice(0, text.indexOf(' In week 160 '));
    const [same, changed] = await verify(
      `“${part}”\n\n“${part.replace('burned 90 jars', 'burned 91 jars')}”`,
    );
    expect([same?.verdict, changed?.verdict]).toEqual(['verified', 'wording-changed']);
    expect(changed?.difference?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '91' },
      { kind: 'added', text: '90' },
    ]);
  });

  test('quoted blocks are quotations, their signatures and notes are none', async () => {
    const draft =
      'It is plain:\n\n> Two cranes were sold\n> to the town of Ebb.\n>\n> — Quay Office, report for 2030\n\n> **Note:** see below.\n\n> Three cranes were sold to the town of Ebb.\n';
    const quotes = await verify(draft);
    expect(quotes.map(({ verdict }) => verdict)).toEqual(['verified', 'wording-changed']);
    expect(draft.slice(quotes[0]!.start, quotes[0]!.end)).toBe('Two cranes were sold\n> to the town of Ebb.');
  });

  test('marks of notes are no change, units are', async () => {
    const draft =
      '“Two cranes[3] were sold to the town of Ebb.²” “Nine pilots passed the night examination②”';
    expect((await verify(draft)).map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
  });

  test('clauses in another order and numbers spelled out are a changed wording', async () => {
    const draft =
      '“which had been put off twice, Nine pilots passed the night examination” “The office overhauled one hundred and twelve harbour cranes before the winter storms came”';
    expect((await verify(draft)).map(({ verdict }) => verdict)).toEqual([
      'wording-changed',
      'wording-changed',
    ]);
  });

  test('the other script, marks of the other style and bars of a table are no change', async () => {
    const text =
      '# 渔港年报\n\n## 一、码头\n\n新建码头4座，渔民说：“风再大也要点灯。”\n\n| 项目 | 数量 |\n| --- | --- |\n| 浮标 | 36 |\n';
    await site.ingest([textFile('yugang.md', text)]);
    const draft = '年報寫道「新建碼頭4座，漁民說：『風再大也要點燈。』」又見“浮标 36”，但“新建码头5座”。';
    const quotes = await verify(draft);
    expect(quotes.map((quote) => quote.verdict)).toEqual(['verified', 'verified', 'wording-changed']);
    expect(quotes.map((quote) => quote.differsInScript)).toEqual([true, false, false]);
  });

  test('words of an earlier edition that were changed since are wording-changed, with the new words', async () => {
    const [quote] = await verify('“The office overhauled 14 harbour cranes before the winter storms came.”');
    expect(quote).toMatchObject({
      verdict: 'wording-changed',
      found: { isCurrentEdition: true, edition: 2 },
    });
    expect(quote?.difference).toContainEqual({ kind: 'added', text: '12' });
  });

  test('words of an earlier edition that are gone are moved, with the edition that has them', async () => {
    const [quote] = await verify('“The long mole was lit by forty lamps of the older pattern.”');
    expect(quote).toMatchObject({ verdict: 'moved', found: { isCurrentEdition: false, edition: 1 } });
  });

  test('titles in 《》 are no quotations, and a draft without quotations has none', async () => {
    expect(await verify('见《岚汀省条例》。 Nothing is quoted here, it is theirs.')).toEqual([]);
  });
});

test('1,000 generated alterations are named rightly, 99 in 100', async () => {
  const random = seededRandom(20_301);
  const pool = quotable();
  const alterations: Alteration[] = [];
  while (alterations.length < 1_000) {
    const alteration = alter(
      pool[random(pool.length)]!,
      pool[random(pool.length)]!,
      alterations.length % 8,
      random,
    );
    if (alteration) alterations.push(alteration);
  }
  const wrong: string[] = [];
  for (let from = 0; from < alterations.length; from += 100) {
    const batch = alterations.slice(from, from + 100);
    const draft = batch
      .map(({ quote, citation }) => `报告 says: “${quote.replace(/[“”"]/g, '')}”${citation}`)
      .join('\n');
    for (const [index, { verdict }] of (await verify(draft)).entries()) {
      const { kind, quote, verdict: wanted } = batch[index]!;
      if (verdict !== wanted) wrong.push(`${kind}: ${verdict}: ${quote}`);
    }
  }
  expect(wrong.length, wrong.slice(0, 12).join('\n')).toBeLessThanOrEqual(10);
}, 120_000);

interface Quotable {
  content: LibraryDocument;
  section: number;
  text: string;
}

/** Sentences long enough to be told apart and said once only in the collection. */
function quotable(): Quotable[] {
  const all = documents.flatMap((content) =>
    content.reading.sentences.map(({ start, end, section }) => ({
      content,
      section,
      text: content.reading.text.slice(start, end).trim(),
    })),
  );
  const times = Map.groupBy(all, ({ text }) => text);
  return all.filter(({ text }) => {
    const length = /\p{Script=Han}/u.test(text) ? text.length : text.length / 3;
    return length > 16 && length < 120 && times.get(text)?.length === 1 && !/[“”"\n|…]/.test(text);
  });
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function alter(
  one: Quotable,
  other: Quotable,
  kind: number,
  random: (below: number) => number,
): Alteration | undefined {
  const make = (name: string, quote: string | undefined, verdict: Alteration['verdict'], citation = '.') =>
    quote === undefined ? undefined : { kind: name, quote, citation, verdict };
  const sections = one.content.reading.sections;
  const elsewhere = sections.find(
    (section, index) => index !== one.section && section.id !== sections[one.section]?.parent,
  );
  switch (kind) {
    case 0:
      return make('same', one.text, 'verified');
    case 1:
      return make('restyled', restyle(one.text), 'verified');
    case 2:
      return make('digit', alterDigit(one.text, random), 'wording-changed');
    case 3:
      return make('negation', alterNegation(one.text), 'wording-changed');
    case 4:
      return make('dropped clause', dropClause(one.text, random), 'wording-changed');
    case 5:
      return make('ellipsis', leaveOut(one.text), 'verified');
    case 6:
      return make('moved', elsewhere && one.text, 'moved', ` (${one.content.document.id}#${elsewhere?.id}).`);
    default:
      return isHan(one.text) === isHan(other.text)
        ? make('invented', invent(one.text, other.text, random), 'not-found')
        : undefined;
  }
}
