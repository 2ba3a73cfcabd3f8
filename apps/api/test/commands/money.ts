import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground, Payload } from './ground.js';
import { place } from './pay.js';

const TREASURER = { as: 'dakar.awa.ndiaye' } as const;
const APPROVER = { as: 'milan.giulia' } as const;
const [FUND, STRANGER, FOREIGN_APPROVER] = ['pool-1', 'barcelona.laia.serra', 'barcelona.mireia'];

const agreementOf = (ground: Ground, earmark: Input | null = null): Input => ({
  id: newId(),
  fund: FUND,
  city: ground.city('dakar'),
  title: [{ language: 'fr', text: 'Convention' }],
  agreedOn: '2026-01-15',
  instalments: [{ dueOn: '2026-03-01', amountMinor: '100000' }, { dueOn: '2026-06-01', amountMinor: '100000' }],
  source: null,
  earmark,
  agentFee: { percent: '1', atMostMinor: '50000' },
});

/** Agreements of the city's own money that may be used for anything. */
const PLAIN = `SELECT a.id FROM ledger.contribution_agreement a WHERE a.city_id = $1 AND NOT EXISTS (SELECT FROM ledger.agreement_source s WHERE s.agreement_id = a.id)
  AND NOT EXISTS (SELECT FROM ledger.agreement_earmark e WHERE e.agreement_id = a.id) AND (SELECT count(*) FROM ledger.contribution_instalment i WHERE i.agreement_id = a.id) > 1 LIMIT 1`;

/** Money that arrived, to be recorded: there is an agreement that it answers. */
async function contribution(ground: Ground): Promise<Input> {
  const { rows } = await ground.admin.query<{ id: string }>(PLAIN, [ground.city('dakar')]);
  const agreement = agreementOf(ground);
  if (rows.length === 0) await ground.did('agreeContribution', TREASURER, agreement);
  const text = [{ language: 'fr', text: 'Premier versement' }];
  return { id: newId(), fund: FUND, city: ground.city('dakar'), agreement: rows[0]?.id ?? agreement['id'], amountMinor: '1000', currency: 'EUR', receivedOn: '2026-03-02', text, instalmentNo: 1, source: null, bankReference: 'RF18 5390', evidence: await ground.file(TREASURER) };
}

async function proposal(ground: Ground): Promise<{ readonly transferId: string; readonly payloadHash: string }> {
  const payload: Payload = await ground.did('recordContribution', TREASURER, await contribution(ground));
  return payload['proposal'] as { transferId: string; payloadHash: string };
}

const signature = async (ground: Ground): Promise<Input> => {
  const { transferId, payloadHash } = await proposal(ground);
  return { fund: FUND, transferId, payloadHash };
};

export async function postedEntry(ground: Ground): Promise<string> {
  const payload: Payload = await ground.did('approveProposal', { ...APPROVER, isSteppedUp: true }, await signature(ground));
  return (payload['transfer'] as { seq: string }).seq;
}

const nothing = (input: Input): Input => ({ ...input, transferId: newId() });

/** The fund's commands. Barcelona is in another partnership: for its people the fund is not there. */
export const moneyCommands: Commands = {
  agreeContribution: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.contribution_agreement': 1, 'ledger.contribution_instalment': 2, 'ledger.agreement_earmark': 1, 'ledger.transfer': 2, 'ledger.entry': 6, 'ledger.balance.version': 6, 'core.outbox': 1 },
    prepare: async (ground) => {
      const earmark = { theme: 'food-security', city: ground.city('dakar'), ...(await place(ground)) };
      await ground.did('agreeContribution', TREASURER, agreementOf(ground, earmark)); // earmark, share and accounts are opened at first use
      return agreementOf(ground, earmark);
    },
    otherwise: (input) => [{ title: [{ language: 'fr', text: 'Avenant' }] }, { source: 'aics' }, { agreedOn: '2026-01-16' }, { earmark: null }, { agentFee: null }, { instalments: [{ dueOn: '2026-03-01', amountMinor: '100000' }] }].map((change) => ({ ...input, ...change })),
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  recordContribution: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.proposal': 2, 'ledger.proposal_line': 6, 'ledger.hold': 2, 'core.outbox': 1 },
    prepare: async (ground) => {
      await proposal(ground); // accounts are opened at first use
      return contribution(ground);
    },
    otherwise: (input) => [{ amountMinor: '1001' }, { receivedOn: '2026-03-03' }, { text: [{ language: 'fr', text: 'Second versement' }] }, { instalmentNo: 2 }, { bankReference: 'RF18 5391' }, { evidence: null }].map((change) => ({ ...input, ...change })),
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  reverseTransfer: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.proposal': 2, 'ledger.proposal_line': 6, 'ledger.hold': 3, 'core.outbox': 1 },
    prepare: async (ground) => ({ id: newId(), fund: FUND, seq: await postedEntry(ground), reason: 'Saisi deux fois', evidence: await ground.file(TREASURER) }),
    otherwise: (input) => [{ ...input, reason: 'Autre raison' }, { ...input, evidence: null }],
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  approveProposal: {
    ...APPROVER,
    isSteppedUp: true,
    repeats: 'state',
    effect: { 'ledger.approval': 1, 'ledger.proposal_outcome': 2, 'ledger.transfer': 2, 'ledger.entry': 6, 'ledger.balance.version': 6, 'ledger.hold': -2, 'core.outbox': 1 },
    prepare: async (ground) => {
      await ground.did('approveProposal', { ...APPROVER, isSteppedUp: true }, await signature(ground)); // accounts and days are opened at first use
      return signature(ground);
    },
    elsewhere: { as: FOREIGN_APPROVER!, nothing },
  },
  approveProposals: {
    ...APPROVER,
    isSteppedUp: true,
    repeats: 'state',
    effect: { 'ledger.approval': 1, 'ledger.proposal_outcome': 2, 'ledger.transfer': 2, 'ledger.entry': 6, 'ledger.balance.version': 6, 'ledger.hold': -2, 'core.outbox': 1 },
    prepare: async (ground) => ({ proposals: [await signature(ground)] }),
    elsewhere: { as: FOREIGN_APPROVER!, nothing: ({ proposals }) => ({ proposals: (proposals as Input[]).map(nothing) }) },
  },
  returnProposal: {
    ...APPROVER,
    repeats: 'state',
    effect: { 'ledger.proposal_outcome': 2, 'ledger.hold': -2, 'core.outbox': 1 },
    prepare: async (ground) => ({ fund: FUND, transferId: (await proposal(ground)).transferId, reason: 'Montant à vérifier' }),
    elsewhere: { as: FOREIGN_APPROVER!, nothing },
  },
  withdrawProposal: {
    ...TREASURER,
    repeats: 'state',
    effect: { 'ledger.proposal_outcome': 2, 'ledger.hold': -2, 'core.outbox': 1 },
    prepare: async (ground) => ({ fund: FUND, transferId: (await proposal(ground)).transferId }),
    elsewhere: { as: STRANGER!, nothing },
  },
};
