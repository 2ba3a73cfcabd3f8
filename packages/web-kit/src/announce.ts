import { useSyncExternalStore } from 'react';

let said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Says a sentence to people who listen instead of look, politely. One region per page: the shell's. @public @since 1.0 */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) listener();
}

/** What the shell's live region says now; `turn` changes even when the same sentence is said again. */
export const useAnnouncement = (): { readonly text: string; readonly turn: number } =>
  useSyncExternalStore(
    (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    () => said,
  );
