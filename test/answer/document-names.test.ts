import { expect, test } from 'vitest';
import { documentNames } from '../../functions/answer/evidence/document-names.ts';
import { spellOut } from '../../functions/answer/evidence/spell-out.ts';
import type { LibraryDocument } from '../../functions/library/reading.ts';

function documentOf(
  text: string,
  { title = 'Annual Report', issuer = null as string | null, terms = [] as object[] } = {},
) {
  return { document: { title, issuer }, reading: { text, terms } } as unknown as LibraryDocument;
}

test('a document is of the place and body that its title, its head and its opening name', () => {
  const names = documentNames(
    documentOf('Ashford Police and Crime Panel\nMinutes\nThe County of Merrow took part.', {
      issuer: 'Weald Board',
    }),
  );
  for (const name of ['Annual Report', 'Weald Board', 'Ashford', 'County of Merrow'])
    expect(names).toContain(name);
});

test('a first line that is a sentence names nobody', () => {
  expect(documentNames(documentOf('The station at Oldbrook was closed.\nMore text.'))).not.toContain(
    'Oldbrook',
  );
});

test('a Chinese government in the opening is told by its office', () => {
  expect(documentNames(documentOf('兰亭市人民政府在大会上作的报告。', { title: '工作报告' }))).toContain(
    '兰亭市',
  );
});

test('an abbreviation is followed by what the document says it stands for, once', () => {
  const content = documentOf('', {
    terms: [
      { term: 'PRH', expansion: { text: 'public rental housing' } },
      { term: 'Kilns', expansion: { text: 'brick works' } },
      { term: 'WTO', expansion: null },
    ],
  });
  expect(spellOut(content, 'We let 40 PRH flats.')).toBe('We let 40 PRH public rental housing flats.');
  expect(spellOut(content, 'PRH is public rental housing.')).toBe('PRH is public rental housing.');
  expect(spellOut(content, 'APRHS and Kilns of the WTO')).toBe('APRHS and Kilns of the WTO');
});
