/** Pauses before it is asked again, while nobody knows; then always the last one. */
const PAUSES_MS = [5_000, 10_000, 20_000, 30_000] as const;

/** Asks again and again what became of a change, sooner when the browser is on the line again. @returns undefined when it was given up */
export async function askUntilKnown<T>(
  ask: () => Promise<T>,
  isKnown: (answer: T) => boolean,
  givenUp: AbortSignal,
): Promise<T | undefined> {
  for (let tries = 0; ; tries++) {
    await pause(PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]!, givenUp);
    if (givenUp.aborted) return undefined;
    const answer = await ask();
    if (givenUp.aborted) return undefined;
    if (isKnown(answer)) return answer;
  }
}

/** Ends with the time, with the line, or when it is given up. */
function pause(ms: number, givenUp: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (): void => (clearTimeout(timer), over.abort(), resolve());
    const timer = setTimeout(end, ms);
    addEventListener('online', end, { signal: over.signal });
    givenUp.addEventListener('abort', end, { signal: over.signal });
    if (givenUp.aborted) end();
  });
}
