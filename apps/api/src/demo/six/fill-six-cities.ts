import { addDays, dayIn } from '@regia/kernel';
import pg from 'pg';
import type { Platform } from '../../platform.js';
import { writeStatements } from '../demo-statement.js';
import { agreeOnRates, agreeOnYears, planSix } from './agree-on-six.js';
import { answerLines, bookedUntil, importMonths, lastDayOf, monthlyStatements, monthOf, reconcile, type BookedLine } from './six-bank.js';
import { SIX_BANK } from './six-cities.js';
import { SixDesk } from './six-desk.js';
import { SIX_PROGRAMME, type Step } from './six-programme.js';
import { takeStep } from './take-step.js';

/** The last month whose statement is there; nobody has answered its lines yet. */
const LAST_MONTH = '2026-10';
/** What the file to try out reaches to. */
const LAST_DAY = '2026-11-17';
/** The first month of the books. */
const FIRST_MONTH = '2025-01';

type Item = { readonly day: string } & ({ readonly step: Step } | { readonly booked: BookedLine } | { readonly monthEnds: string });

/** Two years of the pool of six cities, through the commands that people use and as the people who would. Running it again changes nothing. */
export async function fillSixCities(platform: Platform, ids: ReadonlyMap<string, string>, adminUrl: string, now = new Date()): Promise<void> {
  const desk = await SixDesk.open(platform, ids);
  const today = dayIn('Europe/Madrid', now);
  // what has not happened yet by the clock of this machine is left out
  const steps = SIX_PROGRAMME.filter(({ on }) => on <= today);
  const month = [LAST_MONTH, monthOf(addDays(`${monthOf(today)}-01`, -1))].sort()[0]!; // of two
  if (month < '2026-01' || (await isFilled(desk, steps))) return;
  await agreeOnRates(desk, today);
  await planSix(desk);
  const instalments = await agreeOnYears(desk);
  const booked = bookedUntil(desk, instalments, [LAST_DAY, today].sort()[0]!); // of two
  const imported = monthlyStatements(booked, FIRST_MONTH, lastDayOf(month), 0n);
  await importMonths(desk, imported);
  await live(desk, steps, booked.filter(({ line }) => monthOf(line.day) < month), month);
  await keepExample(adminUrl, booked, month);
}

/** Steps, lines of the bank and ends of months, each on its day; lines that follow each other are answered together. */
async function live(desk: SixDesk, steps: readonly Step[], booked: readonly BookedLine[], untilMonth: string): Promise<void> {
  const months: Item[] = [];
  for (let month = FIRST_MONTH; month < untilMonth; month = monthOf(addDays(lastDayOf(month), 1))) months.push({ day: lastDayOf(month), monthEnds: month });
  const items = [...steps.map((step): Item => ({ day: step.on, step })), ...booked.map((each): Item => ({ day: each.line.day, booked: each })), ...months].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let open: BookedLine[] = [];
  for (const item of items) {
    if ('booked' in item) {
      open.push(item.booked);
      continue;
    }
    if (open.length > 0) await answerLines(desk, open);
    open = [];
    await ('step' in item ? takeStep(desk, item.step) : reconcile(desk, item.day));
  }
}

/** The last step was taken by an earlier run, and the example was kept after it. */
async function isFilled(desk: SixDesk, steps: readonly Step[]): Promise<boolean> {
  const last = steps.at(-1);
  if (!last) return true;
  const [row] = await desk.rows<{ is: boolean }>('filled', 'SELECT example IS NOT NULL AS is FROM ledger.bank_account WHERE fund_id = $fund AND id = $bank');
  return row?.is ?? false;
}

/** The statement of the month after, as a file that one can import on the page. */
async function keepExample(adminUrl: string, booked: readonly BookedLine[], month: string): Promise<void> {
  const rest = booked.filter(({ line }) => monthOf(line.day) > month);
  const last = rest.at(-1)?.line.day;
  const opening = booked.filter(({ line }) => monthOf(line.day) <= month).reduce((sum, { told }) => sum + told.amountMinor, 0n);
  const next = monthOf(addDays(lastDayOf(month), 1));
  const numberOf = (of: string): number => (Number(of.slice(0, 4)) - 2025) * 12 + Number(of.slice(5, 7));
  const example = writeStatements(monthlyStatements(rest, next, last ?? `${next}-01`, opening), numberOf(next));
  const ledger = new pg.Client({ connectionString: adminUrl, options: '-c role=ledger_owner' });
  await ledger.connect();
  try {
    await ledger.query('UPDATE ledger.bank_account SET example = $2 WHERE id = $1 AND example IS NULL', [SIX_BANK.id, Buffer.from(example, 'utf8')]);
  } finally {
    await ledger.end();
  }
}
