import { Worker } from 'node:worker_threads';
import type { FileToRead } from './read-file.js';
import { FILE_LIMITS, type FileReading } from './statement-file.js';

/** Limits a reading may be given; tests give less. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

// tests run from the sources, and a thread cannot: it is started from what was built
const WORKER = new URL(import.meta.url.replace('/src/bank/', '/dist/bank/').replace(/[^/]*$/, 'statement.worker.js'));

/** Files read at the same moment in one process; the next ones wait, so that nobody fills the memory with many at once. */
const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Reads a file in a thread of its own, so that no file can hold up or fill up the server. A thread that takes too long or too much is ended. */
export function readInWorker(file: FileToRead, { milliseconds, megabytes }: ReadingLimits = FILE_LIMITS): Promise<FileReading> {
  if (file.bytes.length > FILE_LIMITS.bytes) return Promise.resolve({ ok: false, refusal: { code: 'file-too-large', values: { megabytes: '10' } } });
  return inTurn(() => inThread(file, { milliseconds, megabytes }));
}

function inThread(file: FileToRead, { milliseconds, megabytes }: ReadingLimits): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: file, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 } });
    const end = (answer: FileReading): void => {
      clearTimeout(clock);
      resolve(answer);
      void worker.terminate();
    };
    const clock = setTimeout(() => end({ ok: false, refusal: { code: 'file-took-too-long', values: { seconds: String(milliseconds / 1000) } } }), milliseconds);
    worker.once('message', (reading: FileReading) => end(reading));
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(clock);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, refusal: { code: 'file-took-too-much' } });
      else reject(error);
    });
  });
}
