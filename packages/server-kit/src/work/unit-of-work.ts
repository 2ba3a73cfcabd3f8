import type { Refusal, Result } from '@regia/kernel';
import type pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Fault } from '../context/fault.js';
import type { RequestContext } from '../context/request-context.js';
import type { DomainEvent, Reader, Tx } from './reader.js';
import { Transaction } from './transaction.js';

interface Operation {
  reader?: Transaction | undefined;
  isWriting: boolean;
  isOver: boolean;
}

/**
 * The only owner of the pool: one read-only transaction per operation for reads, one transaction per command for writes. An
 * operation holds at most one connection at any moment, so a pool of any size cannot deadlock.
 * @public
 * @since 1.0
 */
export class UnitOfWork {
  readonly #pool: pg.Pool;
  readonly #source: DataSource;
  readonly #operations = new WeakMap<RequestContext, Operation>();

  private constructor(source: DataSource, pool: pg.Pool) {
    this.#source = source;
    this.#pool = pool;
  }

  static async connect(options: DataSourceOptions): Promise<UnitOfWork> {
    // a transaction's opening and its first query are on the wire together: see wire.ts
    const extra = { ...(options.extra as object | undefined), pipeline: true };
    const source = await new DataSource({ ...options, extra } as DataSourceOptions).initialize(); // spreading loses which member of the union it was
    const driver = source.driver as unknown as { master: pg.Pool | undefined };
    const pool = driver.master!;
    driver.master = undefined; // from here TypeORM says "Driver not Connected" to everybody else
    pool.on('error', () => undefined); // an idle session that the server ended; the pool opens another
    return new UnitOfWork(source, pool);
  }

  /** Opens an operation. The pipeline calls this and {@link end}; handlers never do. */
  begin(ctx: RequestContext): void {
    this.#operations.set(ctx, { isWriting: false, isOver: false });
  }

  /** Ends an operation: later queries answer `GONE`. Harmless when it has ended or never began. */
  end(ctx: RequestContext, how: 'answered' | 'gone'): void {
    const operation = this.#operations.get(ctx);
    if (!operation || operation.isOver) return;
    operation.isOver = true;
    operation.reader?.abandon(how === 'answered' ? 1000 : 250);
  }

  /** The one read-only transaction of this operation. */
  read(ctx: RequestContext): Reader {
    const operation = this.#of(ctx);
    if (operation.isWriting) throw new Error('inside run, read through tx');
    return (operation.reader ??= new Transaction(this.#pool, this.#source, ctx, 'READ ONLY'));
  }

  /** One transaction. A refusal rolls back and comes back as a value; events leave with the commit. */
  async run<T, R extends Refusal>(ctx: RequestContext, work: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>> {
    const operation = this.#of(ctx);
    if (operation.isWriting) throw new Error('run inside run: hand tx on instead');
    operation.reader?.abandon(1000); // gives the reader's connection back first
    operation.reader = undefined;
    operation.isWriting = true;
    const transaction = new Transaction(this.#pool, this.#source, ctx, 'READ WRITE');
    try {
      return await this.#commitUnlessRefused(transaction, work);
    } finally {
      operation.isWriting = false;
    }
  }

  /** An operation around one function: jobs, event handlers, tests. */
  async reading<T>(ctx: RequestContext, work: (reader: Reader) => Promise<T>): Promise<T> {
    const own: RequestContext = Object.freeze({ ...ctx });
    this.begin(own);
    try {
      return await work(this.read(own));
    } finally {
      this.end(own, 'answered');
    }
  }

  /** As {@link reading}, for a write. */
  async writing<T, R extends Refusal>(ctx: RequestContext, work: (tx: Tx) => Promise<Result<T, R>>): Promise<Result<T, R>> {
    const own: RequestContext = Object.freeze({ ...ctx });
    this.begin(own);
    try {
      return await this.run(own, work);
    } finally {
      this.end(own, 'answered');
    }
  }

  /** Connections of the pool, for probes. */
  stats(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    return { total: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount };
  }

  async onModuleDestroy(): Promise<void> {
    await this.#pool.end();
  }

  async #commitUnlessRefused<T, R extends Refusal>(
    transaction: Transaction,
    work: (tx: Tx) => Promise<Result<T, R>>,
  ): Promise<Result<T, R>> {
    const events: DomainEvent[] = [];
    try {
      const result = await work(txOver(transaction, events));
      if (!result.ok) {
        await transaction.rollback();
        return result;
      }
      for (const { type, payload } of events)
        await transaction.rows('core.outbox', 'INSERT INTO core.outbox (type, payload) VALUES ($1, $2)', [type, JSON.stringify(payload)]);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined); // the first error is the one to tell
      throw error;
    }
  }

  #of(ctx: RequestContext): Operation {
    const operation = this.#operations.get(ctx);
    if (!operation) throw new Error('no operation is open for this context');
    if (operation.isOver) throw new Fault('GONE', 'this operation is over');
    return operation;
  }
}

function txOver(transaction: Transaction, events: DomainEvent[]): Tx {
  return {
    repo: (entity) => transaction.repo(entity),
    rows: (name, sql, values) => transaction.rows(name, sql, values),
    publish: (event) => {
      events.push(event);
    },
    insertUnlessPresent: async (entity, row) => {
      const inserted = await transaction.repo(entity).createQueryBuilder().insert().values(row).orIgnore().returning('*').execute();
      const rows: unknown = inserted.raw;
      return Array.isArray(rows) && rows.length > 0;
    },
  };
}
