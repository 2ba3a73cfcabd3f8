import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@regia/kernel';
import type { Actor, Answer, TestPlatform } from '@regia/testing';
import pg from 'pg';
import { rootFields, sampleOperation } from '../access/sample-operation.js';
import type { Input, Sender } from './input.js';

/** Payloads of mutations, as far as tests read them. */
export type Payload = Readonly<Record<string, unknown>> & { readonly refusals: readonly Refused[]; readonly signed?: readonly Line[]; readonly lines?: readonly Line[] };
interface Line {
  readonly refusals: readonly Refused[];
}
export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}
export type MutationAnswer = Answer<Readonly<Record<string, Payload>> | undefined>;

/** Every refusal of a payload; those of one line of a list say the line. */
export const refusalsOf = ({ refusals, signed = [], lines = [] }: Payload): Refused[] => [...refusals, ...ofLines('proposals', signed), ...ofLines('lines', lines)];
const ofLines = (name: string, lines: readonly Line[]): Refused[] => lines.flatMap((line, i) => line.refusals.map(({ code, path }) => ({ code, path: [name, String(i), ...path] })));

/** What commands stand on: the demonstration, with Barcelona outside of the partnership, in one of its own. */
export class Ground {
  private constructor(
    readonly platform: TestPlatform,
    readonly admin: pg.Client,
    readonly cities: ReadonlyMap<string, string>,
    readonly people: ReadonlyMap<string, string>,
    readonly partnership: string,
    /** A partnership of Barcelona alone. */
    readonly foreignPartnership: string,
  ) {}

  static async lay(platform: TestPlatform): Promise<Ground> {
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    const byName = async (sql: string): Promise<ReadonlyMap<string, string>> => new Map((await admin.query<{ name: string; id: string }>(sql)).rows.map(({ name, id }) => [name, id]));
    const cities = await byName('SELECT key AS name, id FROM consortium.city');
    const people = await byName('SELECT username AS name, id FROM identity.person');
    const [partnership] = (await byName(`SELECT key AS name, id FROM consortium.partnership`)).values();
    const foreign = newId();
    await moveOut(admin, cities.get('barcelona')!, foreign);
    await admin.query(`INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-officer', 'grant')`, [people.get('milan.lucia.sala'), cities.get('dakar')]);
    for (const username of people.keys()) await platform.as(username).run('{ me { roles } }'); // a first request writes down who came
    const moussa = await admin.query<{ id: string }>(`INSERT INTO identity.person (issuer, subject, username, display_name) VALUES ($1, 'moussa', 'dakar.moussa.sow', 'Moussa Sow') RETURNING id`, [platform.issuer.issuer]);
    await admin.query(`INSERT INTO identity.membership (person_id, city_id, role, source) VALUES ($1, $2, 'city-officer', 'grant')`, [moussa.rows[0]!.id, cities.get('dakar')]);
    return new Ground(platform, admin, cities, new Map([...people, ['dakar.moussa.sow', moussa.rows[0]!.id]]), partnership!, foreign);
  }

  city(key: string): string {
    return this.cities.get(key)!;
  }

  person(username: string): string {
    return this.people.get(username)!;
  }

  /** Sends a mutation and answers everything; its payload is asked for as deep as the permissions' matrix asks. */
  async send(name: string, command: Sender, input: unknown, platform = this.platform): Promise<MutationAnswer> {
    const actor = command.hasSession ? await this.inSession(command.as, platform) : platform.as(command.as);
    const document = documentOf(platform, name);
    return command.isSteppedUp ? actor.askSteppedUp(document, { input }) : actor.ask(document, { input });
  }

  /** As {@link send}, for what must succeed. */
  async did(name: string, command: Sender, input: Input): Promise<Payload> {
    const { data, text } = await this.send(name, command, input);
    const payload = data?.[name];
    if (!payload || refusalsOf(payload).length > 0) throw new Error(`${name}: ${text}`);
    return payload;
  }

  /** A browser of this person: a session row, and its cookie. */
  async inSession(username: string, platform = this.platform): Promise<Actor> {
    const id = this.sessions.get(username) ?? randomBytes(32).toString('base64url');
    if (!this.sessions.has(username)) {
      this.sessions.set(username, id);
      await this.admin.query(
        `INSERT INTO identity.session (id_hash, person_id, city_id, issuer, tokens, access_expires_at, idle_until, ends_at)
         SELECT $1, p.id, m.city_id, p.issuer, '', now() + interval '1 hour', now() + interval '1 hour', now() + interval '1 hour'
         FROM identity.person p JOIN identity.membership m ON m.person_id = p.id AND m.source = 'login' WHERE p.username = $2 LIMIT 1`,
        [createHash('sha256').update(id).digest(), username],
      );
    }
    return platform.visitor.with({ cookie: `session=${id}`, 'x-regia': '1' });
  }

  private readonly sessions = new Map<string, string>();

  /** SHA-256 of a file that somebody has just brought to the pool, or to the fund that is named: no two are the same. */
  async file({ as: username }: Sender, fund = 'pool-1'): Promise<string> {
    const { authorization } = (await this.platform.as(username).letter('{ themes { key } }')).headers;
    const headers = { 'content-type': 'application/octet-stream', authorization: authorization! };
    const response = await this.platform.http.inject({ method: 'POST', url: `/fund/${fund}/evidence?name=nota.txt`, headers, payload: `Nota ${newId()}` });
    return (JSON.parse(response.body) as { file: { sha256: string } }).file.sha256;
  }

  async leave(): Promise<void> {
    await this.admin.end();
  }
}

/** A mutation of the schema as a document with one variable, `$input`. */
export function documentOf({ schema }: TestPlatform, name: string): string {
  const field = rootFields(schema.getMutationType()).find((known) => known.name === name);
  if (!field) throw new Error(`no mutation is called ${name}`);
  return sampleOperation('mutation', field).document;
}

async function moveOut(admin: pg.Client, city: string, partnership: string): Promise<void> {
  const name = JSON.stringify({ original: 'ca', texts: { ca: 'Hivernacles' } });
  await admin.query(`DELETE FROM consortium.partnership_city WHERE city_id = $1`, [city]);
  await admin.query(`INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, 'greenhouses', $2, 'network', '2025-01-01')`, [partnership, name]);
  await admin.query(`INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from) VALUES ($1, $2, '2025-01-01')`, [partnership, city]);
  await admin.query(`UPDATE identity.partnership_role SET partnership_id = $1 WHERE city_id = $2`, [partnership, city]);
}
