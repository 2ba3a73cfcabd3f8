import { AddToPlans, AgreeContribution, AgreeOnRate, AgreeToKey, ContributionBase, ContributionMethod, KeepPartyAccount, PlanBudget, ProposeKey } from '@regia/core-fund';
import { chooseText } from '@regia/kernel';
import { Reference } from '@regia/server-kit';
import { fixedId } from '../fill-demo.js';
import { SIX_FUND, SIX_LIMITS, SIX_PARTNERS, SIX_PARTNERSHIP, SIX_PROJECTS, SIX_RATES, SIX_YEARS, type SixCity, type Texts } from './six-cities.js';
import type { SixDesk } from './six-desk.js';

export const inEach = (texts: Readonly<Record<string, string>>): { language: string; text: string }[] => Object.entries(texts).map(([language, text]) => ({ language, text }));
export const sixId = (name: string): string => fixedId(`six ${name}`);

/** What an agreed instalment comes to. */
export type Instalments = ReadonlyMap<`${SixCity} ${number}`, readonly bigint[]>;

const fund = SIX_FUND.code;
const keyTitle = (year: number): Texts => ({
  en: `Residents, between a floor and a ceiling, ${year}`,
  it: `Abitanti, tra un minimo e un massimo, ${year}`,
  fr: `Habitants, entre un plancher et un plafond, ${year}`,
  es: `Habitantes, entre un mínimo y un máximo, ${year}`,
  ar: `السكان بين حد أدنى وحد أقصى، ${year}`,
});
const AGREEMENT: Readonly<Record<string, (city: string, year: number) => string>> = {
  en: (city, year) => `Contribution of ${city}, ${year}`,
  it: (city, year) => `Contributo di ${city}, ${year}`,
  fr: (city, year) => `Contribution de ${city}, ${year}`,
  es: (city, year) => `Aportación de ${city}, ${year}`,
  ar: (city, year) => `مساهمة ${city}، ${year}`,
};

/** Rates of the currencies at home: one person enters each, another confirms it. */
export async function agreeOnRates(desk: SixDesk, today: string): Promise<void> {
  const rates = desk.get(AgreeOnRate);
  for (const { day, quote, value } of SIX_RATES.filter((rate) => rate.day <= today)) {
    const id = sixId(`rate ${day} ${quote}`);
    await desk.act(desk.keeper, (ctx) => rates.propose(ctx, { id, fund, quote, day, value, origin: 'Illustrative rate of the demonstration' }));
    await desk.act(desk.treasurer('milan'), (ctx) => rates.confirm(ctx, { fund, id, value, setsAside: false }));
  }
}

/** What the money is for, who receives it, and what is planned by year. */
export async function planSix(desk: SixDesk): Promise<void> {
  const [plans, budget] = [desk.get(AddToPlans), desk.get(PlanBudget)];
  for (const { code, name, lines } of SIX_PROJECTS) {
    await desk.act(desk.keeper, (ctx) => plans.project(ctx, { id: sixId(`project ${code}`), fund, code, name: inEach(name) }));
    const project = await projectNumber(desk, code);
    for (const line of lines) {
      await desk.act(desk.keeper, (ctx) => plans.line(ctx, { id: sixId(`line ${code} ${line.code}`), fund, project, code: line.code, name: inEach(line.name) }));
      const number = await lineNumber(desk, code, line.code);
      for (const [year, euros] of Object.entries(line.planned).filter(([, planned]) => planned > 0))
        await desk.act(desk.keeper, (ctx) => budget.plan(ctx, { id: sixId(`plan ${code} ${line.code} ${year}`), fund, project, line: number, year: Number(year), plannedMinor: `${euros}00`, version: 0 }));
    }
  }
  for (const partner of SIX_PARTNERS) {
    await desk.act(desk.keeper, (ctx) => plans.partner(ctx, { id: sixId(`partner ${partner.code}`), fund, code: partner.code, name: partner.name }));
    if ('number' in partner) await openPartnerAccount(desk, partner);
  }
}

/** Where a partner is paid: entered by one, signed by two others. */
async function openPartnerAccount(desk: SixDesk, { code, name, number }: { readonly code: string; readonly name: string; readonly number: string }): Promise<void> {
  const [accounts, id] = [desk.get(KeepPartyAccount), sixId(`account ${code}`)];
  await desk.act(desk.keeper, (ctx) => accounts.propose(ctx, { id, fund, partner: code, ownerName: name, number }));
  for (const city of ['milan', 'istanbul'] as const) await desk.act(desk.approver(city), (ctx) => accounts.sign(ctx, { fund, id, number, isReturn: false }));
}

/** For each year the key that all six agree to, and the agreement of each city over just what the key asks of it. */
export async function agreeOnYears(desk: SixDesk): Promise<Instalments> {
  const instalments = new Map<`${SixCity} ${number}`, readonly bigint[]>();
  for (const each of SIX_YEARS) {
    await adoptKey(desk, each);
    const asked = await desk.rows<{ city: string; cash: string }>('asked-by-key', ASKED_BY_KEY, [sixId(`key ${each.year}`)]);
    for (const city of SIX_PARTNERSHIP.cities) {
      const total = BigInt(asked.find((row) => row.city === desk.city(city))!.cash); // the key names all six
      const parts = inParts(total, each.dueOn.length);
      await agree(desk, city, each, parts);
      instalments.set(`${city} ${each.year}`, parts);
    }
  }
  return instalments;
}

const ASKED_BY_KEY = 'SELECT city_id AS city, cash_minor::text AS cash FROM ledger.key_share WHERE key_id = $1';

async function adoptKey(desk: SixDesk, { year, totalMinor, pledgedOn }: (typeof SIX_YEARS)[number]): Promise<void> {
  const [id, reference] = [sixId(`key ${year}`), desk.get(Reference)];
  const inputs = SIX_PARTNERSHIP.cities.map((key) => {
    const { id: city, population, populationYear } = reference.cityByKey(key)!; // all six are installed
    return { city, population: { value: String(population), source: 'City sheet', day: `${populationYear}-12-31` } };
  });
  const parameters = { base: ContributionBase.POPULATION, ...SIX_LIMITS };
  await desk.act(desk.keeper, (ctx) => desk.get(ProposeKey).propose(ctx, { id, fund, method: ContributionMethod.CAPPED, parameters, inputs, totalMinor: String(totalMinor), title: inEach(keyTitle(year)), year, pledgedOn }));
  const [key] = await desk.rows<{ hash: string }>('key-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.key_version WHERE id = $1`, [id]);
  for (const city of SIX_PARTNERSHIP.cities)
    await desk.act(desk.approver(city), (ctx) => desk.get(AgreeToKey).agree(ctx, { id: sixId(`key ${year} ${city}`), fund, key: id, payloadHash: key!.hash })); // proposed a moment ago
}

/** Whole hundreds, the rest with the last. */
function inParts(total: bigint, count: number): bigint[] {
  const part = (total / BigInt(count) / 10_000n) * 10_000n;
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? total - part * BigInt(count - 1) : part));
}

async function agree(desk: SixDesk, city: SixCity, { year, agreedOn, dueOn }: (typeof SIX_YEARS)[number], parts: readonly bigint[]): Promise<void> {
  const { name } = desk.get(Reference).cityByKey(city)!;
  const title = Object.entries(AGREEMENT).map(([language, titleOf]) => ({ language, text: titleOf(chooseText(name, language).text, year) }));
  const instalments = dueOn.map((day, at) => ({ dueOn: day, amountMinor: String(parts[at]) }));
  await desk.act(desk.treasurer(city), (ctx) => desk.get(AgreeContribution).agree(ctx, { id: sixId(`agreement ${city} ${year}`), fund, city: desk.city(city), title, agreedOn, instalments }));
}

export async function projectNumber(desk: SixDesk, code: string): Promise<number> {
  const [row] = await desk.rows<{ id: number }>('project', 'SELECT id FROM ledger.fund_project WHERE fund_id = $fund AND code = $1', [code]);
  return row!.id; // added before
}

export async function lineNumber(desk: SixDesk, project: string, code: string): Promise<number> {
  const sql = 'SELECT l.id FROM ledger.budget_line l JOIN ledger.fund_project p ON p.fund_id = l.fund_id AND p.id = l.project_id WHERE l.fund_id = $fund AND p.code = $1 AND l.code = $2';
  const [row] = await desk.rows<{ id: number }>('line', sql, [project, code]);
  return row!.id; // added before
}
