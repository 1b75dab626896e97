import { parentPort } from 'node:worker_threads';
import { RefusedFileError } from '../documents/refusal.ts';
import type { ParseReply, ParseRequest } from './parse-in-worker.ts';
import { parseSource } from './parse-source.ts';
import { TesseractEngine } from './tesseract-engine.ts';

/** Opened by the first picture it is shown; it ends with the worker. */
const engine = new TesseractEngine();

/** The thread in which one file after the other is parsed. */
async function reply({ id, bytes, options }: ParseRequest): Promise<ParseReply> {
  try {
    const { ocr, ...rest } = options;
    return { id, parsed: await parseSource(bytes, ocr ? { ...rest, ocr: engine } : rest) };
  } catch (error) {
    const refusal =
      error instanceof RefusedFileError ? error : new RefusedFileError('damaged', 'the file cannot be read');
    return { id, refusal: { code: refusal.code, message: refusal.message } };
  }
}

parentPort?.on('message', async (request: ParseRequest) => {
  parentPort?.postMessage(await reply(request));
});
