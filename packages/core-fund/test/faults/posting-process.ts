import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';
import { Tally } from './tally.js';

const file = fileURLToPath(new URL('./posting-process.mjs', import.meta.url));
const UNKNOWN: QueueOutcome = { status: 'unknown' };

/** When a process is killed: after so many answers, whatever it does then; or after so many calls, between the commit and its answer. */
export interface Lifetime {
  readonly answers?: number;
  readonly calls?: number;
}

/** A process that posts and is killed; another takes its place at once. Whoever waited for its answer never hears it. */
export class PostingProcess {
  readonly kills = new Tally();
  private child: ChildProcess;
  private readonly waiting = new Map<number, (outcome: QueueOutcome) => void>();
  private asked = 0;
  private isCalm = false;

  constructor(
    private readonly address: string,
    private readonly fund: number,
    private readonly lifetime: Lifetime,
  ) {
    this.child = this.begin();
  }

  submit(transfer: QueuedTransfer): Promise<QueueOutcome> {
    const n = (this.asked += 1);
    return new Promise((resolve) => {
      this.waiting.set(n, resolve);
      this.child.send({ n, transfer }, (error) => {
        if (error) this.answer(n, UNKNOWN);
      });
    });
  }

  /** From now on nobody is killed. */
  calm(): void {
    this.isCalm = true;
    this.child.send('calm', () => undefined); // to one that was just killed: its successor is calm from the start
  }

  async end(): Promise<void> {
    this.child.removeAllListeners('exit');
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await gone;
  }

  private begin(): ChildProcess {
    const { answers = Infinity, calls = 0 } = this.lifetime;
    // started by the plain Node: the flags of the test runner are not for it
    const child = fork(file, [this.address, String(this.fund), String(this.isCalm ? 0 : calls)], {
      serialization: 'advanced',
      execArgv: [],
    });
    let given = 0;
    child.on('message', (message) => {
      const { n, outcome } = message as { n: number; outcome: QueueOutcome }; // what posting-process.mjs sends
      this.answer(n, outcome);
      given += 1;
      if (given >= answers && !this.isCalm) child.kill('SIGKILL');
    });
    child.on('error', () => undefined); // a message to a process that was just killed; its sender is told
    child.once('exit', (_code, signal) => {
      if (signal === 'SIGKILL') this.kills.add();
      this.child = this.begin();
      for (const n of this.waiting.keys()) this.answer(n, UNKNOWN);
    });
    return child;
  }

  private answer(n: number, outcome: QueueOutcome): void {
    this.waiting.get(n)?.(outcome);
    this.waiting.delete(n);
  }
}
