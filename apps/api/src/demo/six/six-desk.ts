import { PersonRights } from '@regia/core-identity';
import type { Result } from '@regia/kernel';
import { Reference, UnitOfWork, type CityContext } from '@regia/server-kit';
import type { Platform } from '../../platform.js';
import { SIX_BANK, SIX_FUND, SIX_PEOPLE, type SixCity } from './six-cities.js';

/** What an earlier run of the demonstration did already. */
const DONE: ReadonlySet<string> = new Set(['id-reused', 'already-signed', 'code-taken', 'not-waiting', 'already-reconciled-later']);

/** The people of the six cities at work in their pool: commands as them, and what the books say. */
export class SixDesk {
  private constructor(
    private readonly platform: Platform,
    private readonly people: ReadonlyMap<string, CityContext>,
  ) {}

  static async open(platform: Platform, ids: ReadonlyMap<string, string>): Promise<SixDesk> {
    const [reference, rights] = [platform.app.get(Reference, { strict: false }), platform.app.get(PersonRights, { strict: false })];
    const people = new Map<string, CityContext>();
    for (const { city, username, roles } of SIX_PEOPLE) {
      const [personId, home] = [ids.get(username), reference.cityByKey(city)];
      if (!personId || !home) throw new Error(`${username} is not there`);
      const { permissions } = await rights.of(personId, home.id);
      // nobody sits at the keyboard: the second factor is taken for shown
      const ctx: CityContext = { traceId: `demo ${username}`, personId, cityId: home.id, language: 'en', permissions, stepUp: { at: new Date(), use: () => Promise.resolve(true) } };
      for (const role of roles) people.set(`${city} ${role}`, ctx);
    }
    return new SixDesk(platform, people);
  }

  get<T>(command: abstract new (...args: never[]) => T): T {
    return this.platform.app.get<unknown, T>(command, { strict: false });
  }

  /** Id of a city. */
  city(key: SixCity): string {
    return this.treasurer(key).cityId;
  }

  treasurer(city: SixCity): CityContext {
    return this.person(`${city} treasurer`);
  }

  approver(city: SixCity): CityContext {
    return this.person(`${city} approver`);
  }

  /** Keeps the books. */
  get keeper(): CityContext {
    return this.treasurer(SIX_FUND.holder);
  }

  private person(who: string): CityContext {
    const ctx = this.people.get(who);
    if (!ctx) throw new Error(`nobody is ${who}`);
    return ctx;
  }

  /** One operation of one person. Answers nothing where an earlier run did the same. */
  async act<T>(person: CityContext, command: (ctx: CityContext) => Promise<Result<T>>): Promise<T | undefined> {
    const work = this.platform.app.get(UnitOfWork);
    const ctx = Object.freeze({ ...person });
    work.begin(ctx);
    try {
      const result = await command(ctx);
      if (result.ok) return result.value;
      if (!result.refusals.every(({ code }) => DONE.has(code))) throw new Error(`demonstration refused: ${JSON.stringify(result.refusals)}`);
      return undefined;
    } finally {
      work.end(ctx, 'answered');
    }
  }

  /** Rows as the keeper of the books sees them; `$fund` and `$bank` stand for the pool and its account. */
  rows<T extends object>(name: string, sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const text = sql.replaceAll('$fund', `(SELECT id FROM ledger.fund WHERE code = '${SIX_FUND.code}')`).replaceAll('$bank', `'${SIX_BANK.id}'::uuid`);
    return this.platform.app.get(UnitOfWork).reading(this.keeper, (tx) => tx.rows<T>(`demo.six.${name}`, text, values));
  }
}
