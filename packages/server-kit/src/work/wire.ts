import type pg from 'pg';

/** How long the end of a reader's transaction may wait for the next one to take it along. */
const HELD_MS = 5;

const held = new WeakMap<pg.PoolClient, NodeJS.Timeout>();

/** What follows on this connection until the next tick leaves in one piece: one write, one wake-up of the server. */
export function sendTogether(client: pg.PoolClient): void {
  if (held.has(client)) {
    clearTimeout(held.get(client));
    held.delete(client);
  } else {
    wireOf(client).cork();
  }
  process.nextTick(() => wireOf(client).uncork());
}

/** What is said now leaves with whatever is said next, or by itself in a moment. Order on the wire is kept. */
export function sendWithNext(client: pg.PoolClient, say: () => void): void {
  wireOf(client).cork();
  say();
  held.set(
    client,
    setTimeout(() => {
      held.delete(client);
      wireOf(client).uncork();
    }, HELD_MS),
  );
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
