import { pathOnThisSite, problemPage } from '@regia/core-identity';
import type { Clock } from '@regia/kernel';
import { Fault, type RequestContext } from '@regia/server-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, Kind, type DocumentNode } from 'graphql';
import { networkOf } from './network-of.js';
import { TokenBuckets } from './token-buckets.js';

/** How much is allowed in a minute, where nothing else is said; 0 sets no limit. */
export interface Rates {
  /** Sign-ins and second factors that are started from one address. */
  readonly signIns: number;
  /** Requests for data by one person, in all their sessions; by one address for visitors. */
  readonly requests: number;
  /** Changes by one person. */
  readonly mutations: number;
  /** Changes by all people who act for one city. */
  readonly cityMutations: number;
  /** Sessions and tokens that are not good, from one address. */
  readonly badCredentials: number;
  /** Roles given by one person in an hour: that is how somebody is asked in here, where nobody is invited by mail. */
  readonly rolesPerHour: number;
  /** Whole books taken away by one person in a day. */
  readonly exportsPerDay: number;
}

/** Addresses at which somebody is sent to the login server. */
const STARTS: ReadonlySet<string> = new Set(['/auth/login', '/auth/step-up']);

/** What takes all books of a fund away. */
const EXPORT = /^\/fund\/[^/]+\/books\.jsonl$/;
const GIVES_ROLE = 'grantPartnershipRole';
const [HOUR_SECONDS, DAY_SECONDS] = [3600, 86_400];

/** Counts who asks how often. Each process counts for itself; nothing is kept over a restart. */
export class RateLimits {
  readonly #signIns: TokenBuckets;
  readonly #requests: TokenBuckets;
  readonly #mutations: TokenBuckets;
  readonly #cityMutations: TokenBuckets;
  readonly #roles: TokenBuckets;
  readonly #exports: TokenBuckets;

  constructor(rates: Rates, clock: Clock) {
    this.#signIns = new TokenBuckets(rates.signIns, clock);
    this.#requests = new TokenBuckets(rates.requests, clock);
    this.#mutations = new TokenBuckets(rates.mutations, clock);
    this.#cityMutations = new TokenBuckets(rates.cityMutations, clock);
    this.#roles = new TokenBuckets(rates.rolesPerHour, clock, { periodSeconds: HOUR_SECONDS });
    this.#exports = new TokenBuckets(rates.exportsPerDay, clock, { periodSeconds: DAY_SECONDS });
  }

  /** Refuses, before anything is looked up, whoever starts too many sign-ins. A browser is led to a page that says so. */
  guardSignIns(http: FastifyInstance): void {
    http.addHook('onRequest', async (request, reply) => {
      if (!STARTS.has(pathOf(request))) return;
      const seconds = this.#signIns.take(networkOf(request.ip));
      if (seconds === 0) return;
      void reply.header('retry-after', String(seconds));
      if (!(request.headers.accept ?? '').includes('text/html')) return refuse(reply);
      return reply.redirect(problemPage('too-many', wayBack(request)), 303);
    });
  }

  /** Refuses data to whoever asks too often. Comes after it is known who asks. */
  guardRequests(http: FastifyInstance): void {
    http.addHook('onRequest', async (request, reply) => {
      const { ctx } = request;
      if (ctx === undefined) return;
      const seconds = this.#requests.take(ctx.personId ?? networkOf(request.ip)) || this.#secondsToExport(request, ctx.personId);
      if (seconds > 0) return refuse(reply.header('retry-after', String(seconds)));
    });
  }

  /** @throws Fault RATE_LIMITED when a document changes more than its person or their city may just now */
  judge(document: DocumentNode, ctx: RequestContext, reply: FastifyReply | undefined): void {
    const operation = getOperationAST(document);
    if (operation?.operation !== 'mutation' || ctx.personId === undefined) return;
    const { selections } = operation.selectionSet;
    const roles = selections.filter((field) => field.kind === Kind.FIELD && field.name.value === GIVES_ROLE).length;
    const seconds =
      (roles === 0 ? 0 : this.#roles.take(ctx.personId, roles)) ||
      this.#mutations.take(ctx.personId, selections.length) ||
      (ctx.cityId === undefined ? 0 : this.#cityMutations.take(ctx.cityId, selections.length));
    if (seconds === 0) return;
    void reply?.header('retry-after', String(seconds));
    throw new Fault('RATE_LIMITED', 'changes');
  }

  #secondsToExport(request: FastifyRequest, personId: string | undefined): number {
    return personId !== undefined && EXPORT.test(pathOf(request)) ? this.#exports.take(personId) : 0;
  }
}

const refuse = (reply: FastifyReply): FastifyReply => reply.code(429).send({ code: 'RATE_LIMITED' });
const wayBack = (request: FastifyRequest): string => pathOnThisSite(new URLSearchParams(request.url.split('?')[1]).get('to') ?? undefined);
const pathOf = (request: FastifyRequest): string => request.url.split('?')[0]!;
