import { useCallback, useEffect, useRef, useState } from 'react';
import { markUnsaved } from './activity.js';
import { keepHere, readHere, removeHere } from './kept-here.js';

interface KeptDraft<T> {
  readonly version: number;
  readonly at: number;
  readonly value: T;
}

/** @public @since 1.0 */
export interface Draft<T> {
  readonly value: T;
  /** Replaces the draft, or parts of it: `change({ place: 'Milan' })`. */
  change(next: Partial<T> | ((now: T) => T)): void;
  /** When it was last kept on this device. */
  readonly keptAt: Date | undefined;
  /** True when it comes from an earlier visit and nothing was typed since. */
  readonly isRestored: boolean;
  /** True when it differs from what the form started with. */
  readonly isChanged: boolean;
  /** Forgets it, after it was sent or when the person wants to start again. */
  discard(): void;
  /** Writes what is typed at once, before leaving the page for a second factor. */
  keepNow(): void;
}

const AFTER_MS = 600;
const LONGEST_MS = 30 * 86_400_000;

/**
 * What is typed into a form, kept on this device 600 ms after the last key and restored after a reload, a new sign-in or a
 * crash. `version` is that of the form's shape: drafts of another shape, and those older than 30 days, are dropped.
 * @public
 * @since 1.0
 */
export function useDraft<T extends object>(key: string, initial: T, version = 1): Draft<T> {
  const name = `draft.${key}`;
  const [first] = useState(() => restore<T>(name, version));
  const [start] = useState(initial);
  const [value, setValue] = useState<T>(first?.value ?? initial);
  const [keptAt, setKeptAt] = useState<Date | undefined>(first && new Date(first.at));
  const [isRestored, setRestored] = useState(first !== undefined);
  const [isChanged, setChanged] = useState(first !== undefined);
  const pending = useRef<T | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current === undefined) return;
    const at = Date.now();
    const isKept = keepHere(name, { version, at, value: pending.current } satisfies KeptDraft<T>);
    pending.current = undefined;
    markUnsaved(name, !isKept);
    if (isKept) setKeptAt(new Date(at));
  }, [name, version]);

  const change = useCallback(
    (next: Partial<T> | ((now: T) => T)) => {
      setRestored(false);
      setChanged(true);
      setValue((now) => {
        const changed = typeof next === 'function' ? next(now) : { ...now, ...next };
        pending.current = changed;
        return changed;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, AFTER_MS);
    },
    [keepNow],
  );

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    removeHere(name);
    markUnsaved(name, false);
    setValue(start);
    setKeptAt(undefined);
    setRestored(false);
    setChanged(false);
  }, [name, start]);

  useEffect(() => {
    addEventListener('pagehide', keepNow);
    return () => {
      removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  return { value, change, keptAt, isRestored, isChanged, discard, keepNow };
}

function restore<T>(name: string, version: number): KeptDraft<T> | undefined {
  const kept = readHere<KeptDraft<T>>(name);
  if (kept && kept.version === version && Date.now() - kept.at < LONGEST_MS) return kept;
  if (kept) removeHere(name);
  return undefined;
}
