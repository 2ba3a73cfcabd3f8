import { createHash } from 'node:crypto';
import type { StepUp } from '@regia/server-kit';
import { personOf, recordSignIn } from '../session/record-sign-in.js';
import { STEP_UP_SECONDS } from '../session/session.js';
import type { SessionDatabase } from '../session/session-database.js';
import type { Caller } from '../token/caller.js';
import { TokenRefused } from '../token/token-refused.js';
import type { TokenVerifier } from '../token/token-verifier.js';

const MOST_REMEMBERED = 1000;

/** Tokens that machine clients and tests carry themselves. They end in the same caller as a session. */
export class BearerTokens {
  readonly #people = new Map<string, { readonly personId: string; readonly until: number }>();

  constructor(
    private readonly verifier: TokenVerifier,
    private readonly database: SessionDatabase,
  ) {}

  /** @throws TokenRefused */
  async read(authorization: string | undefined): Promise<{ readonly caller: Caller; readonly personId: string }> {
    const jwt = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (jwt === undefined) throw new TokenRefused('not a Bearer token');
    const caller = await this.verifier.verify(jwt);
    return { caller, personId: await this.#personOf(jwt, caller) };
  }

  /** A token of the client `approve` is itself the second factor, for one signature. */
  stepUpOf({ client, acr, actor, jti, issuedAt }: Caller): StepUp | undefined {
    const isStrong = client === 'approve' && acr === 'loa2' && actor === undefined;
    if (!isStrong || jti === undefined || issuedAt.getTime() < Date.now() - STEP_UP_SECONDS * 1000) return undefined;
    return { at: issuedAt, use: () => this.#useOnce(jti) };
  }

  async #useOnce(jti: string): Promise<boolean> {
    await this.database.rows('step-up.sweep', `DELETE FROM identity.step_up_used WHERE at < now() - interval '1 day'`);
    return (
      (
        await this.database.rows(
          'step-up.use',
          'INSERT INTO identity.step_up_used (jti) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1 AS n',
          [jti],
        )
      ).length > 0
    );
  }

  /** Roles are brought up to date once per token. A token of `approve` carries fewer of them and so changes none. */
  async #personOf(jwt: string, caller: Caller): Promise<string> {
    const key = createHash('sha256').update(jwt).digest('base64url');
    const known = this.#people.get(key);
    if (known && known.until > Date.now()) return known.personId;
    const personId = caller.client === 'approve' ? await personOf(this.database, caller) : await recordSignIn(this.database, caller);
    if (personId === undefined) throw new TokenRefused('nobody we know');
    if (this.#people.size >= MOST_REMEMBERED) this.#people.clear();
    this.#people.set(key, { personId, until: caller.expiresAt.getTime() });
    return personId;
  }
}
