import { AcceptMatches, ImportStatement, KeepBankAccount, MatchAnswer } from '@regia/core-fund';
import { addDays, exponentOf, type Result } from '@regia/kernel';
import { Reference } from '@regia/server-kit';
import { writeStatements, type ToldLine, type ToldStatement } from '../demo-statement.js';
import { sixId, type Instalments } from './agree-on-six.js';
import { SIX_BANK_LINES, type BankLine } from './six-bank-lines.js';
import { SIX_BANK, SIX_FUND, type SixCity } from './six-cities.js';
import type { SixDesk } from './six-desk.js';
import { SIX_PROGRAMME, type Move } from './six-programme.js';

/** A line with its amount, and the reference by which the bank and we find it again. */
export interface BookedLine {
  readonly line: BankLine;
  readonly told: ToldLine;
}

export const monthOf = (day: string): string => day.slice(0, 7);
export const lastDayOf = (month: string): string => addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);

/** What the bank has booked until a day, in its order. */
export function bookedUntil(desk: SixDesk, instalments: Instalments, day: string): BookedLine[] {
  return SIX_BANK_LINES.filter((line) => line.day <= day).map((line, at) => ({ line, told: { reference: `BI2-${String(at + 1).padStart(4, '0')}`, day: line.day, ...tellOf(desk, instalments, line) } }));
}

function tellOf(desk: SixDesk, instalments: Instalments, line: BankLine): Omit<ToldLine, 'day' | 'reference'> {
  if ('city' in line) {
    const whole = instalments.get(`${line.city} ${line.year}`)![line.instalment - 1]!; // agreed before anything is paid
    return { amountMinor: line.isHalf ? whole / 2n : whole, code: ['PMNT', 'RCDT', 'ESCT'], party: cityParty(desk, line.city), text: `Contribution ${line.year}, instalment ${line.instalment}` };
  }
  if ('settles' in line) {
    const move = SIX_PROGRAMME.find((step): step is Move => step.do !== 'REVERSE' && step.key === line.settles)!; // the spec of the programme checks it
    const isIn = move.do === 'REFUND';
    return { amountMinor: BigInt(move.euros) * (isIn ? 100n : -100n), ...(isIn ? {} : { endToEndId: sixId(move.key).replaceAll('-', '') }), code: ['PMNT', isIn ? 'RCDT' : 'ICDT', 'ESCT'], text: move.text.en };
  }
  const code = { charge: ['PMNT', 'ICDT', 'CHRG'], interest: ['ACMT', 'MCOP', 'INTR'], unknown: ['PMNT', line.minor > 0n ? 'RCDT' : 'ICDT', 'ESCT'] } as const;
  return { amountMinor: line.minor, code: code[line.is], ...(line.party === undefined ? {} : { party: line.party }), text: line.text };
}

const cityParty = (desk: SixDesk, city: SixCity): string => `City of ${desk.get(Reference).cityByKey(city)!.name.texts['en']}`;

/** One statement for each month of the lines, up to a day, each beginning where the one before ended. */
export function monthlyStatements(lines: readonly BookedLine[], fromMonth: string, until: string, openingMinor: bigint): ToldStatement[] {
  const statements: ToldStatement[] = [];
  let opening = openingMinor;
  for (let month = fromMonth; month <= monthOf(until); month = monthOf(addDays(lastDayOf(month), 1))) {
    const told = lines.filter(({ line }) => monthOf(line.day) === month).map((each) => each.told);
    const last = lastDayOf(month);
    statements.push({ iban: SIX_BANK.number, currency: SIX_BANK.currency, exponent: exponentOf(SIX_BANK.currency) ?? 2, from: `${month}-01`, until: last < until ? last : until, openingMinor: opening, lines: told });
    opening += told.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  }
  return statements;
}

/** Brings the statements of whole months, as one file. */
export async function importMonths(desk: SixDesk, statements: readonly ToldStatement[]): Promise<void> {
  const bytes = Buffer.from(writeStatements(statements), 'utf8');
  const report = await desk.get(ImportStatement).bring(desk.keeper, SIX_FUND.code, SIX_BANK.id, { bytes, name: `${statements.at(-1)!.until}.xml`, isPreview: false }); // at least one month
  if (report?.status !== 'imported' && report?.status !== 'already-imported') throw new Error(`demonstration refused: ${JSON.stringify(report?.refusals)}`);
}

/** Answers lines of the bank as somebody who knows them would. */
export async function answerLines(desk: SixDesk, lines: readonly BookedLine[]): Promise<void> {
  const sql = 'SELECT id, bank_reference AS reference FROM ledger.line_list WHERE fund_id = $fund AND bank_account_id = $bank AND bank_reference = ANY ($1)';
  const known = await desk.rows<{ id: string; reference: string }>('lines', sql, [lines.map(({ told }) => told.reference)]);
  const asked = lines.map(({ line, told }) => ({ line: known.find(({ reference }) => reference === told.reference)!.id, parts: [{ amountMinor: String(told.amountMinor), ...answerOf(desk, line) }] })); // imported before
  const accepted = await desk.act(desk.keeper, (ctx) => desk.get(AcceptMatches).accept(ctx, { bankAccount: SIX_BANK.id, lines: asked }));
  const refused = accepted?.find(({ refusals }) => refusals.length > 0);
  if (refused) throw new Error(`demonstration refused: ${JSON.stringify(refused)}`);
}

function answerOf(desk: SixDesk, line: BankLine): { readonly answer: MatchAnswer; readonly city?: string; readonly transferId?: string } {
  if ('city' in line) return { answer: MatchAnswer.RECEIVE, city: desk.city(line.city) };
  if ('settles' in line) return { answer: MatchAnswer.SETTLE, transferId: sixId(line.settles) };
  return { answer: line.is === 'charge' ? MatchAnswer.BANK_CHARGE : line.is === 'interest' ? MatchAnswer.INTEREST : MatchAnswer.RECEIVE_UNIDENTIFIED };
}

/** The keeper signs that books and bank agree to a day. */
export async function reconcile(desk: SixDesk, until: string): Promise<void> {
  await desk.act(desk.keeper, (ctx): Promise<Result<string>> => desk.get(KeepBankAccount).reconcile(ctx, { bankAccount: SIX_BANK.id, until }));
}
