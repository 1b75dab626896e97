import { styleText } from 'node:util';
import type { Answer, AnswerQuote } from '../../functions/answer/answer.ts';

/** An answer for people at a terminal. */
export function describeCard({ verdict, note, quotes, commitments, nearest }: Answer): string {
  const promises = commitments.flatMap(({ row, promise, report }) => [
    quiet(`status: ${row.status ?? 'open'}`),
    ...describeQuote(promise),
    ...(report ? describeQuote(report) : []),
  ]);
  const heading = styleText('bold', verdict);
  return [
    `${heading}  ${plain(note)}`,
    '',
    ...quotes.flatMap(describeQuote),
    ...promises,
    ...nearest.flatMap(describeQuote),
  ]
    .join('\n')
    .trimEnd();
}

function describeQuote({ text, document, section, page, role }: AnswerQuote): string[] {
  const place = [section.label, section.heading].filter(Boolean).join(' ') || 'opening';
  const source = [document.title, document.year, place, page === null ? null : `page ${page}`];
  return [
    `  “${plain(text)}”`,
    quiet(`  ${role}: ${plain(source.filter((part) => part !== null).join(', '))}  ${section.id}`),
    '',
  ];
}

function quiet(text: string): string {
  return styleText('dim', text);
}

/** Control characters of a document would command the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
