/** What is kept on this device, apart per person, under one prefix. Reads and writes never throw: a full or forbidden store is a lost comfort, not a fault. */
const PREFIX = 'regia';
let owner = 'nobody';

/** Drafts of one person are not shown to the next one at the same device. */
export const keepFor = (person: string | undefined): void => void (owner = person ?? 'nobody');

const full = (key: string): string => `${PREFIX}.${owner}.${key}`;

export function readHere<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(full(key));
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** False when the device did not take it. */
export function keepHere(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(full(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removeHere(key: string): void {
  try {
    localStorage.removeItem(full(key));
  } catch {
    // nothing was kept
  }
}

/** Removes everything of the current person whose key starts with `start`. */
export function removeAllHere(start: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(full(start))) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/** How many things of the current person are kept here whose key starts with `start`. */
export function countHere(start: string): number {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(full(start))).length;
  } catch {
    return 0;
  }
}
