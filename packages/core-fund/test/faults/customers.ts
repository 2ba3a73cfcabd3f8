import { newId } from '@regia/kernel';
import type { QueuedTransfer, QueueOutcome } from '../../src/queue/queued-transfer.js';
import { untilKnown } from '../../src/queue/until-known.js';
import { Tally } from './tally.js';

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
  readonly next: () => QueuedTransfer;
  readonly submit: (transfer: QueuedTransfer) => Promise<QueueOutcome>;
  /** What happens meanwhile; `told` counts the orders that have their answer. When it is over, nobody wants anything new. */
  readonly during: (told: Tally) => Promise<void>;
  /** Asks for the same thing again under another id: what the ledger cannot forgive. Control runs only. */
  readonly forgetsIds?: boolean;
}

const PATIENCE_MS = 30_000;

/** Each customer wants one thing after another and asks until it is told: again with the same id while nobody knows. */
export async function serveCustomers({ customers, next, submit, during, forgetsIds = false }: Wishes): Promise<Order[]> {
  const orders: Order[] = [];
  const told = new Tally();
  let isOver = false;
  const customer = async (): Promise<void> => {
    while (!isOver) {
      const transfer = next();
      const order: Order = { transfer, ids: [transfer.id], status: 'unknown', answeredAt: 0 };
      orders.push(order);
      order.status = (await untilKnown(() => ask(order, submit, forgetsIds), PATIENCE_MS)) ?? 'unknown';
      order.answeredAt = performance.now();
      told.add();
    }
  };
  const meanwhile = during(told).finally(() => (isOver = true));
  await Promise.all([...Array.from({ length: customers }, customer), meanwhile]);
  return orders;
}

/** @throws while nobody knows: a customer hears a word or nothing, and whatever is thrown at it is nothing. */
async function ask({ transfer, ids }: Order, submit: Wishes['submit'], forgetsIds: boolean): Promise<string> {
  const { status } = await submit({ ...transfer, id: ids.at(-1)! }).catch((): QueueOutcome => ({ status: 'unknown' }));
  if (status !== 'unknown') return status;
  if (forgetsIds) ids.push(newId());
  throw new Error('nobody knows');
}
