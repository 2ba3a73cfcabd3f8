import { ApproveProposal, EngageCeiling, SetCeilingBase } from '@regia/core-fund';
import type { Result } from '@regia/kernel';
import { Reference, UnitOfWork, type CityContext } from '@regia/server-kit';
import type { Platform } from '../platform.js';
import { DEMO_CEILINGS, type DemoCeiling } from './demo-ceilings.js';

/** What filling needs from the rest: who acts, an operation of its own for each command, and ids that stay the same. */
export interface CeilingsFilling {
  readonly as: (city: string, role: 'treasurer' | 'approver') => CityContext;
  readonly asOperation: <T>(platform: Platform, actor: CityContext, command: (ctx: CityContext) => Promise<Result<T>>) => Promise<void>;
  readonly fixedId: (name: string) => string;
}

const inEach = (texts: Readonly<Record<string, string>>): { language: string; text: string }[] => Object.entries(texts).map(([language, text]) => ({ language, text }));
const FORECAST: Readonly<Record<string, (year: number) => string>> = {
  it: (year) => `Bilancio di previsione ${year}`,
  en: (year) => `Budget forecast ${year}`,
  fr: (year) => `Budget prévisionnel ${year}`,
  es: (year) => `Presupuesto ${year}`,
  ar: (year) => `الميزانية التقديرية ${year}`,
};

/** The bases of the cities' ceilings and targets, each signed by a second person, and what was committed under them. */
export async function fillCeilings(platform: Platform, filling: CeilingsFilling): Promise<void> {
  for (const ceiling of DEMO_CEILINGS) if (platform.app.get(Reference, { strict: false }).cityByKey(ceiling.city)) await fillOne(platform, filling, ceiling);
}

async function fillOne(platform: Platform, { as, asOperation, fixedId }: CeilingsFilling, { city, rule, yearsAgo, parts, commitments }: DemoCeiling): Promise<void> {
  const { app } = platform;
  const year = new Date().getUTCFullYear() - yearsAgo;
  const [treasurer, id] = [as(city, 'treasurer'), fixedId(`ceiling ${city} ${year}`)];
  const source = Object.entries(FORECAST).map(([language, titleOf]) => ({ language, text: titleOf(year) }));
  const figures = Object.entries(parts).map(([key, amountMinor]) => ({ key, amountMinor: String(amountMinor) }));
  const fund = `own-${city}`;
  await asOperation(platform, treasurer, (ctx) => app.get(SetCeilingBase, { strict: false }).set(ctx, { id, rule, year, parts: figures, source, approvedOn: `${year}-01-02` }));
  const payloadHash = await waitingHash(platform, as(city, 'approver'), id);
  if (payloadHash) await asOperation(platform, as(city, 'approver'), (ctx) => app.get(ApproveProposal, { strict: false }).approve(ctx, { fund, transferId: id, payloadHash }));
  for (const { key, classKey, day, amountMinor, text } of commitments) {
    const on = `${year}-${day}`;
    if (on > new Date().toISOString().slice(0, 10)) continue; // the year is too young for it
    await asOperation(platform, treasurer, (ctx) => app.get(EngageCeiling, { strict: false }).change(ctx, 'engage', { id: fixedId(`commitment ${city} ${year} ${key}`), rule, classKey, amountMinor: String(amountMinor), on, text: inEach(text) }));
  }
}

/** Undefined once it was signed, by this run or an earlier one. */
async function waitingHash({ app }: Platform, reader: CityContext, id: string): Promise<string | undefined> {
  const [row] = await app.get(UnitOfWork).reading(reader, (tx) => tx.rows<{ hash: string }>('demo.ceiling-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.proposal_list WHERE transfer_id = $1 AND state = 'waiting'`, [id]));
  return row?.hash;
}
