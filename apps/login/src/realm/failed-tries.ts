import type { RealmFile } from './realm-file.js';

interface Tries {
  failures: number;
  lastAt: number;
  lockedUntil: number;
}

/**
 * Locks an account after wrong passwords and codes, as a realm with `bruteForceProtected` does in Keycloak: for a minute after every
 * `failureFactor` of them, each time longer, and at once when two come faster than anybody types.
 */
export class FailedTries {
  readonly #known = new Map<string, Tries>();

  constructor(
    private readonly file: RealmFile,
    private readonly now: () => number = Date.now,
  ) {}

  isLocked(userId: string): boolean {
    return (this.#known.get(userId)?.lockedUntil ?? 0) > this.now();
  }

  failed(userId: string): void {
    if (this.file.bruteForceProtected !== true) return;
    const now = this.now();
    const { failures, lastAt } = this.#recent(userId, now);
    const count = failures + 1;
    const wait = this.#waitSeconds(count, now - lastAt);
    this.#known.set(userId, { failures: count, lastAt: now, lockedUntil: now + wait * 1000 });
  }

  succeeded(userId: string): void {
    this.#known.delete(userId);
  }

  /** What is long past does not count. */
  #recent(userId: string, now: number): Tries {
    const known = this.#known.get(userId);
    const isRecent = known !== undefined && now - known.lastAt <= (this.file.maxDeltaTimeSeconds ?? 43_200) * 1000;
    return isRecent ? known : { failures: 0, lastAt: Number.NEGATIVE_INFINITY, lockedUntil: 0 };
  }

  /** Keycloak's own sum, with Keycloak's defaults where the file says nothing. */
  #waitSeconds(count: number, sinceMs: number): number {
    const { failureFactor = 30, waitIncrementSeconds = 60, maxFailureWaitSeconds = 900, quickLoginCheckMilliSeconds = 1000 } = this.file;
    const byCount = waitIncrementSeconds * Math.floor(count / failureFactor);
    const isQuick = byCount === 0 && sinceMs < quickLoginCheckMilliSeconds;
    return Math.min(maxFailureWaitSeconds, isQuick ? (this.file.minimumQuickLoginWaitSeconds ?? 60) : byCount);
  }
}
