import { AddToPlans, Decide, KeepPartyAccount, MovementKind, PlanBudget, ProposeMovement } from '@regia/core-fund';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import type { Result } from '@regia/kernel';
import type { Platform } from '../platform.js';
import { DEMO_FUND } from './demo-fund.js';
import { DEMO_PLANS } from './demo-plans.js';

/** What filling needs from the rest: who acts, an operation of its own for each command, and ids that stay the same. */
export interface PlansFilling {
  readonly treasurer: CityContext;
  /** One of every city of the partnership. */
  readonly approvers: readonly CityContext[];
  readonly asOperation: <T>(platform: Platform, actor: CityContext, command: (ctx: CityContext) => Promise<Result<T>>) => Promise<void>;
  readonly fixedId: (name: string) => string;
}

const inEach = (texts: Readonly<Record<string, string>>): { language: string; text: string }[] => Object.entries(texts).map(([language, text]) => ({ language, text }));

/** A project with its lines and plan, a partner, a decision that every city has signed, and the allocation that rests on it. */
export async function fillPlans(platform: Platform, { treasurer, approvers, asOperation, fixedId }: PlansFilling): Promise<void> {
  const { app } = platform;
  const plans = app.get(AddToPlans, { strict: false });
  const fund = DEMO_FUND.code;
  const { project, lines, partner, decision, allocated } = DEMO_PLANS;
  const asTreasurer = <T>(command: (ctx: CityContext) => Promise<Result<T>>): Promise<void> => asOperation(platform, treasurer, command);
  await asTreasurer((ctx) => plans.project(ctx, { id: fixedId(project.key), fund, code: project.code, name: inEach(project.name) }));
  const found = await idOf(platform, treasurer, 'SELECT id FROM ledger.fund_project WHERE code = $1', project.code);
  for (const { key, code, name, plannedMinor } of lines) {
    await asTreasurer((ctx) => plans.line(ctx, { id: fixedId(key), fund, project: found, code, name: inEach(name) }));
    const line = await idOf(platform, treasurer, 'SELECT id FROM ledger.budget_line WHERE code = $1', code);
    await asTreasurer((ctx) => app.get(PlanBudget, { strict: false }).plan(ctx, { id: fixedId(`${key} plan`), fund, project: found, line, year: new Date().getUTCFullYear(), plannedMinor, version: 0 }));
  }
  await asTreasurer((ctx) => plans.partner(ctx, { id: fixedId(partner.key), fund, code: partner.code, name: partner.name }));
  await openPartnerAccount(platform, { treasurer, approvers, asOperation, fixedId });
  await asTreasurer((ctx) => app.get(Decide, { strict: false }).propose(ctx, { id: fixedId(decision.key), fund, title: inEach(decision.title), text: inEach(decision.text) }));
  const payloadHash = await hashOf(platform, treasurer, fixedId(decision.key));
  for (const approver of approvers) await asOperation(platform, approver, (ctx) => app.get(Decide, { strict: false }).sign(ctx, { fund, decision: fixedId(decision.key), payloadHash }));
  const line = await idOf(platform, treasurer, 'SELECT id FROM ledger.budget_line WHERE code = $1', lines[0].code);
  await asTreasurer((ctx) => app.get(ProposeMovement, { strict: false }).propose(ctx, { id: fixedId('allocation tools'), fund, kind: MovementKind.ALLOCATE, amountMinor: allocated.amountMinor, text: inEach(allocated.text), project: found, line, decision: fixedId(decision.key) }));
}

/** Where the partner is paid: entered by one, signed by two others. */
async function openPartnerAccount(platform: Platform, { treasurer, approvers, asOperation, fixedId }: PlansFilling): Promise<void> {
  const { partner } = DEMO_PLANS;
  const accounts = platform.app.get(KeepPartyAccount, { strict: false });
  const id = fixedId(`${partner.key} account`);
  await asOperation(platform, treasurer, (ctx) => accounts.propose(ctx, { id, fund: DEMO_FUND.code, partner: partner.code, ownerName: partner.name, number: partner.number }));
  for (const approver of approvers.slice(0, 2)) await asOperation(platform, approver, (ctx) => accounts.sign(ctx, { fund: DEMO_FUND.code, id, number: partner.number, isReturn: false }));
}

async function idOf({ app }: Platform, reader: CityContext, sql: string, code: string): Promise<number> {
  const [row] = await app.get(UnitOfWork).reading(reader, (tx) => tx.rows<{ id: number }>(`demo.id ${sql.length}`, sql, [code]));
  return row!.id; // added a moment ago, or by an earlier run
}

async function hashOf({ app }: Platform, reader: CityContext, id: string): Promise<string> {
  const [row] = await app.get(UnitOfWork).reading(reader, (tx) => tx.rows<{ hash: string }>('demo.decision-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.decision_text WHERE id = $1`, [id]));
  return row!.hash; // proposed a moment ago, or by an earlier run
}
