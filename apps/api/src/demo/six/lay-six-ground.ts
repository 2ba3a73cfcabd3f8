import pg from 'pg';
import { SIX_BANK, SIX_FUND, SIX_PARTNERSHIP, SIX_PEOPLE } from './six-cities.js';

const ROLE = `INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, valid_from)
  SELECT p.id, $3, c.id, r, $4 FROM identity.person p, consortium.city c, unnest($5::text[]) r WHERE p.issuer = $1 AND p.username = $2 AND c.key = split_part($2, '.', 1) ON CONFLICT DO NOTHING`;

/** Every city of the second partnership is installed. */
export const hasSixCities = (plugins: readonly string[]): boolean => SIX_PARTNERSHIP.cities.every((key) => plugins.includes(`city-${key}`));

/** What the second pool stands on: a partnership of six cities, roles in it, themes switched on, and an empty fund with its account. */
export async function laySixGround(adminUrl: string, issuer: string, plugins: readonly string[]): Promise<void> {
  await inOneTransaction(adminUrl, 'regia_owner', async (owner) => {
    await addPartnership(owner);
    for (const { username, roles } of SIX_PEOPLE) await owner.query(ROLE, [issuer, username, SIX_PARTNERSHIP.id, SIX_PARTNERSHIP.since, roles]);
    const themes = plugins.filter((key) => !key.startsWith('city-'));
    const on = 'INSERT INTO consortium.plugin_switch (city_id, plugin, is_on) SELECT c.id, t, true FROM consortium.city c, unnest($1::text[]) t WHERE c.key = ANY ($2) ON CONFLICT DO NOTHING';
    await owner.query(on, [themes, SIX_PARTNERSHIP.cities]);
  });
  await inOneTransaction(adminUrl, 'ledger_owner', addFund);
}

async function addPartnership(owner: pg.Client): Promise<void> {
  const { id, key, name, since, cities } = SIX_PARTNERSHIP;
  await owner.query(`INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, $2, $3, 'network', $4) ON CONFLICT DO NOTHING`, [id, key, JSON.stringify(name), since]);
  await owner.query('UPDATE consortium.city SET member_since = $1 WHERE key = ANY ($2) AND member_since > $1', [since, cities]);
  await owner.query('INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from) SELECT $1, id, $2 FROM consortium.city WHERE key = ANY ($3) ON CONFLICT DO NOTHING', [id, since, cities]);
}

/** Signed as usual: what leaves waits for the bank, from ten thousand euro on with the signatures of two cities. */
async function addFund(ledger: pg.Client): Promise<void> {
  const { code, baseCurrency, holder, name, openFrom, openness } = SIX_FUND;
  if ((await ledger.query('SELECT FROM ledger.fund WHERE code = $1', [code])).rowCount !== 0) return;
  const { rows } = await ledger.query<{ id: number }>('SELECT coalesce(max(id), 0) + 1 AS id FROM ledger.fund');
  const { id } = rows[0]!; // an aggregate answers one row
  await ledger.query(`SELECT ledger.create_fund($1, $2, 'pool', $3, $4, (SELECT id FROM consortium.city WHERE key = $5), $6, $7)`, [id, code, baseCurrency, SIX_PARTNERSHIP.id, holder, JSON.stringify(name), openFrom]);
  // what a city agreed is entered by its treasurer, after the key that all have agreed to
  await ledger.query(`SELECT ledger.set_rule($1, 'agree', 0, 0, 0, false, false, true), ledger.set_rule($1, 'pledge', 0, 0, 0, false, false, true)`, [id]);
  await ledger.query('SELECT ledger.adopt_decision($1, $2, $3), ledger.publish_fund($1, true, $2)', [id, openness.decision, openness.adoptedOn]);
  const bank = 'SELECT ledger.open_bank_account($1, $2, (SELECT id FROM consortium.city WHERE key = $3), $4, $5, $6)';
  await ledger.query(bank, [id, SIX_BANK.id, holder, SIX_BANK.currency, SIX_BANK.number, SIX_BANK.bankName]);
}

async function inOneTransaction(adminUrl: string, role: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, options: `-c role=${role}` });
  await client.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } finally {
    await client.end(); // what was not committed is gone with it
  }
}
