import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground, Payload } from './ground.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const APPROVER = { as: 'milan.giulia', isSteppedUp: true } as const;
const OWN = 'own-milan';
const words = (text: string) => [{ language: 'it', text }];
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

let year = 2030;
/** A year that no forecast was entered for. */
const nextYear = (): number => (year += 1);

const baseOf = (of: number): Input => ({ id: newId(), rule: 'tuel-272', year: of, parts: ['title1', 'title2', 'title3'].map((key) => ({ key, amountMinor: '100000000000' })), source: words('Bilancio di previsione'), approvedOn: '2026-01-20' });

/** A forecast of the year that is in force. */
async function inForce(ground: Ground, of: number): Promise<void> {
  const { rows } = await ground.admin.query(`SELECT FROM ledger.ceiling_base b JOIN ledger.transfer t ON t.id = b.id WHERE b.year = $1`, [of]);
  if (rows.length > 0) return;
  const input = baseOf(of);
  await ground.did('setCeilingBase', TREASURER, input);
  const proposal = await ground.admin.query<{ hash: string }>(`SELECT encode(payload_hash, 'hex') AS hash FROM ledger.proposal WHERE transfer_id = $1`, [input['id']]);
  await ground.did('approveProposal', APPROVER, { fund: OWN, transferId: input['id'], payloadHash: proposal.rows[0]!.hash });
}

const commitmentOf = (more: Input = {}): Input => ({ id: newId(), rule: 'tuel-272', classKey: 'solidarity', amountMinor: '100', on: '2026-03-01', text: words('Emergenza'), ...more });
const otherCommitments = (input: Input): readonly Input[] => also(input, { classKey: 'development' }, { amountMinor: '99' }, { on: '2026-03-02' }, { text: words('Altro') });

async function decided(ground: Ground): Promise<unknown> {
  const { decision } = (await ground.did('proposeFundDecision', TREASURER, { id: newId(), fund: OWN, title: words('Deroga'), text: words('Si autorizza.') })) as Payload & { decision: { id: string; payloadHash: string } };
  await ground.did('signFundDecision', APPROVER, { fund: OWN, decision: decision.id, payloadHash: decision.payloadHash });
  return decision.id;
}

/** An agreement of the city that was entered before the base of its year was known. */
async function uncounted(ground: Ground): Promise<Input> {
  const agreement = { id: newId(), fund: 'pool-1', city: ground.city('milan'), title: words('Convenzione'), agreedOn: '2025-02-01', instalments: [{ dueOn: '2026-06-01', amountMinor: '700' }] };
  const { rows } = await ground.admin.query<{ fund_id: number }>(`SELECT id AS fund_id FROM ledger.fund WHERE code = $1`, [OWN]);
  const isKnown = rows.length > 0 && (await ground.admin.query(`SELECT FROM ledger.ceiling_base b JOIN ledger.transfer t ON t.id = b.id WHERE b.year = 2025`)).rows.length > 0;
  if (isKnown) await ground.admin.query(`SET session_replication_role = replica`); // a forecast is never taken back: for a moment there is none
  if (isKnown) await ground.admin.query(`UPDATE ledger.ceiling_base SET year = 2001 WHERE year = 2025`);
  await ground.did('agreeContribution', TREASURER, agreement);
  if (isKnown) await ground.admin.query(`UPDATE ledger.ceiling_base SET year = 2025 WHERE year = 2001`);
  if (isKnown) await ground.admin.query(`SET session_replication_role = DEFAULT`);
  await inForce(ground, 2025);
  return { fund: 'pool-1', agreement: agreement.id };
}

const COUNTED = { 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'ledger.proposal_outcome': 1, 'ledger.transfer': 1, 'ledger.entry': 2, 'ledger.balance.version': 2 } as const;

/** What a city may devote. It names nothing but its own: there is no other city to try it from. */
export const ceilingCommands: Commands = {
  setCeilingBase: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.ceiling_base': 1, 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'ledger.account': 2, 'ledger.balance': 2, 'core.outbox': 1 },
    prepare: async (ground) => {
      await inForce(ground, 2026); // the fund of the city is opened at first use
      return baseOf(nextYear());
    },
    otherwise: (input) => also(input, { year: nextYear() }, { parts: (input['parts'] as Input[]).map((part) => ({ ...part, amountMinor: '1000' })) }, { source: words('Variazione') }, { approvedOn: '2026-01-21' }),
  },
  engageCeiling: {
    ...TREASURER,
    repeats: 'id',
    effect: { ...COUNTED, 'core.outbox': 1 },
    prepare: async (ground) => {
      await inForce(ground, 2026);
      await ground.did('engageCeiling', TREASURER, commitmentOf()); // accounts and days are opened at first use
      return commitmentOf();
    },
    otherwise: otherCommitments,
  },
  disengageCeiling: {
    ...TREASURER,
    repeats: 'id',
    effect: { ...COUNTED, 'core.outbox': 1 },
    prepare: async (ground) => {
      await inForce(ground, 2026);
      await ground.did('engageCeiling', TREASURER, commitmentOf({ amountMinor: '1000' }));
      await ground.did('engageCeiling', TREASURER, commitmentOf({ amountMinor: '1000', classKey: 'development' }));
      await ground.did('disengageCeiling', TREASURER, commitmentOf()); // accounts and days are opened at first use
      return commitmentOf();
    },
    otherwise: otherCommitments,
  },
  countAgreement: {
    ...TREASURER,
    repeats: 'state',
    effect: COUNTED,
    prepare: async (ground) => {
      await ground.did('countAgreement', TREASURER, await uncounted(ground)); // accounts and days are opened at first use
      return uncounted(ground);
    },
    elsewhere: { as: 'barcelona.laia.serra', nothing: (input) => ({ ...input, agreement: newId() }) },
  },
  overrideCeiling: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.ceiling_override': 1, 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'core.outbox': 1 },
    prepare: async (ground) => {
      await inForce(ground, 2026);
      await inForce(ground, 2027);
      return { id: newId(), rule: 'tuel-272', year: 2026, amountMinor: '100', decision: await decided(ground), reason: 'EMERGENCY', text: words('Terremoto') };
    },
    otherwise: (input) => also(input, { year: 2027 }, { amountMinor: '101' }, { reason: 'OTHER' }, { text: words('Altro') }),
  },
};
