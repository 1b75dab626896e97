import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RefusedFileError } from '../documents/refusal.ts';
import type { OcrEngine, PageImage } from './ocr-engine.ts';

/** As much of tesseract.js as is used: the package is there only for those who install it. */
interface TesseractLibrary {
  createWorker(languages: string[], engineMode: undefined, options: object): Promise<TesseractWorker>;
}

interface TesseractWorker {
  recognize(image: Buffer): Promise<{ data: { text: string } }>;
  setParameters(parameters: { tessedit_pageseg_mode: string }): Promise<unknown>;
  terminate(): Promise<unknown>;
}

/**
 * Packages of 80 MB that most collections do not need, so `package.json` does not name them: of optional peers named
 * there npm says that all is up to date, and installs none.
 */
const library = 'tesseract.js';
const languagePackages = { eng: '@tesseract.js-data/eng', chi_sim: '@tesseract.js-data/chi_sim' };

/** The versions this was tried with. */
const INSTALL_COMMAND =
  'npm install --no-save tesseract.js@7.0.0 @tesseract.js-data/eng@1.0.0 @tesseract.js-data/chi_sim@1.0.0';

/** The small models made from the best ones: better Chinese than the fast ones at the same speed. */
const model = '4.0.0_best_int';

/** Lets the engine find columns and paragraphs by itself, without turning the page. */
const automaticLayout = '3';

/**
 * Reads English and simplified Chinese with tesseract.js, from data that lies on disk: nothing is fetched or cached.
 * The engine is opened when the first picture comes and stays open; an A4 page takes some seconds.
 */
export class TesseractEngine implements OcrEngine {
  private worker: Promise<TesseractWorker> | undefined;

  /** @throws RefusedFileError `no_text_layer` when the packages are not installed */
  async recognise(image: PageImage): Promise<string> {
    this.worker ??= openWorker();
    const worker = await this.worker;
    try {
      return (await worker.recognize(toGreyMap(image))).data.text;
    } catch {
      // A picture it cannot read is a page without text, and reported as such.
      return '';
    }
  }

  async close(): Promise<void> {
    const worker = await this.worker?.catch(() => undefined);
    this.worker = undefined;
    await worker?.terminate();
  }
}

async function openWorker(): Promise<TesseractWorker> {
  const { createWorker } = await loadLibrary();
  // The library looks for all languages in one folder, and npm brings each in its own.
  const folder = await mkdtemp(join(tmpdir(), 'annals-ocr-'));
  try {
    for (const [code, name] of Object.entries(languagePackages)) await copyModel(code, name, folder);
    const worker = await createWorker(Object.keys(languagePackages), undefined, {
      langPath: folder,
      cacheMethod: 'none',
      gzip: true,
      // Without a handler the library throws where nobody can catch it; the call itself is rejected as well.
      errorHandler: () => {},
    });
    await worker.setParameters({ tessedit_pageseg_mode: automaticLayout });
    return worker;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadLibrary(): Promise<TesseractLibrary> {
  try {
    // Named by a variable, so that bundles for Lambda, where OCR is not offered, leave it out.
    const loaded: { default: TesseractLibrary } = await import(library);
    return loaded.default;
  } catch (error) {
    throw notInstalled(error);
  }
}

async function copyModel(code: string, name: string, folder: string): Promise<void> {
  const file = `${code}.traineddata.gz`;
  try {
    const home = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    await copyFile(join(home, model, file), join(folder, file));
  } catch (error) {
    throw notInstalled(error);
  }
}

function notInstalled(cause: unknown): RefusedFileError {
  return new RefusedFileError(
    'no_text_layer',
    `the PDF holds pictures of pages, and the packages that read them are missing: ${INSTALL_COMMAND}`,
    { cause },
  );
}

/** A picture as a portable grey map: the simplest of the formats the engine reads. */
function toGreyMap({ data, width, height, channels }: PageImage): Buffer {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const map = Buffer.alloc(header.length + width * height);
  header.copy(map);
  for (let point = 0, from = 0; point < width * height; point++, from += channels) {
    const [red, green, blue] = [data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255];
    map[header.length + point] = channels === 1 ? red : (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return map;
}
