import { isLanguage } from '@regia/kernel';
import { Fault, visitor, type RequestContext, type StepUp } from '@regia/server-kit';
import type { PersonRights, Standing } from '../rights/person-rights.js';
import { STEP_UP_SECONDS, type Session } from '../session/session.js';
import type { Sessions } from '../session/sessions.js';
import type { Cookies } from '../sign-in/cookies.js';
import { TokenRefused } from '../token/token-refused.js';
import type { BearerTokens } from './bearer-tokens.js';

/** The part of a request that says who calls. */
export interface Calling {
  readonly id: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Why there is no context: the cookie's session is over, the sign-in cannot be checked now, or the token is not good. */
export type NoContext = 'session-ended' | 'busy' | 'token-refused';

/** What the door knows about a context beyond what handlers need. */
export interface Admitted {
  readonly standing: Standing;
  readonly signedInAt: Date;
  /** Absent for a Bearer token. */
  readonly session?: Session;
}

/**
 * Turns a request into its context: cookie or Bearer token, acting city, rights. A credential that is not good is an error also
 * on public fields, never the visitor's view.
 */
export class Callers {
  readonly #admitted = new WeakMap<RequestContext, Admitted>();

  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: BearerTokens,
    private readonly rights: PersonRights,
    private readonly cookies: Cookies,
  ) {}

  /** @throws Fault FORBIDDEN when the request names a city the person is no member of */
  async contextFor(request: Calling): Promise<RequestContext | NoContext> {
    try {
      if (request.headers['authorization'] !== undefined) return await this.#fromToken(request);
      const id = this.cookies.sessionId(one(request.headers['cookie']));
      return id === undefined ? visitor(request.id, languageOf(request)) : await this.#fromCookie(request, id);
    } catch (error) {
      if (error instanceof TokenRefused) return 'token-refused';
      if (error instanceof Fault && error.code === 'OVERLOADED') return 'busy';
      throw error;
    }
  }

  /** What the door knows of a context it made. Undefined for visitors and for contexts written by hand. */
  sessionOf(ctx: RequestContext): Admitted | undefined {
    return this.#admitted.get(ctx);
  }

  /** The person of this context acts for another of their cities from now on. @returns what they may do there; undefined when they may not, or carry no session */
  async actFor(ctx: RequestContext, cityId: string): Promise<Standing | undefined> {
    const session = this.#admitted.get(ctx)?.session;
    if (!session) return undefined;
    const standing = await this.rights.of(session.personId, cityId);
    if (!standing.mayEnter) return undefined;
    await this.sessions.actFor(session, cityId);
    return standing;
  }

  async #fromCookie(request: Calling, id: string): Promise<RequestContext | NoContext> {
    const session = await this.sessions.find(id);
    if (!session) return 'session-ended';
    const asked = await this.#askedCity(request);
    const place = await this.#place(session, asked);
    if (!place) {
      await this.sessions.end(session); // blocked, or nothing left to act for
      return 'session-ended';
    }
    const stepUp = this.#stepUpOf(session);
    return this.#admit(request, {
      personId: session.personId,
      ...place,
      isReadOnly: session.isReadOnly,
      ...(stepUp ? { stepUp } : {}),
      signedInAt: session.signedInAt,
      session,
    });
  }

  async #fromToken(request: Calling): Promise<RequestContext | NoContext> {
    const { caller, personId } = await this.tokens.read(one(request.headers['authorization']));
    const asked = await this.#askedCity(request);
    const cityId = asked ?? (await this.rights.homeCity(personId, caller.city));
    const standing = await this.rights.of(personId, cityId);
    if (!standing.mayEnter) return refuseCity(asked, 'token-refused');
    const stepUp = this.tokens.stepUpOf(caller);
    const isReadOnly = caller.actor !== undefined || caller.client === 'ledger-bot';
    return this.#admit(request, {
      personId,
      standing,
      ...(cityId === undefined ? {} : { cityId }),
      isReadOnly,
      ...(stepUp ? { stepUp } : {}),
      signedInAt: caller.issuedAt,
    });
  }

  /** The session's city, or the one asked for; when the session's was lost, another of the person's. */
  async #place(session: Session, asked: string | undefined): Promise<{ cityId?: string; standing: Standing } | undefined> {
    const cityId = asked ?? session.cityId;
    const standing = await this.rights.of(session.personId, cityId);
    if (standing.mayEnter) return { standing, ...(cityId === undefined ? {} : { cityId }) };
    if (asked !== undefined) return refuseCity(asked, undefined);
    const next = standing.cities[0];
    const instead = await this.rights.of(session.personId, next);
    if (!instead.mayEnter) return undefined;
    if (next !== undefined) await this.sessions.actFor(session, next);
    return { standing: instead, ...(next === undefined ? {} : { cityId: next }) };
  }

  async #askedCity(request: Calling): Promise<string | undefined> {
    const key = one(request.headers['x-regia-city']);
    if (key === undefined || key === '') return undefined;
    return (await this.rights.cityByKey(key)) ?? refuseCity(key, undefined);
  }

  #stepUpOf(session: Session): StepUp | undefined {
    const at = session.steppedUpAt;
    if (!at || at.getTime() < Date.now() - STEP_UP_SECONDS * 1000) return undefined;
    return { at, use: () => this.sessions.useStepUp(session) };
  }

  #admit(
    request: Calling,
    seen: {
      personId: string;
      cityId?: string;
      standing: Standing;
      isReadOnly: boolean;
      stepUp?: StepUp;
      signedInAt: Date;
      session?: Session;
    },
  ): RequestContext {
    const ctx: RequestContext = Object.freeze({
      traceId: request.id,
      personId: seen.personId,
      ...(seen.cityId === undefined ? {} : { cityId: seen.cityId }),
      language: languageOf(request),
      permissions: seen.standing.permissions,
      ...(seen.stepUp === undefined ? {} : { stepUp: seen.stepUp }),
      isReadOnly: seen.isReadOnly,
    });
    this.#admitted.set(ctx, { standing: seen.standing, signedInAt: seen.signedInAt, ...(seen.session ? { session: seen.session } : {}) });
    return ctx;
  }
}

function refuseCity<T>(asked: string | undefined, otherwise: T): T {
  if (asked !== undefined) throw new Fault('FORBIDDEN', 'no member of the city that was asked for');
  return otherwise;
}

/** What the page says, else the browser's first wish, else English. */
function languageOf({ headers }: Calling): string {
  const wished = [one(headers['x-regia-language']), one(headers['accept-language'])?.split(/[,;-]/)[0]?.trim()];
  return wished.find((tag) => tag !== undefined && isLanguage(tag)) ?? 'en';
}

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);
