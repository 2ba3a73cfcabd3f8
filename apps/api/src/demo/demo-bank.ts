import { addDays, dayIn, exponentOf } from '@regia/kernel';
import pg from 'pg';
import { DEMO_BANK } from './demo-fund.js';
import { writeStatement, type ToldLine } from './demo-statement.js';

/** The statement ends this many days ago: what people try out today is not in it. */
const AGO_DAYS = 2;

const MOVEMENTS = `SELECT x.day, x.amount, x.id, x.is_posted AS "isPosted", c.name -> 'texts' ->> 'en' AS party FROM (
    SELECT e.effective_on::text AS day, e.amount, t.id, true AS is_posted, t.city_id FROM ledger.bank_account b JOIN ledger.entry e ON e.fund_id = b.fund_id AND e.account_id = b.account_id
      JOIN ledger.transfer t ON t.fund_id = e.fund_id AND t.seq = e.seq WHERE b.id = $1
    UNION ALL SELECT p.effective_on::text, l.amount, p.transfer_id, false, p.city_id FROM ledger.bank_account b JOIN ledger.proposal_line l ON l.fund_id = b.fund_id AND l.account_id = b.account_id
      JOIN ledger.proposal p ON p.fund_id = l.fund_id AND p.transfer_id = l.transfer_id
      WHERE b.id = $1 AND NOT EXISTS (SELECT FROM ledger.proposal_outcome o WHERE o.fund_id = p.fund_id AND o.transfer_id = p.transfer_id)
        AND (p.kind = 'receive' OR EXISTS (SELECT FROM ledger.approval a WHERE a.fund_id = p.fund_id AND a.transfer_id = p.transfer_id))) x
  LEFT JOIN consortium.city c ON c.id = x.city_id WHERE x.day <= $2 ORDER BY x.day, x.id`;

/**
 * Gives the demonstration's bank account a statement to import: everything the books know until two days ago, and what only a
 * bank knows. Made once, from the books themselves, so that the two agree whatever the demonstration holds.
 */
export async function writeDemoStatement(adminUrl: string, now = new Date()): Promise<void> {
  const ledger = new pg.Client({ connectionString: adminUrl, options: '-c role=ledger_owner' });
  await ledger.connect();
  try {
    const until = addDays(dayIn('Europe/Rome', now), -AGO_DAYS);
    const { rows } = await ledger.query<Movement>(MOVEMENTS, [DEMO_BANK.id, until]);
    const lines = [...rows.map(lineOf), ...onlyTheBankKnows(until)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const numbered = lines.map((line, at) => ({ ...line, reference: `BI-${String(at + 1).padStart(4, '0')}` }));
    const statement = writeStatement({ iban: DEMO_BANK.number, currency: DEMO_BANK.currency, exponent: exponentOf(DEMO_BANK.currency) ?? 2, from: numbered[0]?.day ?? until, until, openingMinor: 0n, lines: numbered });
    await ledger.query('UPDATE ledger.bank_account SET example = $2 WHERE id = $1 AND example IS NULL', [DEMO_BANK.id, Buffer.from(statement, 'utf8')]);
  } finally {
    await ledger.end();
  }
}

interface Movement {
  readonly day: string;
  readonly amount: string;
  readonly id: string;
  readonly isPosted: boolean;
  readonly party: string | null;
}

/** Payments of ours carry the id of their proposal; those who pay in do not know it. */
function lineOf({ day, amount, id, isPosted, party }: Movement): Omit<ToldLine, 'reference'> {
  const amountMinor = BigInt(amount);
  const own = amountMinor < 0n && !isPosted ? { endToEndId: id.replaceAll('-', '') } : {};
  const who = party === null ? {} : { party: `City of ${party}` };
  return { day, amountMinor, ...own, ...who, code: amountMinor > 0n ? ['PMNT', 'RCDT', 'ESCT'] : ['PMNT', 'ICDT', 'ESCT'], text: amountMinor > 0n ? 'Contribution to the pool of funds' : 'Payment of the pool of funds' };
}

const onlyTheBankKnows = (until: string): Omit<ToldLine, 'reference'>[] => [
  { day: addDays(until, -6), amountMinor: 125_000n, code: ['PMNT', 'RCDT', 'ESCT'], party: 'Amici degli Orti', text: 'Offerta per gli orti urbani' },
  { day: addDays(until, -3), amountMinor: -1_500n, code: ['PMNT', 'ICDT', 'CHRG'], text: 'Cross-border charge' },
  { day: addDays(until, -1), amountMinor: 73_621n, code: ['ACMT', 'MCOP', 'INTR'], text: 'Interest of the quarter' },
];
