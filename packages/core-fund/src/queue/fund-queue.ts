import { Fault } from '@regia/server-kit';
import type { QueuedTransfer, QueueOutcome } from './queued-transfer.js';

type PostTogether = (batch: readonly QueuedTransfer[]) => Promise<readonly QueueOutcome[]>;

interface Waiting {
  readonly transfer: QueuedTransfer;
  readonly resolve: (outcome: QueueOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** How many share one call and one flush of the disk. */
const MOST_AT_ONCE = 512;
/** How many may wait before the next is told that the fund is busy. */
const LONGEST_QUEUE = 1000;

/**
 * One call in flight per fund; whoever arrives meanwhile forms the next. No timer: a lone transfer waits for nobody. Several
 * processes each have their own queue; the row of the fund orders them.
 */
export class FundQueue {
  private waiting: Waiting[] = [];
  private isBusy = false;

  constructor(private readonly post: PostTogether) {}

  /** @throws Fault OVERLOADED when too many wait already. */
  async submit(transfer: QueuedTransfer): Promise<QueueOutcome> {
    if (this.waiting.length >= LONGEST_QUEUE) throw new Fault('OVERLOADED', 'the queue of the fund is full');
    return new Promise((resolve, reject) => {
      this.waiting.push({ transfer, resolve, reject });
      setImmediate(() => void this.flush());
    });
  }

  private async flush(): Promise<void> {
    if (this.isBusy || this.waiting.length === 0) return;
    this.isBusy = true;
    await this.answer(this.take());
    this.isBusy = false;
    setImmediate(() => void this.flush());
  }

  /** The first of those who wait. A copy of one of them goes with a later call, which can answer that it is posted already. */
  private take(): Waiting[] {
    const taken = new Map<string, Waiting>();
    const left: Waiting[] = [];
    for (const one of this.waiting) {
      if (taken.size < MOST_AT_ONCE && !taken.has(one.transfer.id)) taken.set(one.transfer.id, one);
      else left.push(one);
    }
    this.waiting = left;
    return [...taken.values()];
  }

  /** What breaks a whole batch is asked for one by one, so that a broken transfer disturbs no neighbour. */
  private async answer(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.post(batch.map(({ transfer }) => transfer));
      batch.forEach(({ resolve }, index) => resolve(outcomes[index]!)); // the ledger answers one word per transfer
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const one of batch) await this.answer([one]);
    }
  }
}
