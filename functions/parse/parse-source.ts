import { RefusedFileError } from '../documents/refusal.ts';
import type { ParsedSource } from './block.ts';
import { detectContainer } from './detect-type.ts';
import { parseDocx } from './docx/parse-docx.ts';
import { decodeText } from './encoding/decode-text.ts';
import { looksLikeFeed, parseFeed } from './html/parse-feed.ts';
import { findDeclaredEncoding, parseHtml } from './html/parse-html.ts';
import { MAX_SOURCE_BYTES, MAX_TEXT_BYTES } from './limits.ts';
import { hasMarkdownName, looksLikeMarkdown } from './markdown/looks-like-markdown.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { parsePdf } from './pdf/parse-pdf.ts';
import { parseText } from './text/parse-text.ts';

export interface ParseOptions {
  /** The name the file came with; a hint between Markdown and text, nothing else. */
  fileName: string;
  /** Opens an encrypted PDF. */
  password?: string;
  /** Reads pages of a PDF that are pictures; without one they are reported and a scan is refused. */
  ocr?: OcrEngine;
}

/**
 * Reads a source file of any supported kind, told by its bytes, into blocks in reading order.
 *
 * @throws RefusedFileError with the reason and how to mend it; nothing else is thrown for any bytes
 */
export async function parseSource(bytes: Uint8Array, options: ParseOptions): Promise<ParsedSource> {
  try {
    const parsed = await readSource(bytes, options);
    if (parsed.blocks.length === 0)
      throw new RefusedFileError('empty', 'the file holds no text: check that it is the right one');
    return parsed;
  } catch (error) {
    throw toRefusal(error);
  }
}

async function readSource(bytes: Uint8Array, options: ParseOptions): Promise<ParsedSource> {
  if (bytes.length === 0)
    throw new RefusedFileError('empty', 'the file has no bytes: download or export it again');
  if (bytes.length > MAX_SOURCE_BYTES) throw refuseSize(bytes.length, MAX_SOURCE_BYTES);
  switch (detectContainer(bytes)) {
    case 'pdf':
      return parsePdf(bytes, options);
    case 'zip':
      return parseDocx(bytes);
    case 'characters':
      return parseCharacters(bytes, options.fileName);
  }
}

function parseCharacters(bytes: Uint8Array, fileName: string): ParsedSource {
  if (bytes.length > MAX_TEXT_BYTES) throw refuseSize(bytes.length, MAX_TEXT_BYTES);
  const { text, unreadable } = decodeText(bytes, findDeclaredEncoding(bytes));
  if (!/\P{White_Space}/u.test(text))
    throw new RefusedFileError('empty', 'the file holds only white space: check that it is the right one');
  const parsed = parseByContent(text, fileName);
  if (unreadable > 0) {
    parsed.problems.push({
      code: 'unreadable_characters',
      detail: `${unreadable} characters could not be decoded`,
    });
  }
  return parsed;
}

function parseByContent(text: string, fileName: string): ParsedSource {
  if (
    /^(?:From |MIME-Version:|Message-ID:)/i.test(text) &&
    /^Content-Type:\s*multipart\//im.test(text.slice(0, 4000))
  ) {
    throw new RefusedFileError(
      'unsupported_type',
      'this is a mail or web archive (.eml, .mht): save the page as HTML',
    );
  }
  if (looksLikeFeed(text)) {
    const feed = parseFeed(text);
    if (feed) return feed;
  }
  if (looksLikeHtml(text, fileName)) return parseHtml(text);
  return looksLikeMarkdown(text, fileName) ? parseMarkdown(text) : parseText(text);
}

const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|table|article|section|main|p|h[1-6]|center|span|font|[uod]l|li|t[rd]|blockquote|pre|header|nav|form|[abi]|strong|em|hr|br|img)\b/i;

/** A page begins with a tag of HTML, or holds many that close again. */
function looksLikeHtml(text: string, fileName: string): boolean {
  const head = text.slice(0, 20_000);
  if (/<(?:!doctype\s+html|html|body)[\s>]/i.test(head.slice(0, 3000))) return true;
  // Markdown often begins with a piece of HTML.
  if (hasMarkdownName(fileName)) return false;
  if (htmlStart.test(head)) return true;
  if (/^\s*<\?xml/.test(head)) return true;
  return (head.match(/<\/(?:p|div|td|tr|li|h[1-6]|table|span|a)>/gi)?.length ?? 0) >= 10;
}

/** Whatever a library throws becomes a named outcome: running out of stack is complexity, the rest is damage. */
function toRefusal(error: unknown): RefusedFileError {
  if (error instanceof RefusedFileError) return error;
  if (error instanceof RangeError) {
    return new RefusedFileError(
      'too_complex',
      'the file nests too deeply or grows too large while it is read: export it again',
      {
        cause: error,
      },
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new RefusedFileError(
    'damaged',
    `the file cannot be read (${reason.slice(0, 200)}): download or export it again`,
    {
      cause: error,
    },
  );
}

function refuseSize(bytes: number, limit: number): RefusedFileError {
  const megabytes = (count: number) => `${Math.ceil(count / 1024 / 1024)} MB`;
  return new RefusedFileError(
    'too_large',
    `${megabytes(bytes)} is over the limit of ${megabytes(limit)}: split the document`,
  );
}
