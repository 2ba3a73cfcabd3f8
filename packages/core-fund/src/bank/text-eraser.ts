import pg from 'pg';

/** Where the eraser works. */
export interface TextEraserOptions {
  /** Address of the database as the role of the machine. */
  readonly databaseUrl: string;
  /** Told of whatever kept it from erasing; it goes on. */
  readonly onFault?: (fault: unknown) => void;
}

const EVERY = 24 * 60 * 60_000;

/** Erases what banks wrote of people once its time is over, every day and at each start. The ledger says what that is; twice changes nothing. */
export class TextEraser {
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: TextEraserOptions) {}

  start(): this {
    this.timer = setInterval(() => void this.look(), EVERY);
    this.timer.unref();
    void this.look();
    return this;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  look(): Promise<void> {
    this.running ??= this.erase()
      .catch((fault: unknown) => this.options.onFault?.(fault))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async erase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.databaseUrl, application_name: 'regia texts' });
    client.on('error', () => undefined); // the server ended the session; the query that ran then says so
    await client.connect();
    try {
      await client.query('SELECT ledger.erase_bank_texts()');
    } finally {
      await client.end().catch(() => undefined); // it may be gone already
    }
  }
}
