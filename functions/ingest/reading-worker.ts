import { parentPort } from 'node:worker_threads';
import { RefusedFileError } from '../documents/refusal.ts';
import { parseSource } from '../parse/parse-source.ts';
import { TesseractEngine } from '../parse/tesseract-engine.ts';
import { readSource } from './read-source.ts';
import { END_OF_FILES, type WorkerReply, type WorkerTask } from './worker-slot.ts';

/** Opened by the first picture it is shown; it ends with the worker. */
const engine = new TesseractEngine();

/** The thread in which one file after the other is read: from its bytes to its statements and terms. */
async function reply({ number, request, isOcrWanted }: WorkerTask): Promise<WorkerReply> {
  try {
    const result = await readSource(request, (bytes, options) =>
      parseSource(bytes, isOcrWanted ? { ...options, ocr: engine } : options),
    );
    return { number, result };
  } catch (error) {
    return { number, refusal: toRefusal(error) };
  }
}

/** Every parser names its refusals; running out of stack behind them is complexity, too. */
function toRefusal(error: unknown): Pick<RefusedFileError, 'code' | 'message'> {
  if (error instanceof RefusedFileError) return { code: error.code, message: error.message };
  if (error instanceof RangeError)
    return { code: 'too_complex', message: 'the text grows too large while it is read: split the file' };
  return { code: 'damaged', message: 'the file cannot be read: export it again' };
}

parentPort?.on('message', async (message: WorkerTask | typeof END_OF_FILES) => {
  if (message !== END_OF_FILES) {
    parentPort?.postMessage(await reply(message));
    return;
  }
  await engine.close();
  parentPort?.close();
});
