import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { RefusedFileError } from '../../../documents/refusal.ts';
import { MAX_PDF_PAGES } from '../../limits.ts';
import { CharacterMapFactory } from './character-maps.ts';
import { fontTaker } from './font-taker.ts';

/** Points of the largest picture decoded for OCR: an A3 page at 600 dots an inch. */
const LARGEST_IMAGE_POINTS = 70_000_000;

export interface OpenOptions {
  password?: string | undefined;
  /** Pictures are decoded only when someone is going to look at them. */
  decodesImages?: boolean;
}

/**
 * Opens a PDF for reading its text: pictures are not decoded unless asked for, scripts and links are not followed, nothing is fetched.
 *
 * @throws RefusedFileError `encrypted` when a password is needed, `damaged`, `too_large` beyond the bound on pages
 */
export async function openPdf(
  bytes: Uint8Array,
  { password, decodesImages = false }: OpenOptions = {},
): Promise<PDFDocumentProxy> {
  try {
    // The library takes its bytes away (and refuses a Buffer): it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      maxImageSize: decodesImages ? LARGEST_IMAGE_POINTS : 1,
      fontExtraProperties: true,
      stopAtErrors: false,
      enableXfa: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableFontFace: false,
      ownerDocument: fontTaker,
      BinaryDataFactory: CharacterMapFactory,
      cMapUrl: 'memory:/',
      cMapPacked: false,
      ...(password === undefined ? {} : { password }),
    });
    if (pdf.numPages > MAX_PDF_PAGES) {
      throw new RefusedFileError(
        'too_large',
        `${pdf.numPages} pages are over the limit of ${MAX_PDF_PAGES}: split the document`,
      );
    }
    return pdf;
  } catch (error) {
    throw toRefusal(error);
  }
}

function toRefusal(error: unknown): RefusedFileError {
  if (error instanceof RefusedFileError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new RefusedFileError('encrypted', 'the PDF is protected by a password: save it without one', {
      cause: error,
    });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new RefusedFileError(
    'damaged',
    `the PDF cannot be opened (${reason.slice(0, 120)}): download or export it again`,
    {
      cause: error,
    },
  );
}
