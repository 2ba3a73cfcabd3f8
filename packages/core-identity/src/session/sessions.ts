import { hash as digestOf, randomBytes } from 'node:crypto';
import { Fault } from '@regia/server-kit';
import { recordSignIn } from './record-sign-in.js';
import { openBox, sealBox } from './sealed-box.js';
import { STEP_UP_SECONDS, type Refresh, type Session, type Tokens } from './session.js';
import type { Queryable, SessionDatabase } from './session-database.js';

/** A notice that is lost costs this long: signed out elsewhere is signed out here. */
const REMEMBERED_MS = 3000;
/** Access tokens are renewed this long before they end. */
const EARLY_MS = 30_000;
/** How long a login server that did not answer is left alone. */
const AWAY_MS = 3000;
const MOST_REMEMBERED = 10_000;

const COLUMNS = 'person_id, city_id, access_expires_at, ends_at, created_at, stepped_up_at, is_read_only';

interface Row {
  readonly person_id: string;
  readonly city_id: string | null;
  readonly access_expires_at: Date;
  readonly ends_at: Date;
  readonly created_at: Date;
  readonly stepped_up_at: Date | null;
  readonly is_read_only: boolean;
}

/** What a new session starts with. */
export interface Opening {
  readonly personId: string;
  readonly cityId?: string;
  readonly issuer: string;
  readonly sid?: string;
  readonly isReadOnly: boolean;
  readonly tokens: Tokens;
}

const hashOf = (id: string): Buffer => digestOf('sha256', id, 'buffer');

/** Sessions in Postgres: hashed id, sealed tokens, remembered for a few seconds, over after 30 idle minutes or ten hours. */
export class Sessions {
  readonly #known = new Map<string, { readonly at: number; readonly isAway: boolean; readonly session?: Session }>();
  readonly #asking = new Map<string, Promise<Session | undefined>>();
  #forgotten = 0;
  #awayUntil = 0;

  constructor(
    private readonly database: SessionDatabase,
    private readonly key: Buffer,
    private readonly refresh: Refresh,
  ) {
    database.on('session_gone', { heard: (hash) => this.#forget(hash), missed: () => this.#forgetAll() });
  }

  /** Opens a session. @returns the id for the cookie, told this one time */
  async open(opening: Opening): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const hash = hashOf(id);
    await this.database.rows('session.sweep', 'DELETE FROM identity.session WHERE idle_until < now() OR ends_at < now()');
    await this.database.rows(
      'session.open',
      `INSERT INTO identity.session (id_hash, person_id, city_id, issuer, sid, tokens, access_expires_at, is_read_only, idle_until, ends_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + interval '30 minutes', now() + interval '10 hours')`,
      [
        hash,
        opening.personId,
        opening.cityId ?? null,
        opening.issuer,
        opening.sid ?? null,
        sealBox(this.key, opening.tokens, hash),
        new Date(opening.tokens.expiresAt),
        opening.isReadOnly,
      ],
    );
    return id;
  }

  /**
   * The session behind a cookie, renewed with the login server when its token is about to end.
   * @throws Fault OVERLOADED when the token has ended and the login server is away: the sign-in cannot be checked now
   */
  async find(id: string | undefined): Promise<Session | undefined> {
    if (id?.length !== 43) return undefined;
    const hash = hashOf(id);
    const name = hash.toString('hex');
    const known = this.#known.get(name);
    if (known && isFresh(known, Date.now())) return known.session;
    const asking = this.#asking.get(name) ?? this.#ask(hash, name).finally(() => this.#asking.delete(name));
    this.#asking.set(name, asking);
    return asking;
  }

  /** Ends a session. @returns what is needed to say good-bye to the login server */
  async close(id: string | undefined): Promise<Tokens | undefined> {
    if (id?.length !== 43) return undefined;
    const hash = hashOf(id);
    this.#forget(hash.toString('hex'));
    const [row] = await this.database.rows<{ tokens: Buffer }>(
      'session.close',
      'DELETE FROM identity.session WHERE id_hash = $1 RETURNING tokens',
      [hash],
    );
    return row && this.#unseal(row.tokens, hash);
  }

  /** Ends a session that was found. */
  async end({ hash }: Session): Promise<void> {
    this.#forget(hash);
    await this.database.rows('session.end', 'DELETE FROM identity.session WHERE id_hash = $1', [Buffer.from(hash, 'hex')]);
  }

  /** The login server says that one of its sessions is over. @returns how many of ours were */
  async closeBySid(issuer: string, sid: string): Promise<number> {
    return (
      await this.database.rows('session.close-sid', 'DELETE FROM identity.session WHERE issuer = $1 AND sid = $2 RETURNING 1 AS n', [
        issuer,
        sid,
      ])
    ).length;
  }

  /** Every session of a person, in all browsers. */
  async closeAllOf(personId: string): Promise<number> {
    return (
      await this.database.rows('session.close-person', 'DELETE FROM identity.session WHERE person_id = $1 RETURNING 1 AS n', [personId])
    ).length;
  }

  /** A second factor was shown just now. */
  async markSteppedUp({ hash }: Session): Promise<void> {
    await this.#change('session.step-up', 'UPDATE identity.session SET stepped_up_at = now() WHERE id_hash = $1 RETURNING 1 AS n', hash);
  }

  /** Uses the second factor for one signature. False when it was used, never shown, or too long ago; two at once: one is true. */
  async useStepUp({ hash }: Session): Promise<boolean> {
    const isFreshEnough = `stepped_up_at > now() - interval '${STEP_UP_SECONDS} seconds'`;
    return this.#change(
      'session.use-step-up',
      `UPDATE identity.session SET stepped_up_at = NULL WHERE id_hash = $1 AND ${isFreshEnough} RETURNING 1 AS n`,
      hash,
    );
  }

  /** The person acts for another city from now on. That they may is the caller's to know. */
  async actFor({ hash }: Session, cityId: string): Promise<void> {
    await this.#change('session.act-for', 'UPDATE identity.session SET city_id = $2 WHERE id_hash = $1 RETURNING 1 AS n', hash, cityId);
  }

  /** One change to one row; every process forgets what it remembers of it. */
  async #change(name: string, sql: string, hash: string, ...values: readonly unknown[]): Promise<boolean> {
    const rows = await this.database.rows(name, sql, [Buffer.from(hash, 'hex'), ...values]);
    await this.database.rows('session.tell', `SELECT pg_notify('session_gone', $1)`, [hash]);
    this.#forget(hash);
    return rows.length > 0;
  }

  async #ask(hash: Buffer, name: string): Promise<Session | undefined> {
    const before = this.#forgotten;
    const [row] = await this.database.rows<Row>(
      'session.find',
      `UPDATE identity.session SET seen_at = now(), idle_until = now() + interval '30 minutes'
       WHERE id_hash = $1 AND idle_until > now() AND ends_at > now() RETURNING ${COLUMNS}`,
      [hash],
    );
    const found = row && sessionOf(name, row);
    const session = found && isEnding(found) ? await this.#renewed(hash, found) : found;
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    // told to forget while we asked: what we hold may already be wrong
    if (before === this.#forgotten)
      this.#known.set(name, { at: Date.now(), isAway: session !== undefined && isEnding(session), ...(session ? { session } : {}) });
    return session;
  }

  /** A login server that is away does no harm while the access token lives. */
  async #renewed(hash: Buffer, session: Session): Promise<Session | undefined> {
    try {
      if (this.#awayUntil > Date.now()) throw new Fault('OVERLOADED', 'login server away');
      return await this.database.slowly((db) => this.#renew(db, hash, session.hash));
    } catch (error) {
      if (session.accessExpiresAt > Date.now()) return session;
      throw error;
    }
  }

  /** Refresh tokens work once: the row lock makes all processes and tabs share one renewal. */
  async #renew(db: Queryable, hash: Buffer, name: string): Promise<Session | undefined> {
    const [row] = await db.rows<Row & { tokens: Buffer }>(
      'session.lock',
      `SELECT tokens, ${COLUMNS} FROM identity.session WHERE id_hash = $1 FOR UPDATE`,
      [hash],
    );
    if (!row) return undefined;
    const current = sessionOf(name, row);
    if (!isEnding(current)) return current;
    const tokens = this.#unseal(row.tokens, hash);
    const renewed = tokens ? await this.#askLoginServer(tokens) : 'ended';
    const isSamePerson = renewed !== 'ended' && (await recordSignIn(db, renewed.caller)) === row.person_id;
    if (!isSamePerson) {
      await db.rows('session.end', 'DELETE FROM identity.session WHERE id_hash = $1', [hash]);
      return undefined;
    }
    const isReadOnly = renewed.caller.actor !== undefined;
    await db.rows(
      'session.renew',
      'UPDATE identity.session SET tokens = $2, access_expires_at = $3, is_read_only = $4 WHERE id_hash = $1',
      [hash, sealBox(this.key, renewed.tokens, hash), new Date(renewed.tokens.expiresAt), isReadOnly],
    );
    return { ...current, accessExpiresAt: renewed.tokens.expiresAt, isReadOnly };
  }

  async #askLoginServer(tokens: Tokens): ReturnType<Refresh> {
    try {
      return await this.refresh(tokens);
    } catch (error) {
      this.#awayUntil = Date.now() + AWAY_MS;
      throw new Fault('OVERLOADED', `login server away: ${String(error)}`);
    }
  }

  /** Undefined when the row was tampered with. */
  #unseal(box: Buffer, hash: Buffer): Tokens | undefined {
    try {
      return openBox(this.key, box, hash) as Tokens; // sealed by us: nobody else has the key
    } catch {
      return undefined;
    }
  }

  #forget(hash: string): void {
    this.#forgotten += 1;
    this.#known.delete(hash);
  }

  #forgetAll(): void {
    this.#forgotten += 1;
    this.#known.clear();
  }
}

const isEnding = (session: Session): boolean => session.accessExpiresAt < Date.now() + EARLY_MS;

function isFresh(
  { at, isAway, session }: { readonly at: number; readonly isAway: boolean; readonly session?: Session },
  now: number,
): boolean {
  if (now - at >= REMEMBERED_MS) return false;
  return session === undefined || (session.endsAt.getTime() > now && session.accessExpiresAt > now + (isAway ? 0 : EARLY_MS));
}

function sessionOf(hash: string, row: Row): Session {
  return {
    hash,
    personId: row.person_id,
    ...(row.city_id === null ? {} : { cityId: row.city_id }),
    accessExpiresAt: row.access_expires_at.getTime(),
    endsAt: row.ends_at,
    signedInAt: row.created_at,
    ...(row.stepped_up_at === null ? {} : { steppedUpAt: row.stepped_up_at }),
    isReadOnly: row.is_read_only,
  };
}
