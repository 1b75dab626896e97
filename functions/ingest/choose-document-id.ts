import { createHash } from 'node:crypto';
import { type DocumentId, toDocumentId } from '../documents/document.ts';

/** Room for a suffix that tells two documents of the same name apart, within the 64 characters of an id. */
const slugLimit = 48;

/**
 * A document's id from the name of its file: readable where the name is Latin, and always the same for the same name,
 * so that a changed file becomes a new edition of the same document.
 *
 * `Lanting Report 2021.docx` is `lanting-report-2021`; `2026_天津市.txt` is `2026-` and eight characters of the name's hash.
 */
export function documentIdFromFileName(fileName: string): DocumentId {
  const stem = fileName.normalize('NFC').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const slug = slugOf(stem);
  const isReadable = slug.length > 0 && !/\p{Letter}/u.test(stem.replace(/\p{Script=Latin}/gu, ''));
  if (isReadable && slug.length <= slugLimit) return toDocumentId(slug);
  const head = slug.slice(0, slugLimit - 9).replace(/-+$/, '');
  return toDocumentId([head, shortHash(stem)].filter((part) => part !== '').join('-'));
}

/** The id for another document that came under the same file name. */
export function distinctDocumentId(id: DocumentId, distinction: string): DocumentId {
  return toDocumentId(`${id.slice(0, slugLimit)}-${shortHash(distinction)}`);
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
