import { Worker } from 'node:worker_threads';
import { countHeadsAnew } from './pdf-heads.js';
import type { Printed } from './print.worker.js';
import type { PageToPrint } from './statement-page.js';

// tests run from the sources, and a thread cannot: it is started from what was built
const WORKER = new URL(import.meta.url.replace('/src/report/', '/dist/report/').replace(/[^/]*$/, 'print.worker.js'));

const LIFE_MS = 60_000;
/** Prints that may wait. One is made at a time: each is a browser of its own. */
const MOST_WAITING = 8;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Why there is no file: others are waiting already, or this server has no browser to print with. */
export class NotPrinted {
  constructor(
    readonly code: 'BUSY' | 'NO_BROWSER',
    /** For the log. */
    readonly reason?: string,
  ) {}
}

/** The page as a tagged PDF. The same page gives the same bytes with the same browser. */
export async function printPdf({ html, sha256, day }: PageToPrint): Promise<Buffer | NotPrinted> {
  if (waiting >= MOST_WAITING) return new NotPrinted('BUSY');
  waiting += 1;
  const print = last.then(() => inThread(html));
  last = print.catch(() => undefined); // the next one's turn comes whatever becomes of this one
  try {
    const printed = await print;
    return 'missing' in printed ? new NotPrinted('NO_BROWSER', printed.missing) : asOf(printed.file, sha256, day);
  } finally {
    waiting -= 1;
  }
}

function inThread(html: string): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: html, execArgv: [] });
    const clock = setTimeout(() => end(() => reject(new Error('printing took too long'))), LIFE_MS);
    const end = (settle: () => void): void => {
      clearTimeout(clock);
      settle();
      void worker.terminate();
    };
    worker.once('message', (printed: Printed) => end(() => resolve(printed)));
    worker.once('error', (error) => end(() => reject(error)));
  });
}

/** The moment of printing gives way to the last day of the statement, and the file is known by the statement's hash: nothing in it is of today. */
function asOf(file: Uint8Array, sha256: string, day: string): Buffer {
  const written = Buffer.from(file).toString('latin1');
  const dated = written.replaceAll(
    /\/(CreationDate|ModDate) \(D:\d{14}/g,
    (_whole, name: string) => `/${name} (D:${day.replaceAll('-', '')}000000`,
  );
  const id = sha256.slice(0, 32);
  const named = dated.replace(/(trailer\s*<<)([^]*?>>\s*startxref)/, `$1/ID [<${id}><${id}>]\n$2`);
  if (named.length === dated.length || dated === written) throw new Error('no file as the browser writes it');
  return Buffer.from(countHeadsAnew(named), 'latin1');
}
