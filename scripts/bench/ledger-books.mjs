import { randomUUID } from 'node:crypto';

/** Budget lines among which money moves. */
const LINES = 400;
/** Given to each line at first, so that no sample ends for lack of money. */
const EACH = 1_000_000_000n;

/** The people and places that the funds of a bench share. */
export async function whoKeepsBooks(admin) {
  const { rows } =
    await admin.query(`SELECT r.person_id AS author, r.city_id AS city, r.partnership_id AS partnership FROM identity.partnership_role r
    JOIN identity.person p ON p.id = r.person_id AND NOT p.is_blocked WHERE r.role = 'treasurer' AND r.city_id IS NOT NULL AND r.valid_to IS NULL ORDER BY 1 LIMIT 1`);
  if (!rows[0]) throw new Error('the demonstration has no treasurer');
  return rows[0];
}

/**
 * A fund with money on its free stage and on every budget line, where no kind needs a signature. Everything in it was posted, so
 * that `ledger.findings` must be empty before and after.
 */
export async function openFund(admin, { author, city, partnership }, id) {
  const name = JSON.stringify({ original: 'en', texts: { en: `Fund ${id}` } });
  await admin.query("SELECT ledger.create_fund($1, $2, 'pool', 'EUR', $3, $4, $5, '2026-01-01')", [
    id,
    `bench-${id}`,
    partnership,
    city,
    name,
  ]);
  await admin.query('UPDATE ledger.rule SET approvals = 0, cities = 0, needs_decision = false WHERE fund_id = $1', [id]);
  const { rows: shares } = await admin.query('SELECT ledger.open_share($1, $2) AS share', [id, city]);
  const share = shares[0].share;
  const open = async (kind, { party = null, holder = null, ofShare = false, lines = [null] } = {}) => {
    const { rows } = await admin.query(
      `SELECT ledger.open_account($1, $2, 'EUR', $3, n, NULL, $4, $5, NULL)::text AS account FROM unnest($6::int[]) n ORDER BY n`,
      [id, kind, ofShare ? share : null, party, holder, lines],
    );
    return rows.map(({ account }) => account);
  };
  const lines = Array.from({ length: LINES }, (_, n) => n + 1);
  const [promised] = await open('promised', { party: city });
  const [pledged] = await open('pledged', { ofShare: true });
  const [receivable] = await open('receivable', { party: city });
  const [agreed] = await open('agreed', { ofShare: true });
  const [bank] = await open('bank', { holder: city });
  const [free] = await open('free', { ofShare: true });
  const allocated = await open('allocated', { ofShare: true, lines });
  const committed = await open('committed', { ofShare: true, lines });
  const books = { id, author, free, allocated, committed };
  const total = 4n * EACH * BigInt(LINES);
  await post(admin, books, [
    ['pledge', [promised, total], [pledged, -total]],
    ['agree', [pledged, total], [promised, -total], [receivable, total], [agreed, -total]],
    ['receive', [agreed, total], [receivable, -total], [bank, total], [free, -total]],
    ...allocated.map((line) => ['allocate', [free, 2n * EACH], [line, -2n * EACH]]),
    ...allocated.map((line, n) => ['commit', [line, EACH], [committed[n], -EACH]]),
  ]);
  return books;
}

async function post(admin, { id, author }, transfers) {
  const lines = transfers.flatMap(([, ...own], index) =>
    own.map(([account, amount]) => ({ t: index + 1, account, amount: amount.toString() })),
  );
  const nothing = transfers.map(() => null);
  const none = lines.map(() => null);
  const { rows } = await admin.query(
    'SELECT DISTINCT status FROM ledger.post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
    [
      id,
      transfers.map(() => randomUUID()),
      transfers.map(([kind]) => kind),
      transfers.map(() => '2026-05-01'),
      transfers.map(() => author),
      nothing,
      nothing,
      nothing,
      lines.map(({ t }) => t),
      lines.map(({ account }) => account),
      lines.map(({ amount }) => amount),
      none,
      none,
      none,
    ],
  );
  if (rows.length !== 1 || rows[0].status !== 'posted')
    throw new Error(`the books could not be filled: ${rows.map(({ status }) => status)}`);
}

/**
 * Random transfers of two lines. Hot: every one touches the free money of the one share, in both directions. Spread: between the
 * two stages of one budget line among many.
 */
export function transfersOf({ author, free, allocated, committed }, skew, random, newId) {
  return () => {
    const line = Math.floor(random() * allocated.length);
    const isForth = random() < 0.5;
    const [one, other] = skew === 'hot' ? [free, allocated[line]] : [allocated[line], committed[line]];
    const [forth, back] = skew === 'hot' ? ['allocate', 'release'] : ['commit', 'decommit'];
    const amountMinor = BigInt(1 + Math.floor(random() * 500));
    const lines = (isForth ? [one, other] : [other, one]).map((account, side) => ({
      account: BigInt(account),
      amountMinor: side === 0 ? amountMinor : -amountMinor,
    }));
    return { id: newId(), kind: isForth ? forth : back, day: '2026-06-01', author, lines };
  };
}

/** What is wrong with a fund after a sample: nothing, one hopes. `hasBalances`: whether the design keeps more than transfers and entries. */
export async function wrongWith(admin, fund, acknowledged, before, hasBalances) {
  const { rows } = await admin.query(
    'SELECT (SELECT count(*)::int FROM ledger.transfer WHERE fund_id = $1) AS transfers, (SELECT count(*)::int FROM (SELECT FROM ledger.entry WHERE fund_id = $1 GROUP BY seq HAVING sum(amount) <> 0 OR count(*) < 2) x) AS off',
    [fund],
  );
  const { transfers, off } = rows[0];
  const { rows: findings } = hasBalances
    ? await admin.query('SELECT what, count(*)::int AS n FROM ledger.findings($1) WHERE what = ANY ($2) GROUP BY 1', [fund, hasBalances])
    : { rows: [] };
  return [
    ...(transfers - before < acknowledged ? [`${acknowledged} acknowledged, ${transfers - before} there`] : []),
    ...(off > 0 ? [`${off} transfers do not balance`] : []),
    ...findings.map(({ what, n }) => `${what}: ${n}`),
  ];
}

/** The same server, another database. */
export function onDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
