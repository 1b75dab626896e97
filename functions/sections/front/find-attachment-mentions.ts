import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { isKnownName } from '../wording/known-names.ts';
import { looksLikeDate } from '../wording/masthead-lines.ts';
import { namesGenre } from '../wording/name-genre.ts';
import { looksLikeParagraph } from './find-front-end.ts';

/**
 * Lines that only announce or entitle what follows, and so open no section:
 * the list of attachments above a signature (`附件：1.……　2.……`), and the title of the document
 * that a covering notice brings, which stands between the notice's date and its own first part.
 */
export function findAttachmentMentions(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (looksLikeDate(line.text)) {
      for (const title of enclosedTitle(lines, index + 1)) found.add(title);
    }
    if (!annexWord.test(line.text) || parseNumberLabel(line.text)[0]?.unit !== 'annex') continue;
    const end = announcementEnd(lines, index);
    for (let i = index; i < end; i += 1) found.add(i);
  }
  return found;
}

/** How an annex label begins; parsing labels of every line would cost more than all the rest. */
const annexWord = /^\s*(?:附|Ann|App|Sch|Att)/i;

/** A signature follows its list of attachments within so many lines. */
const signatureWithin = 12;

/** Index of the signature when the annex line at `first` only announces; `first` itself when it opens an annex. */
function announcementEnd(lines: readonly Line[], first: number): number {
  const label = parseNumberLabel(lines[first]?.text ?? '')[0];
  const title = lines[first]?.text.slice(label?.length ?? 0).trim() ?? '';
  if (title === '') return first;
  // `附：……另行印发。` is a sentence about an annex.
  if (/。$/.test(title)) return first + 1;
  let isListed =
    /^(?:[^\p{Script=Han}]*附[件表录]?|Attachments?|Annex(?:es)?|Appendi(?:x|ces)|Enclosures?)\s*[：:]/u.test(
      lines[first]?.text ?? '',
    );
  for (let i = first + 1; i < first + signatureWithin; i += 1) {
    const line = lines[i];
    // Where the text ends with the list, the annexes are files of their own.
    if (!line) return isListed ? lines.length : first;
    isListed &&= parseNumberLabel(line.text).length > 0;
    if (looksLikeParagraph(line) || line.block.kind === 'table-row') return first;
    if (looksLikeDate(line.text)) return i - 1;
  }
  return first;
}

/** Lines behind a date that entitle the document a notice encloses: `（此件公开发布）`, the title, its date of adoption. */
function enclosedTitle(lines: readonly Line[], first: number): number[] {
  const titles: number[] = [];
  for (let i = first; i < Math.min(lines.length, first + 5); i += 1) {
    const line = lines[i];
    if (
      !line ||
      looksLikeParagraph(line) ||
      isKnownName(line.text.trim()) ||
      line.block.kind === 'heading' ||
      parseNumberLabel(line.text).length > 0
    )
      break;
    titles.push(i);
  }
  const isTitle = titles.some((i) => namesGenre(lines[i]?.text ?? ''));
  return isTitle ? titles : [];
}
