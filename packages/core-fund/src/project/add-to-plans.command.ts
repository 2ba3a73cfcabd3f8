import { Injectable } from '@nestjs/common';
import { cleanLine, isUuid, ok, refuse, refuseAll, type LocalizedText, type Refusal, type Result } from '@regia/kernel';
import { readText, Reference, UnitOfWork, type CityContext, type LanguageTextInput, type Tx } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { AddBudgetLineInput, AddFundPartnerInput, AddFundProjectInput } from './project.graphql.js';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_CODE = 24;
const LONGEST_NAME = 120;

/** Where the words of the database belong in the forms. */
const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'not-found': ['project'], 'code-taken': ['code'], 'city-not-in-fund': ['city'], 'decision-missing': ['decision'], 'changed-by-someone-else': ['plannedMinor'] };

/** Adds what money is for and who receives it. Nothing of it is ever changed: accounts and signatures name it. */
@Injectable()
export class AddToPlans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
  ) {}

  project(ctx: CityContext, input: AddFundProjectInput): Promise<Result<true>> {
    const { faults, name } = checked(input);
    const city = input.city ?? null;
    if (city !== null && !isUuid(city)) faults.push({ code: 'city-not-in-fund', path: ['city'] });
    const theme = input.theme?.trim() ? input.theme.trim() : null;
    if (theme !== null && !this.reference.theme(theme)) faults.push({ code: 'unknown-theme', path: ['theme'] });
    return this.add(ctx, input.fund, faults, async (tx, fund) => {
      const status = await asked(tx, 'ledger.add-project', 'SELECT ledger.add_project($1, $2, $3, $4::jsonb, $5) AS status', [fund.id, input.id, input.code, JSON.stringify(name), city]);
      return status === 'added' && !(await hasTheme(tx, fund.id, input.id, theme)) ? 'id-reused' : status;
    });
  }

  line(ctx: CityContext, input: AddBudgetLineInput): Promise<Result<true>> {
    const { faults, name } = checked(input);
    return this.add(ctx, input.fund, faults, async (tx, fund) => {
      const known = await tx.rows('ledger.project-known', 'SELECT FROM ledger.fund_project WHERE fund_id = $1 AND id = $2', [fund.id, input.project]);
      if (known.length === 0) return 'not-found';
      return asked(tx, 'ledger.add-budget-line', 'SELECT ledger.add_budget_line($1, $2, $3, $4, $5::jsonb) AS status', [fund.id, input.id, input.project, input.code, JSON.stringify(name)]);
    });
  }

  partner(ctx: CityContext, input: AddFundPartnerInput): Promise<Result<true>> {
    const faults = codeFaults(input);
    const name = cleanLine(input.name);
    if (name === '') faults.push({ code: 'required', path: ['name'] });
    if (name.length > LONGEST_NAME) faults.push({ code: 'too-long', path: ['name'] });
    if (input.code === 'agent-fee') faults.push({ code: 'code-taken', path: ['code'] });
    return this.add(ctx, input.fund, faults, (tx, fund) => asked(tx, 'ledger.add-partner', 'SELECT ledger.add_partner($1, $2, $3, $4) AS status', [fund.id, input.id, input.code, name]));
  }

  private async add(ctx: CityContext, code: string, faults: readonly Refusal[], write: (tx: Tx, fund: StoredFund) => Promise<string>): Promise<Result<true>> {
    if (faults.length > 0) return refuseAll(faults);
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      return planned(await write(tx, fund));
    });
  }
}

const THEME = 'SELECT coalesce(t.theme IS NOT DISTINCT FROM $3, false) AS has FROM ledger.fund_project p LEFT JOIN ledger.project_theme t ON t.fund_id = p.fund_id AND t.project_id = p.id WHERE p.fund_id = $1 AND p.asked_as = $2';

/** Names the theme of a project that was just added, and of one that stood before says whether it is this. */
async function hasTheme(tx: Tx, fundId: number, id: string, theme: string | null): Promise<boolean> {
  const sql = theme === null ? THEME : 'SELECT ledger.name_theme($1, $2, $3) AS has';
  const [row] = await tx.rows<{ has: boolean }>(theme === null ? 'ledger.has-no-theme' : 'ledger.name-theme', sql, [fundId, id, theme]);
  return row?.has ?? false;
}

/** The database's word about a plan as a result. */
export const planned = (status: string): Result<true> => (status === 'added' || status === 'planned' ? ok(true) : refuse(status, AT[status] ?? []));

async function asked(tx: Tx, name: string, sql: string, values: readonly unknown[]): Promise<string> {
  const [row] = await tx.rows<{ status: string }>(name, sql, values);
  return row!.status; // a function answers one row
}

function codeFaults({ id, code }: { readonly id: string; readonly code: string }): Refusal[] {
  const faults: Refusal[] = [];
  if (!isUuid(id)) faults.push({ code: 'id-unreadable', path: ['id'] });
  if (code === '') faults.push({ code: 'required', path: ['code'] });
  else if (code.length > LONGEST_CODE) faults.push({ code: 'too-long', path: ['code'] });
  else if (!CODE.test(code)) faults.push({ code: 'code-unreadable', path: ['code'] });
  return faults;
}

function checked(input: { readonly id: string; readonly code: string; readonly name: readonly LanguageTextInput[] }): { readonly faults: Refusal[]; readonly name: LocalizedText } {
  const name = readText(input.name, 'name', { longest: LONGEST_NAME, isOneLine: true, isRequired: true });
  const faults = [...codeFaults(input), ...(Array.isArray(name) ? (name as readonly Refusal[]) : [])];
  return { faults, name: name as LocalizedText }; // read only where there are no faults
}
