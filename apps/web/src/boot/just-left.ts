const KEY = 'regia.just-left';

/** Remembers, while this tab lives, that the browser is on its way out. */
export const rememberLeaving = (): void => sessionStorage.setItem(KEY, '1');

/** True once after leaving: whoever comes back to the start is shown that they are signed out, not the way in. */
export function takeLeaving(): boolean {
  const hasLeft = sessionStorage.getItem(KEY) !== null;
  sessionStorage.removeItem(KEY);
  return hasLeft;
}
