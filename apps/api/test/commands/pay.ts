import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground, Payload } from './ground.js';
import { keyOf } from './keys.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const OF_MILAN = { as: 'milan.giulia', isSteppedUp: true } as const;
const OF_DAKAR = { as: 'dakar.cheikh.fall', isSteppedUp: true } as const;
const [FUND, STRANGER, FOREIGN_APPROVER] = ['pool-1', 'barcelona.laia.serra', 'barcelona.mireia'];
const elsewhere = { as: STRANGER!, nothing: (input: Input): Input => ({ ...input, id: newId(), fund: 'no-fund' }) };

/** A short code nobody has used. */
const code = (): string => `c-${newId().slice(-12)}`;
const words = (text: string) => [{ language: 'it', text }];
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

const projectOf = (ground: Ground): Input => ({ id: newId(), fund: FUND, code: code(), name: words('Orti'), city: ground.city('dakar'), theme: 'food-security' });
const lineOf = (project: number): Input => ({ id: newId(), fund: FUND, project, code: code(), name: words('Viaggi') });
export const partnerOf = (): Input => ({ id: newId(), fund: FUND, code: code(), name: 'Mani Verdi' });
const decisionOf = (): Input => ({ id: newId(), fund: FUND, title: words('Orti 2026'), text: words('Si stanziano i fondi.') });

/** A project with a line. */
export interface Place {
  readonly project: number;
  readonly line: number;
}

export async function place(ground: Ground): Promise<Place> {
  const { code: named } = (await added(ground, 'addFundProject', projectOf(ground))) as { code: string };
  const { rows } = await ground.admin.query<{ id: number }>('SELECT id FROM ledger.fund_project WHERE code = $1', [named]);
  const project = rows[0]!.id;
  const { code: lineCode } = (await added(ground, 'addBudgetLine', lineOf(project))) as { code: string };
  const lines = await ground.admin.query<{ id: number }>('SELECT id FROM ledger.budget_line WHERE code = $1', [lineCode]);
  return { project, line: lines.rows[0]!.id };
}

async function added(ground: Ground, name: string, input: Input): Promise<Input> {
  await ground.did(name, TREASURER, input);
  return input;
}

async function toSign(ground: Ground): Promise<Input> {
  const { decision } = (await ground.did('proposeFundDecision', TREASURER, decisionOf())) as Payload & { decision: { id: string; payloadHash: string } };
  return { fund: FUND, decision: decision.id, payloadHash: decision.payloadHash };
}

/** The id of a decision that every city has signed. */
export async function adopted(ground: Ground): Promise<unknown> {
  const signature = await toSign(ground);
  for (const approver of [OF_MILAN, OF_DAKAR]) await ground.did('signFundDecision', approver, signature);
  return signature['decision'];
}

/** 50.00 of Dakar on a line, by the way that money takes. */
export async function allocated(ground: Ground): Promise<Place> {
  const [dakar, amountMinor] = [ground.city('dakar'), '10000'];
  await ground.did('agreeContribution', TREASURER, { id: newId(), fund: FUND, city: dakar, title: words('Accordo'), agreedOn: '2026-01-15', instalments: [{ dueOn: '2026-03-01', amountMinor }] });
  const receipt = { id: newId(), fund: FUND, city: dakar, amountMinor, currency: 'EUR', receivedOn: '2026-03-02', text: words('Rata') };
  const { proposal } = (await ground.did('recordContribution', TREASURER, receipt)) as Payload & { proposal: { transferId: string; payloadHash: string } };
  await ground.did('approveProposal', OF_DAKAR, { fund: FUND, transferId: proposal.transferId, payloadHash: proposal.payloadHash });
  const target = await place(ground);
  await ground.did('proposeMovement', TREASURER, { id: newId(), fund: FUND, kind: 'ALLOCATE', amountMinor: '5000', text: words('Stanziamento'), ...target, decision: await adopted(ground) });
  return target;
}

/** What a fund plans and how its money moves. Barcelona is in another partnership: for its people the fund is not there. */
export const payCommands: Commands = {
  addFundProject: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.fund_project': 1, 'ledger.project_theme': 1 },
    prepare: projectOf,
    otherwise: (input) => also(input, { code: code() }, { name: words('Vigne') }, { city: null }, { theme: null }),
    elsewhere,
  },
  addBudgetLine: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.budget_line': 1 },
    prepare: async (ground) => lineOf((await place(ground)).project),
    otherwise: (input) => also(input, { code: code() }, { name: words('Attrezzi') }),
    elsewhere,
  },
  addFundPartner: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.fund_partner': 1 },
    prepare: partnerOf,
    otherwise: (input) => also(input, { code: code() }, { name: 'Mani Blu' }),
    elsewhere,
  },
  planBudget: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.budget_version': 1 },
    prepare: async (ground) => ({ id: newId(), fund: FUND, ...(await place(ground)), year: 2026, plannedMinor: '5000', version: 0, decision: await adopted(ground) }),
    otherwise: (input) => also(input, { year: 2027 }, { plannedMinor: '5001' }, { version: 1 }, { decision: null }),
    elsewhere,
  },
  proposeFundDecision: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.decision_text': 1, 'ledger.decision_key': 1 },
    prepare: async (ground) => {
      const key = await added(ground, 'proposeContributionKey', keyOf(ground));
      return { ...decisionOf(), key: key['id'] };
    },
    otherwise: (input) => also(input, { title: words('Orti 2027') }, { text: words('Non si stanziano i fondi.') }, { key: null }),
    elsewhere,
  },
  signFundDecision: {
    ...OF_MILAN,
    repeats: 'state',
    effect: { 'ledger.decision_signature': 1 },
    prepare: toSign,
    elsewhere: { as: FOREIGN_APPROVER!, nothing: (input) => ({ ...input, decision: newId() }) },
  },
  withdrawFundDecision: {
    ...TREASURER,
    repeats: 'state',
    effect: { 'ledger.decision_withdrawal': 1 },
    prepare: async (ground) => ({ fund: FUND, decision: (await toSign(ground))['decision'] }),
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, decision: newId() }) },
  },
  proposeMovement: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'ledger.hold': 1, 'core.outbox': 1 },
    prepare: async (ground) => {
      const target = await allocated(ground);
      const partner = (await added(ground, 'addFundPartner', partnerOf()))['code'];
      // one cent comes from one share, whatever other commands have brought into the fund
      const input = { fund: FUND, kind: 'COMMIT', amountMinor: '1', text: words('Contratto'), ...target, partner, city: null, decision: null, effectiveOn: '2026-04-01', evidence: await ground.file(TREASURER), bankAccount: null, original: null };
      await ground.did('proposeMovement', TREASURER, { ...input, id: newId() }); // accounts are opened at first use
      return { ...input, id: newId() };
    },
    otherwise: (input) => also(input, { amountMinor: '2' }, { text: words('Altro contratto') }, { effectiveOn: '2026-04-02' }, { kind: 'RELEASE' }, { evidence: null }),
    elsewhere,
  },
};
