import { newId } from '@regia/kernel';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';

/** What a customer wanted, what it was told, and under which ids it had asked. */
export interface Order {
  readonly transfer: QueuedTransfer;
  readonly ids: string[];
  /** The last word; `unknown` when nobody could tell until the end. */
  status: string;
  /** When the answer came, as `performance.now` counts. */
  answeredAt: number;
}

interface Wishes {
  readonly customers: number;
  readonly forMs: number;
  readonly next: () => QueuedTransfer;
  readonly submit: (transfer: QueuedTransfer) => Promise<QueueOutcome>;
  /** Asks for the same thing again under another id: what the ledger cannot forgive. Control runs only. */
  readonly forgetsIds?: boolean;
}

const PATIENCE_MS = 30_000;

/** Each customer wants one thing after another and asks until it is told: again with the same id while nobody knows. */
export async function serveCustomers({ customers, forMs, next, submit, forgetsIds = false }: Wishes): Promise<Order[]> {
  const orders: Order[] = [];
  const end = performance.now() + forMs;
  const customer = async (): Promise<void> => {
    while (performance.now() < end) {
      const transfer = next();
      const order: Order = { transfer, ids: [transfer.id], status: 'unknown', answeredAt: 0 };
      orders.push(order);
      while (order.status === 'unknown' && performance.now() < end + PATIENCE_MS) {
        order.status = await told(submit, { ...transfer, id: order.ids.at(-1)! });
        if (order.status !== 'unknown') break;
        if (forgetsIds) order.ids.push(newId());
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      order.answeredAt = performance.now();
    }
  };
  await Promise.all(Array.from({ length: customers }, customer));
  return orders;
}

/** A customer hears a word or nothing: whatever is thrown at it is nothing. */
async function told(submit: Wishes['submit'], transfer: QueuedTransfer): Promise<string> {
  try {
    return (await submit(transfer)).status;
  } catch {
    return 'unknown';
  }
}
