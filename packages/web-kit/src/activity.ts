import { useSyncExternalStore } from 'react';

/** What the top line says: whether something is on its way, kept, or not saved. @public @since 1.0 */
export interface Activity {
  readonly savingCount: number;
  /** Names of things that were not saved and are kept on this device. */
  readonly unsaved: readonly string[];
  readonly isOnline: boolean;
}

let activity: Activity = { savingCount: 0, unsaved: [], isOnline: globalThis.navigator?.onLine ?? true };
const listeners = new Set<() => void>();

function change(next: Partial<Activity>): void {
  activity = { ...activity, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The state of saving and of the connection. @public @since 1.0 */
export const useActivity = (): Activity => useSyncExternalStore(subscribe, () => activity);

/** Runs work while the top line says "saving". */
export async function whileSaving<T>(work: () => Promise<T>): Promise<T> {
  change({ savingCount: activity.savingCount + 1 });
  try {
    return await work();
  } finally {
    change({ savingCount: activity.savingCount - 1 });
  }
}

/** Says that `name` could not be saved, or that it is now. */
export function markUnsaved(name: string, isUnsaved: boolean): void {
  if (isUnsaved === activity.unsaved.includes(name)) return;
  change({ unsaved: isUnsaved ? [...activity.unsaved, name] : activity.unsaved.filter((other) => other !== name) });
}

/** Says whether the last request reached the server. */
export function markOnline(isOnline: boolean): void {
  if (isOnline !== activity.isOnline) change({ isOnline });
}

if (typeof window !== 'undefined') {
  addEventListener('online', () => markOnline(true));
  addEventListener('offline', () => markOnline(false));
}
