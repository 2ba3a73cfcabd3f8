import pg from 'pg';
import type { EvidenceStore } from './evidence-store.js';

/** One that ends files at a time, however many servers there are. */
const LOCK = 7_342_004;

/** A file whose time is over. */
export interface EndedFile {
  readonly fund: string;
  readonly sha256: string;
  readonly keptUntil: string;
}

/** What one run did. */
export interface EndedEvidence {
  /** Rows of funds whose file was decided to go. */
  readonly ended: number;
  /** Contents that are not in the store any more. */
  readonly deleted: number;
}

/**
 * Deletes what nothing keeps any more. First the ledger says so, for good; then the store does it; then the ledger hears of it.
 * Whatever breaks in between, the next run goes on from there: nobody opens a file that was ended, and none is deleted that was not.
 */
export class EndEvidence {
  constructor(
    /** Address of the database as the role that works beside requests. */
    private readonly url: string,
    private readonly store: EvidenceStore,
  ) {}

  /** What would be deleted on that day, and nothing done. */
  async look(day: string): Promise<EndedFile[]> {
    return this.with(async (client) => {
      const { rows } = await client.query<EndedFile>(
        'SELECT fund, sha256, kept_until::text AS "keptUntil" FROM ledger.ended_evidence($1)',
        [day],
      );
      return rows;
    });
  }

  /** Undefined where another server is at it. */
  async run(day: string): Promise<EndedEvidence | undefined> {
    return this.with(async (client) => {
      const { rows: lock } = await client.query<{ leads: boolean }>('SELECT pg_try_advisory_lock($1) AS leads', [LOCK]);
      if (!lock[0]?.leads) return undefined;
      const ended = await endAll(client, day);
      const { rows } = await client.query<{ sha256: string }>('SELECT sha256 FROM ledger.evidence_to_delete()');
      for (const { sha256 } of rows) {
        await this.store.remove(sha256);
        await client.query("SELECT ledger.evidence_is_gone(decode($1, 'hex'))", [sha256]);
      }
      return { ended, deleted: rows.length };
    });
  }

  private async with<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'regia retention' });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end(); // gives the lock back
    }
  }
}

/** Some hundred at a time, until there are none. */
async function endAll(client: pg.Client, day: string): Promise<number> {
  for (let all = 0; ;) {
    const { rows } = await client.query<{ ended: number }>('SELECT ledger.end_evidence($1) AS ended', [day]);
    const { ended } = rows[0]!; // a function answers one row
    if (ended === 0) return all;
    all += ended;
  }
}
