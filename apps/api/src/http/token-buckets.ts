import type { Clock } from '@regia/kernel';

/** More keys than this are not remembered: the one unused longest is forgotten first. */
const MOST_KEYS = 10_000;

const MINUTE_SECONDS = 60;

interface Bucket {
  /** In parts of one, of which the period has as many as milliseconds, so that it stays a whole number. */
  readonly level: number;
  readonly at: number;
}

/** How often each of many may do something: as many at once as fill the period, and then at that pace. */
export class TokenBuckets {
  /** In the order of last use. */
  readonly #buckets = new Map<string, Bucket>();

  readonly #periodMs: number;
  readonly #mostKeys: number;

  /** @param most in a period, which is a minute when left out; 0 sets no limit */
  constructor(
    private readonly most: number,
    private readonly clock: Clock,
    { periodSeconds = MINUTE_SECONDS, mostKeys = MOST_KEYS }: { readonly periodSeconds?: number; readonly mostKeys?: number } = {},
  ) {
    this.#periodMs = periodSeconds * 1000;
    this.#mostKeys = mostKeys;
  }

  /** Takes `count`, or nothing. @returns 0 when they were there, else the whole seconds until they will be */
  take(key: string, count = 1): number {
    if (this.most === 0) return 0;
    const now = this.clock.now().getTime();
    const level = this.#levelOf(key, now);
    const missing = count * this.#periodMs - level;
    this.#keep(key, { level: missing <= 0 ? -missing : level, at: now });
    return this.#secondsFor(missing);
  }

  /** Takes nothing. @returns 0 when there is one to take, else the whole seconds until there will be */
  wait(key: string): number {
    return this.most === 0 ? 0 : this.#secondsFor(this.#periodMs - this.#levelOf(key, this.clock.now().getTime()));
  }

  #secondsFor(missing: number): number {
    return missing <= 0 ? 0 : Math.ceil(missing / this.most / 1000);
  }

  #levelOf(key: string, now: number): number {
    const known = this.#buckets.get(key);
    const full = this.most * this.#periodMs;
    const since = known ? Math.max(0, now - known.at) : 0; // a clock that was set back refills nothing
    return known ? Math.min(full, known.level + since * this.most) : full;
  }

  #keep(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size <= this.#mostKeys) return;
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
