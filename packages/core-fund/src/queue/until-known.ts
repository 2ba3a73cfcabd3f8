import pg from 'pg';

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 500;

/**
 * Classes of SQLSTATE after which the same question has another answer soon: connection, rolled back by the server, out of
 * resources, ended by an operator, trouble with the disk; and a server that only reads, as a standby does.
 */
const PASSING = /^(08|40|53|57|58|25006)/;

/** Asks again, with pauses, while the answer is lost or the server is away. @returns undefined when the patience ends first. Throws what asking again cannot cure. */
export async function untilKnown<T>(ask: () => Promise<T>, patienceMs: number): Promise<T | undefined> {
  const end = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (performance.now() + pause > end) return undefined;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return PASSING.test(error.code ?? '');
  return error instanceof Error && !(error instanceof TypeError); // what the driver says about a connection has no class of its own
}
