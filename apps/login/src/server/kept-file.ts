import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KeptEntry } from '../openid/token-store.js';
import type { KeptPerson } from '../realm/realm.js';

const PAUSE_MS = 200;

/** What a realm knows besides its file. */
export interface Kept {
  /** Without it the cookies of signed-in browsers mean nothing. */
  readonly cookieKey: string;
  readonly entries: readonly KeptEntry[];
  readonly citySessions: readonly (readonly [sid: string, atCity: { readonly realm: string; readonly sid: string }])[];
  readonly people: readonly KeptPerson[];
}

/** Sessions and people of a realm over restarts, beside its signing key; changes are written together, a moment later. */
export class KeptFile {
  readonly #file: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    realm: string,
    folder: string | undefined,
    private readonly now: () => Kept,
  ) {
    this.#file = folder === undefined ? undefined : path.join(folder, `${realm}-sessions.json`);
  }

  read(): Kept | undefined {
    if (this.#file === undefined || !existsSync(this.#file)) return undefined;
    return JSON.parse(readFileSync(this.#file, 'utf8')) as Kept; // written below, readable by its owner alone
  }

  readonly changed = (): void => {
    if (this.#file !== undefined) this.#timer ??= setTimeout(() => this.flush(), PAUSE_MS).unref();
  };

  /** Writes what has not been written yet. */
  flush(): void {
    if (this.#timer === undefined || this.#file === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const beside = `${this.#file}.new`;
    mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    writeFileSync(beside, JSON.stringify(this.now()), { mode: 0o600 });
    renameSync(beside, this.#file);
  }
}
