import type { Clock } from '@regia/kernel';

/** More keys than this are not remembered: the one unused longest is forgotten first. */
const MOST_KEYS = 10_000;

/** A minute in milliseconds; and what one of anything costs, so that levels stay whole numbers. */
const MINUTE = 60_000;

interface Bucket {
  /** In sixty-thousandths of one. */
  readonly level: number;
  readonly at: number;
}

/** How often each of many may do something: as many at once as fill a minute, and then at that pace. */
export class TokenBuckets {
  /** In the order of last use. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param perMinute 0 sets no limit */
  constructor(
    private readonly perMinute: number,
    private readonly clock: Clock,
    private readonly mostKeys = MOST_KEYS,
  ) {}

  /** Takes `count`, or nothing. @returns 0 when they were there, else the whole seconds until they will be */
  take(key: string, count = 1): number {
    if (this.perMinute === 0) return 0;
    const now = this.clock.now().getTime();
    const level = this.#levelOf(key, now);
    const missing = count * MINUTE - level;
    this.#keep(key, { level: missing <= 0 ? -missing : level, at: now });
    return missing <= 0 ? 0 : Math.ceil(missing / this.perMinute / 1000);
  }

  #levelOf(key: string, now: number): number {
    const known = this.#buckets.get(key);
    const full = this.perMinute * MINUTE;
    const since = known ? Math.max(0, now - known.at) : 0; // a clock that was set back refills nothing
    return known ? Math.min(full, known.level + since * this.perMinute) : full;
  }

  #keep(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= this.mostKeys) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
