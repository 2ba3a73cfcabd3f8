import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';

const file = fileURLToPath(new URL('./posting-process.mjs', import.meta.url));
const UNKNOWN: QueueOutcome = { status: 'unknown' };

/** A process that posts and is killed a while after its first answer; another takes its place at once. Whoever waited for its answer never hears it. */
export class PostingProcess {
  kills = 0;
  private child: ChildProcess;
  private readonly waiting = new Map<number, (outcome: QueueOutcome) => void>();
  private asked = 0;
  private isEnded = false;
  private isCalm = false;

  constructor(
    private readonly address: string,
    private readonly fund: number,
    private readonly livesMs: number,
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
  }

  private kill(child: ChildProcess): void {
    if (this.isCalm) return;
    this.kills += 1;
    child.kill('SIGKILL');
  }

  async end(): Promise<void> {
    this.calm();
    this.isEnded = true;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await gone;
  }

  private begin(): ChildProcess {
    // started by the plain Node: the flags of the test runner are not for it
    const child = fork(file, [this.address, String(this.fund)], { serialization: 'advanced', execArgv: [] });
    child.once('message', () => setTimeout(() => this.kill(child), this.livesMs));
    child.on('message', (message) => {
      const { n, outcome } = message as { n: number; outcome: QueueOutcome }; // what posting-process.mjs sends
      this.answer(n, outcome);
    });
    child.on('error', () => undefined); // a message to a process that was just killed; its sender is told
    child.once('exit', () => {
      if (this.isEnded) return;
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
