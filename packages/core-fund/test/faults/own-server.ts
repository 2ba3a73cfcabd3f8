import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClonedDatabase } from '@regia/testing';
import { LedgerCopies, runAlone } from './ledger-copies.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The part of `scripts/postgres.mjs` and `scripts/platform/ports.mjs` that is used here. They are plain Node, without declarations. */
interface Controller {
  startPostgres(options: { root: string; dataFolder: string; settings: Readonly<Record<string, string | number>> }): Promise<Running>;
}
interface Ports {
  freePort(): Promise<number>;
}
const load = async <T>(file: string): Promise<T> => (await import(/* @vite-ignore */ `file://${root}scripts/${file}`)) as T;

/** A server of one test file, which may kill it. It keeps its port, so that whoever lost it finds it again. */
export class OwnServer {
  private constructor(
    private readonly controller: Controller,
    private readonly folder: string,
    private readonly settings: Readonly<Record<string, string | number>>,
    private running: Running,
    private readonly copies: LedgerCopies,
  ) {}

  /** With the ledger in it. `settings`: beside the ordinary ones, which write every commit to the disk. */
  static async start(settings: Readonly<Record<string, string | number>> = {}): Promise<OwnServer> {
    const controller = await load<Controller>('postgres.mjs');
    const port = await (await load<Ports>('platform/ports.mjs')).freePort();
    // a folder that later runs know as ours and clean up when we are killed
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `regia-test-${process.pid}-`));
    fs.chmodSync(folder, 0o755); // the account that runs PostgreSQL must get through
    const all = { port, autovacuum: 'off', ...settings };
    const running = await controller.startPostgres({ root, dataFolder: path.join(folder, 'pg'), settings: all });
    return new OwnServer(controller, folder, all, running, await LedgerCopies.open(running.url, randomBytes(32)));
  }

  /** A database with the ledger and nothing in it; it goes with the server. */
  database(): Promise<ClonedDatabase> {
    return this.copies.next();
  }

  /** One statement, as the superuser. */
  say(statement: string): Promise<void> {
    return runAlone(this.running.url, statement);
  }

  /** As a power cut of the process: no time to write anything. */
  kill(): void {
    process.kill(this.running.pid, 'SIGKILL');
  }

  async startAgain(): Promise<void> {
    this.running = await this.controller.startPostgres({ root, dataFolder: path.join(this.folder, 'pg'), settings: this.settings });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
