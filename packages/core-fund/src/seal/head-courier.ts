import pg from 'pg';
import { postHead, type Arrival, type PostHeadOptions } from './post-head.js';

/** Where the courier works, and how often it looks. */
export interface CourierOptions extends PostHeadOptions {
  /** Address of the database as the role that works beside requests. */
  readonly url: string;
  readonly everySeconds: number;
  /** Told of whatever kept it from its work; it goes on. */
  readonly onFault?: (fault: unknown) => void;
}

interface Parcel {
  readonly fund_id: number;
  readonly city_id: string;
  readonly address_no: number;
  readonly url: string;
  readonly size: string;
  readonly note: string;
}

/** One courier per database, however many servers there are. */
const LOCK = 7_342_005;
/** Cities that are served at the same time: one that is silent does not keep the others waiting. */
const AT_ONCE = 8;
const NOTE = 'SELECT ledger.note_delivery($1, $2, $3, $4, $5, $6)';

/**
 * Brings new heads to the cities that registered an address. The heads are what waits, the attempts are written down: after a crash
 * a head may arrive twice, which is harmless, and none is forgotten.
 */
export class HeadCourier {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly options: CourierOptions,
    private readonly post: typeof postHead = postHead,
  ) {}

  start(): this {
    this.timer = setInterval(() => void this.look(), this.options.everySeconds * 1000);
    this.timer.unref();
    return this;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One round. @returns how many arrived; undefined where another server is at it */
  async round(): Promise<number | undefined> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'regia courier' });
    await client.connect();
    try {
      const { rows } = await client.query<{ leads: boolean }>('SELECT pg_try_advisory_lock($1) AS leads', [LOCK]);
      return rows[0]?.leads ? await this.deliver(client) : undefined;
    } finally {
      await client.end(); // gives the lock back
    }
  }

  private async deliver(client: pg.Client): Promise<number> {
    const { rows } = await client.query<Parcel>('SELECT * FROM ledger.heads_to_deliver()');
    let arrived = 0;
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE);
      const arrivals = await Promise.all(some.map(({ url, note }) => this.bring(url, note)));
      for (const [at, arrival] of arrivals.entries()) {
        const { fund_id: fund, city_id: city, address_no: address, size } = some[at]!;
        await client.query(NOTE, [fund, city, address, size, arrival.arrived, arrival.why]);
        if (arrival.arrived) arrived += 1;
      }
    }
    return arrived;
  }

  private bring(url: string, note: string): Promise<Arrival> {
    return this.post(url, note, this.options).catch((): Arrival => ({ arrived: false, why: 'not-reached' })); // an address that cannot even be asked
  }

  private look(): Promise<void> {
    this.running ??= this.round()
      .then(
        () => undefined,
        (fault: unknown) => this.options.onFault?.(fault),
      )
      .finally(() => (this.running = undefined));
    return this.running;
  }
}
