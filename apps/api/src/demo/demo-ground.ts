import pg from 'pg';
import { DEMO_BANK, DEMO_FUND } from './demo-fund.js';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';

/** The partnership of the demonstration. */
export const DEMO_PARTNERSHIP = {
  id: '00000000-0000-4000-8002-000000000001',
  key: 'urban-gardens',
  name: { original: 'it', texts: { it: 'Orti urbani Milano, Barcellona, Dakar', en: 'Urban gardens Milan, Barcelona, Dakar', fr: 'Jardins urbains Milan, Barcelone, Dakar', es: 'Huertos urbanos Milán, Barcelona, Dakar', ar: 'الحدائق الحضرية: ميلانو وبرشلونة وداكار' } },
  cities: ['milan', 'barcelona', 'dakar'],
  since: '2025-01-01',
} as const;

/** Number of the demonstration's fund in the books. */
const FUND = 1;
/** The cities of the demonstration decided that everybody may see their pool. */
const OPENNESS = { decision: '00000000-0000-4000-8004-000000000001', adoptedOn: '2025-01-15' } as const;

/**
 * No bank sends statements to a demonstration: what leaves and comes back is recorded with the last signature, but for bills of
 * 2 000 euro or more, which wait for a payment order and a line of the bank. Kind, from, people, cities, of another city, posts.
 */
const DEMO_RULES = [
  ...['disburse', 'pay', 'pay_return'].flatMap((kind) => [[kind, 0, 1, 0, false, true], [kind, 1_000_000, 2, 2, false, kind !== 'pay']] as const),
  ['pay', 200_000, 1, 0, false, false],
  ['refund', 0, 1, 1, true, true],
] as const;

/** What a demonstration stands on: a partnership, people with their roles, plugins switched on, an empty fund with its rules. */
export async function layGround(adminUrl: string, issuer: string, plugins: readonly string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: adminUrl, options: '-c role=regia_owner' });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await addPartnership(owner);
    for (const person of DEMO_PEOPLE) await addPerson(owner, issuer, person);
    for (const plugin of plugins) await switchOn(owner, plugin);
    await owner.query('COMMIT');
  } finally {
    await owner.end(); // what was not committed is gone with it
  }
  await addFund(adminUrl);
  await addBankAccount(adminUrl);
}

/** Whether a city's part in a partnership of the demonstration was ended since: its people cannot do what they did there, and nothing is added any more. */
export async function hasEndedPart(adminUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: adminUrl, options: '-c role=regia_owner' });
  await owner.connect();
  try {
    const { rows } = await owner.query('SELECT FROM consortium.partnership_city WHERE ended_at IS NOT NULL LIMIT 1');
    return rows.length > 0;
  } finally {
    await owner.end();
  }
}

/** Id of each person of the demonstration, by user name. */
export async function demoPeopleIds(adminUrl: string, issuer: string): Promise<ReadonlyMap<string, string>> {
  const owner = new pg.Client({ connectionString: adminUrl, options: '-c role=regia_owner' });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ username: string; id: string }>('SELECT username, id FROM identity.person WHERE issuer = $1', [issuer]);
    return new Map(rows.map(({ username, id }) => [username, id]));
  } finally {
    await owner.end();
  }
}

async function addPartnership(owner: pg.Client): Promise<void> {
  const { id, key, name, since, cities } = DEMO_PARTNERSHIP;
  await owner.query(`INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, $2, $3, 'network', $4) ON CONFLICT DO NOTHING`, [id, key, JSON.stringify(name), since]);
  await owner.query('UPDATE consortium.city SET member_since = $1 WHERE key = ANY ($2) AND member_since > $1', [since, cities]);
  await owner.query('INSERT INTO consortium.partnership_city (partnership_id, city_id, valid_from) SELECT $1, id, $2 FROM consortium.city WHERE key = ANY ($3) ON CONFLICT DO NOTHING', [id, since, cities]);
}

async function addPerson(owner: pg.Client, issuer: string, person: DemoPerson): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO identity.person AS p (issuer, subject, username, display_name) VALUES ($1, $2, $3, $4) ON CONFLICT (issuer, subject) DO UPDATE SET display_name = p.display_name RETURNING p.id`,
    [issuer, person.subject, person.username, person.name],
  );
  const { id } = rows[0]!; // an insert or update with RETURNING answers its row
  const city = person.city ?? null;
  await owner.query(`INSERT INTO identity.membership (person_id, city_id, role, source, valid_from) SELECT $1, c.id, r, 'login', '2025-01-01' FROM consortium.city c, unnest($3::text[]) r WHERE c.key = $2 ON CONFLICT DO NOTHING`, [id, city, person.cityRoles]);
  await owner.query(
    `INSERT INTO identity.partnership_role (person_id, partnership_id, city_id, role, valid_from) SELECT $1, $2, (SELECT id FROM consortium.city WHERE key = $3), r, '2025-01-01' FROM unnest($4::text[]) r ON CONFLICT DO NOTHING`,
    [id, DEMO_PARTNERSHIP.id, city, person.partnershipRoles],
  );
  await owner.query('INSERT INTO identity.consortium_role (person_id, role) SELECT $1, r FROM unnest($2::text[]) r ON CONFLICT DO NOTHING', [id, person.consortiumRoles]);
}

/** A theme is on for every city of the demonstration, a city's desk for that city. */
async function switchOn(owner: pg.Client, plugin: string): Promise<void> {
  const cities = plugin.startsWith('city-') ? [plugin.slice('city-'.length)] : DEMO_PARTNERSHIP.cities;
  await owner.query('INSERT INTO consortium.plugin_switch (city_id, plugin, is_on) SELECT id, $1, true FROM consortium.city WHERE key = ANY ($2) ON CONFLICT DO NOTHING', [plugin, cities]);
}

async function addFund(adminUrl: string): Promise<void> {
  const ledger = new pg.Client({ connectionString: adminUrl, options: '-c role=ledger_owner' });
  await ledger.connect();
  try {
    const { rowCount } = await ledger.query('SELECT FROM ledger.fund WHERE id = $1', [FUND]);
    if (rowCount !== 0) return;
    const { code, baseCurrency, holder, name } = DEMO_FUND;
    await ledger.query('BEGIN');
    await ledger.query(`SELECT ledger.create_fund($1, $2, 'pool', $3, $4, (SELECT id FROM consortium.city WHERE key = $5), $6, $7)`, [FUND, code, baseCurrency, DEMO_PARTNERSHIP.id, holder, JSON.stringify(name), '2025-01-01']);
    // no committee records its decisions here yet: what a city agreed is entered by its treasurer, and a promise needs no signature of its own
    await ledger.query(`SELECT ledger.set_rule($1, 'agree', 0, 0, 0, false, false, true), ledger.set_rule($1, 'pledge', 0, 0, 0, false, false, true)`, [FUND]);
    await ledger.query(`SELECT ledger.adopt_decision($1, $2, $3), ledger.publish_fund($1, true, $2)`, [FUND, OPENNESS.decision, OPENNESS.adoptedOn]);
    for (const rule of DEMO_RULES) await ledger.query('SELECT ledger.set_rule($1, $2, $3, $4, $5, $6, false, $7)', [FUND, ...rule]);
    await ledger.query('COMMIT');
  } finally {
    await ledger.end();
  }
}

/** The account that the cities named in their agreement; another number for it takes two signatures. */
async function addBankAccount(adminUrl: string): Promise<void> {
  const ledger = new pg.Client({ connectionString: adminUrl, options: '-c role=ledger_owner' });
  await ledger.connect();
  try {
    const { id, currency, number, bankName } = DEMO_BANK;
    await ledger.query('SELECT ledger.open_bank_account($1, $2, (SELECT id FROM consortium.city WHERE key = $3), $4, $5, $6)', [FUND, id, DEMO_FUND.holder, currency, number, bankName]);
  } finally {
    await ledger.end();
  }
}
