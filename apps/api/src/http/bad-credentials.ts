import { createHash } from 'node:crypto';
import type { Clock } from '@regia/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from './network-of.js';
import { TokenBuckets } from './token-buckets.js';

/** Good credentials that are remembered; the one unused longest is forgotten first. */
const MOST_GOOD = 10_000;

/**
 * Counts sessions and tokens that were not good by the address they came from. Whoever brought too many waits, before anything is
 * looked up; what was good a moment ago is looked up all the same, so that nobody who shares the address with a guesser is shut out.
 */
export class BadCredentials {
  readonly #bad: TokenBuckets;
  readonly #good = new Set<string>();

  /** @param perMinute 0 sets no limit */
  constructor(
    perMinute: number,
    clock: Clock,
    private readonly sessionOf: (cookies: string | undefined) => string | undefined,
  ) {
    this.#bad = new TokenBuckets(perMinute, clock);
  }

  /** Comes before it is looked up who asks. */
  guard(http: FastifyInstance): void {
    http.addHook('onRequest', async (request, reply) => {
      const credential = this.#credentialOf(request);
      if (credential === undefined || this.#good.has(credential)) return;
      const seconds = this.#bad.wait(networkOf(request.ip));
      if (seconds > 0) return reply.code(429).header('retry-after', String(seconds)).send({ code: 'RATE_LIMITED' });
    });
    http.addHook('onResponse', async (request, reply) => {
      const credential = this.#credentialOf(request);
      if (credential === undefined) return;
      if (reply.statusCode === 401) this.#failed(credential, request);
      else if (request.ctx?.personId !== undefined) this.#remember(credential);
    });
  }

  #failed(credential: string, request: FastifyRequest): void {
    this.#good.delete(credential);
    this.#bad.take(networkOf(request.ip));
  }

  #remember(credential: string): void {
    this.#good.delete(credential);
    this.#good.add(credential);
    const [oldest] = this.#good;
    if (this.#good.size > MOST_GOOD && oldest !== undefined) this.#good.delete(oldest);
  }

  #credentialOf({ headers }: FastifyRequest): string | undefined {
    const said = headers.authorization ?? this.sessionOf(headers.cookie);
    return said === undefined ? undefined : createHash('sha256').update(said).digest('base64url');
  }
}
