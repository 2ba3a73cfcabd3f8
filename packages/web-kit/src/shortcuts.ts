import { useEffect, useRef } from 'react';

type Run = () => void;
const handlers = new Map<string, Run[]>();

/**
 * A single letter that does something on this page: `useShortcut('n', openNew)`. It never works inside a field, and not at
 * all for people who switched letters off. The last one asked for wins.
 * @public
 * @since 1.0
 */
export function useShortcut(key: string, run: Run): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const call: Run = () => latest.current();
    handlers.set(key, [...(handlers.get(key) ?? []), call]);
    return () =>
      void handlers.set(
        key,
        (handlers.get(key) ?? []).filter((other) => other !== call),
      );
  }, [key]);
}

/** Runs what a key does on this page. False when it does nothing. */
export function runShortcut(key: string): boolean {
  const run = handlers.get(key)?.at(-1);
  run?.();
  return run !== undefined;
}
