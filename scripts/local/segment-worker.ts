import { parentPort, workerData } from 'node:worker_threads';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';

/** The thread in which one segment is built; it ends with it. */
parentPort?.postMessage(await buildSegment(workerData as IndexedDocument[]));
