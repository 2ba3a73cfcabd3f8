import type pg from 'pg';

/** How long the end of a reader's transaction may wait for the next one to take it along. */
const HELD_MS = 5;

const held = new WeakMap<pg.PoolClient, NodeJS.Timeout>();

/** The transaction of this connection is over: whoever opens the next one says so first, or we do in a moment. */
export function endLater(client: pg.PoolClient): void {
  const end = (): void => {
    held.delete(client);
    client.query('ROLLBACK').catch(() => undefined); // a lost connection is the pool's to notice
  };
  held.set(client, setTimeout(end, HELD_MS));
}

/** Must the caller end the transaction before? Asked once. */
export function mustEndFirst(client: pg.PoolClient): boolean {
  const timer = held.get(client);
  if (timer === undefined) return false;
  clearTimeout(timer);
  return held.delete(client);
}

/** What follows on this connection until the next tick leaves in one piece: one write, one wake-up of the server. */
export function sendTogether(client: pg.PoolClient): void {
  wireOf(client).cork();
  process.nextTick(() => wireOf(client).uncork());
}

/** Cuts the wire of a broken connection: release alone would wait for the running query. */
export const cut = (client: pg.PoolClient): void => {
  wireOf(client).destroy();
};

interface Wire {
  cork(): void;
  uncork(): void;
  destroy(): void;
}

const wireOf = (client: pg.PoolClient): Wire => (client as unknown as { connection: { stream: Wire } }).connection.stream; // pg's types hide the wire
