import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const WAITING = '{ waitingForMe { kind id title { text } city { key } } }';
const payload = '{ refusals { code path } }';
const [LUCIA, GIULIA, MIREIA, CHEIKH, AWA] = [
  'milan.lucia.sala',
  'milan.giulia',
  'barcelona.mireia',
  'dakar.cheikh.fall',
  'dakar.awa.ndiaye',
] as const;
const [IBAN, OTHER_IBAN] = ['IT60X0542811101000000123456', 'FR7630006000011234567890189'];

interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly title: { readonly text: string };
  readonly city: { readonly key: string } | null;
}

describe('what waits for a second person stands on the first page', () => {
  let platform: TestPlatform;
  let admin: pg.Client;
  let city: ReadonlyMap<string, string>;

  beforeAll(async () => {
    platform = await startPlatform();
    admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    city = new Map(cities.map(({ id, key }) => [key, id]));
  });
  afterAll(async () => {
    await admin?.end();
    await platform?.stop();
  });

  const waits = async (who: string, ...kinds: string[]): Promise<Thing[]> =>
    (await platform.as(who).run<{ waitingForMe: Thing[] }>(WAITING)).waitingForMe.filter(({ kind }) => kinds.includes(kind));
  async function did(name: string, who: string, input: object, steppedUp = false): Promise<void> {
    const document = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) ${payload} }`;
    const answer = await platform.as(who)[steppedUp ? 'steppedUp' : 'run']<Record<string, { refusals: unknown[] }>>(document, { input });
    expect(answer[name]!.refusals).toEqual([]);
  }

  it('a rate, of those who may judge it, and not of the person who entered it', async () => {
    const id = newId();
    await did('proposeRate', LUCIA, { id, fund: 'pool-1', quote: 'GMD', day: '2026-05-04', value: '78.5', origin: 'Bollettino' });

    expect(await waits(AWA, 'rate')).toEqual([{ kind: 'rate', id: `GMD/${id}`, title: { text: '1 EUR = 78.5 GMD' }, city: null }]);
    expect(await waits(MIREIA, 'rate')).toHaveLength(1);
    expect([await waits(LUCIA, 'rate'), await waits('dakar.aminata', 'rate'), await waits('ines.audit', 'rate')]).toEqual([[], [], []]);

    await did('confirmRate', AWA, { fund: 'pool-1', id, value: '78.5', setsAside: false });
    expect(await waits(MIREIA, 'rate')).toEqual([]);
  });

  it('a bank account of the fund, until two have signed it', async () => {
    const [id, number] = [newId(), IBAN];
    await did('proposeBankAccount', LUCIA, {
      id,
      fund: 'pool-1',
      holder: city.get('milan'),
      currency: 'EUR',
      number,
      bankName: 'Banca Nuova',
    });
    const thing = { kind: 'account', id, title: { text: 'Banca Nuova' }, city: { key: 'milan' } };
    expect([await waits(GIULIA, 'account'), await waits(CHEIKH, 'account'), await waits(LUCIA, 'account')]).toEqual([[thing], [thing], []]);

    await did('signBankAccount', GIULIA, { fund: 'pool-1', id, number, isReturn: false }, true);
    expect([await waits(GIULIA, 'account'), await waits(CHEIKH, 'account')]).toEqual([[], [thing]]);

    await did('signBankAccount', CHEIKH, { fund: 'pool-1', id, number, isReturn: false }, true);
    expect(await waits(MIREIA, 'account')).toEqual([]);
  });

  it('the account of somebody who is paid, until one sends it back', async () => {
    const [id, number] = [newId(), OTHER_IBAN];
    await did('proposePartyAccount', LUCIA, {
      id,
      fund: 'pool-1',
      partner: null,
      city: city.get('dakar'),
      ownerName: 'Ville de Dakar',
      number,
      bic: null,
    });
    expect([await waits(GIULIA, 'payee'), await waits(LUCIA, 'payee')]).toEqual([
      [{ kind: 'payee', id, title: { text: 'Ville de Dakar' }, city: { key: 'dakar' } }],
      [],
    ]);

    await did('signPartyAccount', CHEIKH, { fund: 'pool-1', id, number, isReturn: true }, true);
    expect(await waits(GIULIA, 'payee')).toEqual([]);
  });

  it('an approver, once a second factor was shown, for whoever did not give the part', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `INSERT INTO identity.waiting_approver (person_id, partnership_id, city_id, granted_by)
       SELECT p.id, r.partnership_id, $1, g.id FROM identity.person p, identity.person g, identity.partnership_role r JOIN identity.person c ON c.id = r.person_id
       WHERE p.username = 'dakar.aminata' AND g.username = $2 AND c.username = $3 AND r.role = 'coordinator' RETURNING id`,
      [city.get('dakar'), AWA, GIULIA],
    );
    expect(await waits(CHEIKH, 'confirm')).toEqual([]);

    await admin.query(`UPDATE identity.person SET second_factor_at = now(), display_name = 'Aminata Diop' WHERE username = 'dakar.aminata'`);

    const thing = { kind: 'confirm', id: rows[0]!.id, title: { text: 'Aminata Diop' }, city: { key: 'dakar' } };
    expect([await waits(CHEIKH, 'confirm'), await waits(GIULIA, 'confirm')]).toEqual([[thing], [thing]]);
    expect([await waits(AWA, 'confirm'), await waits('dakar.aminata', 'confirm'), await waits(MIREIA, 'confirm')]).toEqual([[], [], []]);
  });
});
