import { randomBytes } from 'node:crypto';
import { addDays, newId } from '@regia/kernel';
import type { Command, Commands, Input } from './command.js';
import type { Ground } from './ground.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const APPROVER = { as: 'milan.giulia', isSteppedUp: true } as const;
const [FUND, STRANGER] = ['pool-1', 'barcelona.laia.serra'];

/** The account of the fund at its holder's bank; opened as its owner would where the demonstration has none. */
export async function accountOf({ admin }: Ground, milan: string): Promise<string> {
  const known = await admin.query<{ id: string }>("SELECT id FROM ledger.bank_account WHERE fund_id = 1 AND currency = 'EUR' AND holder_city = $1", [milan]);
  if (known.rows[0]) return known.rows[0].id;
  const id = newId();
  await admin.query(`SELECT ledger.open_bank_account(1, $1, $2, 'EUR', $3, 'Banca del Fondo')`, [id, milan, number()]);
  return id;
}

/** A number that no other account has. */
const number = (): string => `9${BigInt(`0x${randomBytes(8).toString('hex')}`).toString()}`;

/** A statement of one line, or of none, that closes on that day; written as an import leaves it. */
async function statement(ground: Ground, account: string, day: string, closing: string, amount?: string): Promise<string> {
  const [file, line] = [newId(), newId()];
  const { admin } = ground;
  await admin.query(`INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES (1, $1, $2, $3, 'test', 'csv', 1, 1, 1, $4)`, [account, file, randomBytes(32), ground.person(TREASURER.as)]);
  await admin.query(`INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification, closes_on, closing) VALUES (1, $1, $2, 1, 'test', $3, $4)`, [account, file, day, closing]);
  if (amount !== undefined)
    await admin.query(`INSERT INTO ledger.statement_line (fund_id, bank_account_id, id, key, nth, file_id, statement_no, place, booked_on, amount, is_reversal, details) VALUES (1, $1, $2, $3, 1, $4, 1, 1, $5, $6, false, 1)`, [account, line, randomBytes(32), file, day, amount]);
  return line;
}

async function openLine(ground: Ground): Promise<{ readonly bankAccount: string; readonly line: string }> {
  const bankAccount = await accountOf(ground, ground.city('milan'));
  return { bankAccount, line: await statement(ground, bankAccount, '2026-03-10', '0', '700') };
}

const unidentified = (line: string): Input => ({ line, parts: [{ answer: 'RECEIVE_UNIDENTIFIED', amountMinor: '700', city: null, seq: null, transferId: null, refund: null }] });
const answered = (ground: Ground, { bankAccount, line }: { bankAccount: string; line: string }): Promise<unknown> => ground.did('acceptMatches', TREASURER, { bankAccount, lines: [unidentified(line)] });

let until = '2026-05-01';

/** A day to the end of which everything is answered, and the bank says what the books say. */
async function agreedDay(ground: Ground): Promise<Input> {
  const bankAccount = await accountOf(ground, ground.city('milan'));
  const { rows: open } = await ground.admin.query<{ line: string }>('SELECT id AS line FROM ledger.line_list WHERE bank_account_id = $1 AND NOT is_matched', [bankAccount]);
  for (const { line } of open) await answered(ground, { bankAccount, line });
  until = addDays(until, 1);
  const { rows } = await ground.admin.query<{ books: string }>('SELECT books_minor::text AS books FROM ledger.bank_standing(1, $1, $2)', [bankAccount, until]);
  await statement(ground, bankAccount, until, rows[0]!.books);
  return { bankAccount, until };
}

let gapFrom = '2040-01-01';

/** Two statements, years from now so that nothing is compared beyond them, with two numbers and five euro between. */
async function gap(ground: Ground): Promise<Input> {
  const bankAccount = await accountOf(ground, ground.city('milan'));
  const [after, before] = [gapFrom, addDays(gapFrom, 3)];
  gapFrom = addDays(gapFrom, 10);
  for (const [number, day, amount] of [['11', after, '0'], ['14', before, '500']] as const) {
    const file = newId();
    await ground.admin.query(`INSERT INTO ledger.statement_file (fund_id, bank_account_id, id, sha256, name, format, bytes, lines, new_lines, imported_by) VALUES (1, $1, $2, $3, 'test', 'csv', 1, 1, 1, $4)`, [bankAccount, file, randomBytes(32), ground.person(TREASURER.as)]);
    await ground.admin.query(`INSERT INTO ledger.statement (fund_id, bank_account_id, file_id, no, identification, number, opens_on, opening, closes_on, closing) VALUES (1, $1, $2, 1, 'test', $3, $4, $5, $4, $5)`, [bankAccount, file, number, day, amount]);
  }
  return { bankAccount, after, before, differenceMinor: '500', missingFrom: 12, missingTo: 13 };
}

const changeOf = (ground: Ground): Input => ({ id: newId(), fund: FUND, holder: ground.city('milan'), currency: 'EUR', number: number(), bankName: 'Banca del Fondo', bic: 'BCITITMM' });
const elsewhere: Command['elsewhere'] = { as: STRANGER!, nothing: (input) => ({ ...input, bankAccount: newId() }) };

/** What is done with a bank account and its lines. */
export const bankCommands: Commands = {
  acceptMatches: {
    ...TREASURER,
    repeats: 'state',
    effect: { 'core.outbox': 1, 'ledger.balance.version': 2, 'ledger.entry': 2, 'ledger.match': 1, 'ledger.transfer': 1 },
    prepare: async (ground) => {
      await answered(ground, await openLine(ground)); // accounts are opened at first use
      const { bankAccount, line } = await openLine(ground);
      return { bankAccount, lines: [unidentified(line)] };
    },
    elsewhere,
  },
  leaveLineOpen: {
    ...TREASURER,
    repeats: 'state',
    effect: { 'ledger.line_note': 1 },
    prepare: async (ground) => ({ ...(await openLine(ground)), note: 'Si chiede alla banca' }),
    elsewhere,
  },
  reconcileBankAccount: { ...TREASURER, repeats: 'state', effect: { 'ledger.reconciliation': 1, 'core.outbox': 1 }, prepare: agreedDay, elsewhere },
  explainStatementGap: {
    ...TREASURER,
    repeats: 'state',
    effect: { 'ledger.gap_explanation': 1 },
    prepare: async (ground) => ({ ...(await gap(ground)), reason: 'La banca era chiusa' }),
    elsewhere,
  },
  describeBankAccount: {
    ...TREASURER,
    repeats: 'state',
    effect: {},
    prepare: async (ground) => {
      const bankAccount = await accountOf(ground, ground.city('milan'));
      const { rows } = await ground.admin.query<{ turns: boolean }>('SELECT turns_reversals AS turns FROM ledger.bank_account WHERE id = $1', [bankAccount]);
      return { bankAccount, turnsReversals: !rows[0]!.turns };
    },
    elsewhere,
  },
  proposeBankAccount: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.bank_account_change': 1 },
    prepare: changeOf,
    otherwise: (input) => [{ number: number() }, { bankName: 'Altra banca' }, { currency: 'XOF' }, { bic: 'BCITITM1' }].map((change) => ({ ...input, ...change })),
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  signBankAccount: {
    ...APPROVER,
    repeats: 'state',
    effect: { 'ledger.bank_account_signature': 1 },
    prepare: async (ground) => {
      const change = changeOf(ground);
      await ground.did('proposeBankAccount', TREASURER, change);
      return { fund: FUND, id: change['id'], number: change['number'], isReturn: false };
    },
    elsewhere: { as: 'barcelona.mireia', nothing: (input) => ({ ...input, id: newId() }) },
  },
};
