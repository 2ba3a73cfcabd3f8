import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '@regia/kernel';
import pg from 'pg';
import { FileFault } from '../bank/statement-file.js';
import { contentOf } from './published-content.js';
import { ECB_LIMITS, readEcb } from './read-ecb.js';
import { slotOf } from './slot-of.js';

/** Where published rates are fetched from, and when. */
export interface RateFetcherOptions {
  /** Address of the file of the central bank. */
  readonly url: string;
  /** Address of the database as the role of the machine. */
  readonly databaseUrl: string;
  /** Time of day by the clock of Frankfurt, `HH:MM`. */
  readonly at: string;
  readonly clock?: Clock;
  /** Told of whatever kept it from looking at all; it goes on. */
  readonly onFault?: (fault: unknown) => void;
}

/** What became of one attempt. */
interface Outcome {
  readonly became: 'imported' | 'already-imported' | 'rates-differ' | 'unreachable' | 'refused';
  readonly day?: string;
  readonly rates?: number;
  readonly waiting?: number;
  /** A short code: of the answer, of the fault of the line, or of what is wrong with the file. */
  readonly detail?: string;
}

/** One fetcher per database, however many servers there are. */
const FETCHER_LOCK = 7_342_004;
const LOOK_EVERY = 30_000;
const PATIENCE = 20_000;
/** Minutes before the second and each later attempt of a day. */
const PAUSES = [2, 10, 30, 90] as const;
export const MOST_ATTEMPTS = PAUSES.length + 1;

const SLOT = 'SELECT attempt, outcome, at FROM ledger.rate_slot($1)';
const IMPORT = 'SELECT status, said FROM ledger.import_published_rates($1, $2, $3, $4, $5)';
const RECORD = 'SELECT ledger.record_rate_run($1, $2, $3, $4, $5, $6, $7, $8)';

/**
 * Fetches what the central bank has published once a day, beside the requests. What it has done stands in the database: a server that
 * starts later, or another one, does nothing twice. Where the line or the file is bad it tries again with longer pauses, and then leaves it to people.
 */
export class RateFetcher {
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly clock: Clock;

  constructor(private readonly options: RateFetcherOptions) {
    this.clock = options.clock ?? systemClock;
  }

  start(): this {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
    this.timer.unref();
    void this.look();
    return this;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Does what is due now, if anything is. One look at a time. */
  look(): Promise<void> {
    this.running ??= this.attempt()
      .catch((fault: unknown) => this.options.onFault?.(fault))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async attempt(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.databaseUrl, application_name: 'regia rates' });
    client.on('error', () => undefined); // the server ended the session; the query that ran then says so
    await client.connect();
    try {
      const { rows } = await client.query<{ leads: boolean }>('SELECT pg_try_advisory_lock($1) AS leads', [FETCHER_LOCK]);
      if (rows[0]?.leads) await this.fetchIfDue(client);
    } finally {
      await client.end().catch(() => undefined); // gives the lock back; it may be gone already
    }
  }

  private async fetchIfDue(client: pg.Client): Promise<void> {
    const now = this.clock.now();
    const slot = slotOf(now, this.options.at);
    const { rows } = await client.query<{ attempt: number; outcome: string; at: Date }>(SLOT, [slot]);
    const last = rows[0];
    if (last && !isDue(last, now)) return;
    const { became, day, rates, waiting, detail } = await this.bring(client);
    await client.query(RECORD, [slot, (last?.attempt ?? 0) + 1, shownAddress(this.options.url), became, day ?? null, rates ?? null, waiting ?? null, detail ?? null]);
  }

  private async bring(client: pg.Client): Promise<Outcome> {
    const fetched = await fetchFile(this.options.url);
    if ('detail' in fetched) return { became: 'unreachable', detail: fetched.detail };
    try {
      const file = readEcb(fetched.bytes);
      const values = [createHash('sha256').update(fetched.bytes).digest(), contentOf(file), file.day, file.rates.map(({ quote }) => quote), file.rates.map(({ value }) => value)];
      const { rows } = await client.query<{ status: 'imported' | 'already-imported' | 'rates-differ'; said: readonly { readonly became: string }[] }>(IMPORT, values);
      const { status, said } = rows[0]!; // a function answers one row
      const count = (word: string): number => said.filter(({ became }) => became.startsWith(word)).length;
      return { became: status, day: file.day, rates: count('rate'), waiting: count('waits') };
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      return { became: 'refused', detail: error.refusal.code };
    }
  }
}

/** Another attempt at a slot that failed, after its pause, while there are any left. */
function isDue({ attempt, outcome, at }: { readonly attempt: number; readonly outcome: string; readonly at: Date }, now: Date): boolean {
  const pause = PAUSES[attempt - 1];
  const hasFailed = outcome === 'unreachable' || outcome === 'refused';
  return hasFailed && pause !== undefined && now.getTime() - at.getTime() >= pause * 60_000;
}

async function fetchFile(url: string): Promise<{ readonly bytes: Uint8Array } | { readonly detail: string }> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE), headers: { accept: 'application/xml, text/xml' } });
    if (!response.ok || !response.body) return { detail: `HTTP ${response.status}` };
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.length;
      if (size > ECB_LIMITS.bytes) return { detail: 'rates-file-too-large' };
      pieces.push(piece);
    }
    return { bytes: new Uint8Array(Buffer.concat(pieces)) };
  } catch (error) {
    return { detail: faultCode(error) };
  }
}

/** `ECONNREFUSED`, `TimeoutError`: the word of the line, never a sentence with an address in it. */
function faultCode(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: string }; readonly name?: string }; // what fetch throws is an error
  return (cause?.code ?? name ?? 'fault').slice(0, 100);
}

/** Host and path alone: what stands before or after may be a secret. */
function shownAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`.slice(0, 200);
}
