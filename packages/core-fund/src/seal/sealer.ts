import pg from 'pg';
import { SealFund } from './seal-fund.js';

/** Where the sealer works, and how often it looks for news. */
export interface SealerOptions {
  /** Address of the database as the role that seals. */
  readonly url: string;
  /** Secret of the installation, from which the key is derived. */
  readonly secret: Buffer;
  readonly everySeconds: number;
  /** Told of whatever kept it from sealing; it goes on. */
  readonly onFault?: (fault: unknown) => void;
}

/** One sealer per database, however many servers there are. */
const SEALER_LOCK = 7_342_003;

/**
 * Seals what was posted, beside the requests and never in their way. Of several servers one seals; when it goes, its session
 * ends with it and another one takes over.
 */
export class Sealer {
  private client: pg.Client | undefined;
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: SealerOptions) {}

  /** Seals whatever is new and returns: for closing a period, and where nobody waits for the next look. @returns how many heads were made */
  static async once({ url, secret }: Pick<SealerOptions, 'url' | 'secret'>): Promise<number> {
    const client = new pg.Client({ connectionString: url, application_name: 'regia sealer' });
    await client.connect();
    try {
      await client.query('SELECT pg_advisory_lock($1)', [SEALER_LOCK]);
      return await new SealFund(client, secret).all();
    } finally {
      await client.end(); // gives the lock back
    }
  }

  start(): this {
    this.timer = setInterval(() => void this.look(), this.options.everySeconds * 1000);
    this.timer.unref();
    void this.look();
    return this;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
    await this.drop();
  }

  /** One look at a time: a slow one is not joined by the next. */
  private look(): Promise<void> {
    this.running ??= this.seal()
      .catch(async (fault: unknown) => {
        this.options.onFault?.(fault);
        await this.drop(); // the next look begins with a new session
      })
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async seal(): Promise<void> {
    const client = await this.lead();
    if (client) await new SealFund(client, this.options.secret).all();
  }

  /** The session that holds the lock; undefined while another server has it. */
  private async lead(): Promise<pg.Client | undefined> {
    if (this.client) return this.client;
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'regia sealer' });
    client.on('error', () => (this.client = undefined)); // the server ended the session
    await client.connect();
    const { rows } = await client.query<{ leads: boolean }>('SELECT pg_try_advisory_lock($1) AS leads', [SEALER_LOCK]);
    if (rows[0]?.leads) return (this.client = client);
    await client.end();
    return undefined;
  }

  private async drop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined); // it may be gone already
  }
}
