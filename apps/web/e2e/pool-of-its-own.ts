import pg from 'pg';

/** A pool that nobody else moves, as the people who run a platform open one. */
export interface OwnPool {
  readonly code: string;
  readonly year: number;
  readonly account: string;
  readonly iban: string;
}

/** Who signs what, as the cities of the demonstration agreed it for theirs: their treasurers enter what a city has agreed. */
const RULES = `SELECT ledger.set_rule($1, 'agree', 0, 0, 0, false, false, true), ledger.set_rule($1, 'pledge', 0, 0, 0, false, false, true)`;
const CREATE = `SELECT ledger.create_fund($1, $2, 'pool', 'EUR', partnership_id, holder_city, $3, $4) FROM ledger.fund WHERE code = 'pool-1'`;
const ACCOUNT = `SELECT ledger.open_bank_account($1, $2, holder_city, 'EUR', $3, 'Banca Illustrativa') FROM ledger.fund WHERE id = $1`;

/** Opens a pool of the three cities, with a bank account and books that begin with the year. Its code stands behind those of the demonstration. */
export async function openPool(name: string, year: number): Promise<OwnPool> {
  const ledger = new pg.Client({ connectionString: process.env['REGIA_DATABASE_URL'], options: '-c role=ledger_owner' });
  await ledger.connect();
  try {
    await ledger.query('BEGIN');
    await ledger.query('LOCK TABLE ledger.fund IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await ledger.query<{ id: number }>('SELECT max(id) + 1 AS id FROM ledger.fund');
    const { id } = rows[0]!; // an aggregate answers one row
    const pool = { code: `year-of-cities-${id}`, year, account: crypto.randomUUID(), iban: ibanOf(id) };
    const words = JSON.stringify({ original: 'en', texts: { en: name } });
    await ledger.query(CREATE, [id, pool.code, words, `${year}-01-01`]);
    await ledger.query(RULES, [id]);
    await ledger.query(ACCOUNT, [id, pool.account, pool.iban]);
    await ledger.query('COMMIT');
    return pool;
  } finally {
    await ledger.end();
  }
}

/** Of a bank that does not exist, with the check digits of the standard. */
function ibanOf(no: number): string {
  const bban = `X9999999999${String(no).padStart(12, '0')}`;
  const digits = `${bban}IT00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `IT${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${bban}`;
}
