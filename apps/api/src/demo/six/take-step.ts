import { ApproveProposal, ClosePeriod, ClosingAcceptance, Decide, MovementKind, ProposeMovement, ReverseTransfer, SignClosing } from '@regia/core-fund';
import { chooseText } from '@regia/kernel';
import { Reference } from '@regia/server-kit';
import { inEach, lineNumber, projectNumber, sixId } from './agree-on-six.js';
import { SIX_FUND, SIX_PARTNERS, SIX_PARTNERSHIP, type SixCity, type Texts } from './six-cities.js';
import type { SixDesk } from './six-desk.js';
import type { Decision, Move, Step } from './six-programme.js';

const fund = SIX_FUND.code;

/** One step of the programme, by whom it would be taken. */
export function takeStep(desk: SixDesk, step: Step): Promise<void> {
  if (step.do === 'DECIDE') return decide(desk, step);
  if (step.do === 'CLOSE_YEAR') return closeYear(desk, step);
  return step.do === 'REVERSE' ? reverse(desk, step) : move(desk, step);
}

async function decide(desk: SixDesk, { key, title, text, signs = SIX_PARTNERSHIP.cities }: Decision): Promise<void> {
  const [decide, decision] = [desk.get(Decide), sixId(key)];
  await desk.act(desk.keeper, (ctx) => decide.propose(ctx, { id: decision, fund, title: inEach(title), text: inEach(text) }));
  const [row] = await desk.rows<{ hash: string }>('decision-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.decision_text WHERE id = $1`, [decision]);
  for (const city of signs) await desk.act(desk.approver(city), (ctx) => decide.sign(ctx, { fund, decision, payloadHash: row!.hash })); // proposed a moment ago
}

async function move(desk: SixDesk, { do: kind, on, key, euros, project, line, partner, city, decision, text, signs = [] }: Move): Promise<void> {
  const number = project === undefined ? {} : { project: await projectNumber(desk, project), ...(line === undefined ? {} : { line: await lineNumber(desk, project, line) }) };
  const party = { ...(partner === undefined ? {} : { partner }), ...(city === undefined ? {} : { city: desk.city(city) }) };
  const rests = decision === undefined ? {} : { decision: sixId(decision) };
  await desk.act(desk.keeper, (ctx) => desk.get(ProposeMovement).propose(ctx, { id: sixId(key), fund, kind: MovementKind[kind], amountMinor: `${euros}00`, text: inEach(named(desk, text, { partner, city })), effectiveOn: on, ...number, ...party, ...rests }));
  await sign(desk, sixId(key), signs);
}

/** With the name of who receives it: that of a city in each language. */
function named(desk: SixDesk, text: Texts, { partner, city }: Pick<Move, 'partner' | 'city'>): Readonly<Record<string, string>> {
  const organisation = SIX_PARTNERS.find(({ code }) => code === partner)?.name;
  const names = city === undefined ? undefined : desk.get(Reference).cityByKey(city)?.name;
  const of = (language: string): string | undefined => organisation ?? (names && chooseText(names, language).text);
  return Object.fromEntries(Object.entries(text).map(([language, words]) => [language, of(language) === undefined ? words : `${words}: ${of(language)}`]));
}

/** By exactly what stands there; what an earlier run has signed is left alone. */
async function sign(desk: SixDesk, transferId: string, cities: readonly SixCity[]): Promise<void> {
  for (const city of cities) {
    const [proposal] = await desk.rows<{ hash: string }>('proposal-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.proposal_list WHERE fund_id = $fund AND transfer_id = $1 AND state = 'waiting'`, [transferId]);
    if (proposal) await desk.act(desk.approver(city), (ctx) => desk.get(ApproveProposal).approve(ctx, { fund, transferId, payloadHash: proposal.hash }));
  }
}

/** The result stays in the pool, and the door is shut behind the year: the keeper asks, whoever coordinates signs. */
async function closeYear(desk: SixDesk, { key, decision, lastDay }: Extract<Step, { do: 'CLOSE_YEAR' }>): Promise<void> {
  const [rests, closing] = [sixId(decision), sixId(key)];
  const [before] = await desk.rows('closed', `SELECT FROM ledger.period WHERE fund_id = $fund AND ends_on = $1`, [lastDay]);
  if (before) return;
  await desk.act(desk.keeper, (ctx) => desk.get(ClosePeriod).close(ctx, { id: closing, fund, lastDay, accepts: [ClosingAcceptance.RESULT], decision: rests }));
  const [row] = await desk.rows<{ hash: string }>('closing-hash', `SELECT encode(payload_hash, 'hex') AS hash FROM ledger.closing_request WHERE id = $1`, [closing]);
  await desk.act(desk.approver(SIX_FUND.holder), (ctx) => desk.get(SignClosing).sign(ctx, { fund, closing, payloadHash: row!.hash })); // asked a moment ago
}

async function reverse(desk: SixDesk, { key, of, signs, reason }: Extract<Step, { do: 'REVERSE' }>): Promise<void> {
  const [entry] = await desk.rows<{ seq: string }>('entry', 'SELECT seq::text FROM ledger.transfer WHERE fund_id = $fund AND id = $1', [sixId(of)]);
  await desk.act(desk.keeper, (ctx) => desk.get(ReverseTransfer).reverse(ctx, { id: sixId(key), fund, seq: entry!.seq, reason })); // posted by an earlier step
  await sign(desk, sixId(key), signs);
}
