import type pg from 'pg';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { Fault } from '../context/fault.js';
import type { RequestContext } from '../context/request-context.js';
import { enterStatement } from './enter.js';
import { faultOf } from './fault-of.js';
import type { Reader } from './reader.js';
import { ask, askAtOnce, isPrepared, type Statement } from './statement.js';
import { cut, endLater, mustEndFirst, sendTogether } from './wire.js';

const ROLLBACK: Statement = { name: 'regia.rollback', text: 'ROLLBACK', values: [] };
const BEGIN: Readonly<Record<'READ ONLY' | 'READ WRITE', Statement>> = {
  'READ ONLY': { name: 'regia.begin-reading', text: 'BEGIN READ ONLY', values: [] },
  'READ WRITE': { name: 'regia.begin-writing', text: 'BEGIN READ WRITE', values: [] },
};

type State = 'unopened' | 'open' | 'ended';

/** How many callers may wait for a connection before the next is told that the service is busy. */
const LONGEST_QUEUE = 20;

/** One connection from BEGIN to COMMIT. Opens at the first query, never again after it has ended. */
export class Transaction implements Reader {
  private state: State = 'unopened';
  private opening?: Promise<pg.PoolClient>;
  private client: pg.PoolClient | undefined;
  private entering?: Promise<unknown>;
  private broken: Error | undefined;
  private bound?: EntityManager;
  /** Sibling fields ask at the same time; one session answers one after another. */
  private last: Promise<unknown> = Promise.resolve();
  /** Queries without an answer yet. */
  private asked = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly source: DataSource,
    private readonly ctx: RequestContext,
    private readonly mode: 'READ ONLY' | 'READ WRITE',
  ) {}

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager().getRepository(entity);
  }

  async rows<T extends object>(name: string, text: string, values: readonly unknown[] = []): Promise<T[]> {
    const statement = { name, text, values };
    try {
      if (!this.opening && this.state === 'unopened') return (await this.openWith<T>(statement)).rows;
      const client = await this.acquire();
      return (await this.admitted(() => ask<T>(client, statement))).rows;
    } catch (error) {
      throw await this.translate(error);
    }
  }

  /** A query that follows the opening on the wire without waiting for its answer. When the opening was refused, that is what is told: the query itself only met a failed transaction. */
  private async admitted<T>(query: () => Promise<T>): Promise<T> {
    const [answer] = await Promise.all([this.inTurn(query), this.entering]);
    return answer;
  }

  private inTurn<T>(query: () => Promise<T>): Promise<T> {
    const mine = this.last.then(query, query);
    this.asked += 1;
    this.last = mine.catch(() => undefined).finally(() => (this.asked -= 1)); // whoever asked hears the error; the next in turn does not
    return mine;
  }

  async commit(): Promise<void> {
    await this.finish('COMMIT');
  }

  async rollback(): Promise<void> {
    await this.finish('ROLLBACK');
  }

  /** The answer is out or the reader is gone: no new query; what runs gets `graceMs`, then the connection dies. */
  abandon(graceMs: number): void {
    if (this.state !== 'open') {
      this.state = 'ended';
      return;
    }
    if (this.asked === 0 && this.client && !this.broken) {
      this.leave(this.client);
      return;
    }
    const kill = setTimeout(() => {
      this.broken = new Error('abandoned');
      this.release(this.broken);
    }, graceMs);
    void this.finish('ROLLBACK')
      .catch(() => undefined) // the connection is released as broken; nobody waits for this answer
      .finally(() => clearTimeout(kill));
  }

  /** Nothing runs and nobody waits: the connection is free at once, and its next words, whoever says them, come after our ROLLBACK. */
  private leave(client: pg.PoolClient): void {
    this.state = 'ended';
    endLater(client);
    this.release();
  }

  /** A TypeORM manager bound to this transaction. Its runner has no other way to a connection than ours. */
  private manager(): EntityManager {
    if (this.bound) return this.bound;
    const runner: QueryRunner = this.source.createQueryRunner();
    const refuse = (): never => {
      throw new Error('the unit of work owns this transaction');
    };
    const query = runner.query.bind(runner);
    Object.assign(runner, {
      connect: () => this.acquire(),
      isTransactionActive: true,
      transactionDepth: 1,
      release: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      startTransaction: refuse,
      query: async (...args: Parameters<QueryRunner['query']>): Promise<unknown> => {
        try {
          return await this.admitted(() => query(...args) as Promise<unknown>);
        } catch (error) {
          throw await this.translate((error as { driverError?: unknown }).driverError ?? error);
        }
      },
    });
    this.bound = runner.manager;
    return this.bound;
  }

  private async acquire(): Promise<pg.PoolClient> {
    this.refuseWhenOver();
    this.opening ??= this.connect().then((client) => this.open(client));
    const client = await this.opening;
    this.refuseWhenOver();
    return client;
  }

  /** Opens, and asks the first query in the same breath. */
  private async openWith<T extends object>(first: Statement): Promise<pg.QueryResult<T>> {
    let answer: Promise<pg.QueryResult<T>> | undefined;
    this.opening = this.connect().then((client) => {
      if (!isPrepared(client, [first, ...this.opener(true)])) return this.open(client);
      answer = this.inTurn(() => askAtOnce<T>(client, this.opener(mustEndFirst(client)), first));
      this.entering = answer;
      return client;
    });
    const client = await this.opening;
    return answer ?? this.admitted(() => ask<T>(client, first));
  }

  private refuseWhenOver(): void {
    if (this.state === 'ended') throw new Fault('GONE', 'this operation is over');
  }

  private async connect(): Promise<pg.PoolClient> {
    // who asks in one moment waits, counted, until the next tick hands out the idle ones
    const { idleCount, totalCount, waitingCount, options } = this.pool;
    if (totalCount >= (options.max ?? 10) && waitingCount >= idleCount + LONGEST_QUEUE)
      throw new Fault('OVERLOADED', 'the queue of the pool is full');
    const client = await this.pool.connect().catch((error: Error) => {
      throw new Fault('OVERLOADED', error.message);
    });
    if (this.state === 'ended') {
      client.release();
      throw new Fault('GONE', 'this operation is over');
    }
    client.on('error', this.onLost); // without a listener a killed session ends the process
    this.client = client;
    this.state = 'open';
    return client;
  }

  /** Opens by itself; the first query follows without waiting for the answer. */
  private open(client: pg.PoolClient): pg.PoolClient {
    sendTogether(client);
    this.entering = Promise.all(this.opener(mustEndFirst(client)).map((statement) => ask(client, statement)));
    this.entering.catch(() => undefined); // heard by every query of the transaction
    return client;
  }

  private opener(endsAnother: boolean): Statement[] {
    const opening = [BEGIN[this.mode], enterStatement(this.ctx)];
    return endsAnother ? [ROLLBACK, ...opening] : opening;
  }

  /** The session was killed (time-out, failover): give the pool its place back at once. */
  private readonly onLost = (error: Error): void => {
    this.broken ??= error;
    this.state = 'ended';
    this.release(this.broken);
  };

  private async finish(word: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const wasOpen = this.state === 'open';
    this.state = 'ended';
    if (this.broken && word === 'COMMIT') throw this.broken;
    if (!wasOpen || !this.client) return;
    const client = this.client;
    let warning: string | undefined;
    const onNotice = ({ code, message }: { code?: string | undefined; message?: string | undefined }): void => {
      if (code !== '00000') warning = message; // by its code: the word for a warning depends on the language of the server
    };
    client.on('notice', onNotice);
    try {
      const { command } = await client.query(word);
      // COMMIT of a failed transaction answers ROLLBACK and no error
      if (word === 'COMMIT' && command !== 'COMMIT') throw new Error('the transaction had failed');
      // it waited for a copy elsewhere, was cut short, and Postgres says no more than this: nobody may be told that it is safe
      if (word === 'COMMIT' && warning !== undefined) throw new Error(warning);
    } catch (error) {
      this.broken ??= error as Error;
      throw await this.translate(error);
    } finally {
      client.off('notice', onNotice);
      this.release(this.broken);
    }
  }

  private release(error?: Error): void {
    const client = this.client;
    this.client = undefined;
    if (!client) return;
    if (error) cut(client);
    client.release(error);
    if (!error) client.off('error', this.onLost);
  }

  private async translate(error: unknown): Promise<unknown> {
    if (this.state === 'ended' && this.broken && error !== this.broken) return new Fault('GONE', this.broken.message);
    return faultOf(error) ?? error;
  }
}
