import { addDays, newId } from '@regia/kernel';
import { accountOf } from './bank.js';
import type { Command, Commands, Input } from './command.js';
import type { Ground, Payload } from './ground.js';
import { allocated, partnerOf } from './pay.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const OF_MILAN = { as: 'milan.giulia', isSteppedUp: true } as const;
const OF_DAKAR = { as: 'dakar.cheikh.fall', isSteppedUp: true } as const;
const [FUND, STRANGER] = ['pool-1', 'barcelona.laia.serra'];
const [NUMBER, OTHER_NUMBER] = ['FR7630006000011234567890189', 'ES9121000418450200051332'];
const elsewhere = { as: STRANGER!, nothing: (input: Input): Input => ({ ...input, id: newId(), fund: 'no-fund' }) };
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

async function partner(ground: Ground): Promise<unknown> {
  const input = partnerOf();
  await ground.did('addFundPartner', TREASURER, input);
  return input['code'];
}

const accountFor = (of: unknown): Input => ({ id: newId(), fund: FUND, partner: of, city: null, ownerName: 'Mani Verdi', number: NUMBER, bic: null });

async function accountToSign(ground: Ground, of: unknown): Promise<Input> {
  const change = accountFor(of);
  await ground.did('proposePartyAccount', TREASURER, change);
  return { fund: FUND, id: change['id'], number: NUMBER, isReturn: false };
}

/** A movement that one approver signs. */
async function signed(ground: Ground, input: Input): Promise<unknown> {
  const { proposal } = (await ground.did('proposeMovement', TREASURER, input)) as Payload & { proposal: { transferId: string; payloadHash: string } };
  await ground.did('approveProposal', OF_DAKAR, { fund: FUND, transferId: proposal.transferId, payloadHash: proposal.payloadHash });
  return proposal.transferId;
}

/** In the demonstration the last signature posts; here what is signed meanwhile waits for the line of the bank. */
const waitsForBank = (ground: Ground, waits: boolean): Promise<unknown> => ground.admin.query("UPDATE ledger.rule SET posts_on_approval = NOT $1 WHERE fund_id = 1 AND kind = 'disburse'", [waits]);

/** 10.00 that wait for the bank, to an account that two people have signed. */
async function payable(ground: Ground): Promise<Input> {
  const bankAccount = await accountOf(ground, ground.city('milan'));
  const [target, to] = [await allocated(ground), await partner(ground)];
  const movement = { fund: FUND, amountMinor: '1000', text: [{ language: 'it', text: 'Tranche' }], ...target, partner: to, city: null, decision: null, effectiveOn: '2026-04-01' };
  await signed(ground, { ...movement, id: newId(), kind: 'COMMIT' });
  await waitsForBank(ground, true);
  const transfer = await signed(ground, { ...movement, id: newId(), kind: 'DISBURSE' });
  await waitsForBank(ground, false);
  const change = await accountToSign(ground, to);
  for (const approver of [OF_MILAN, OF_DAKAR]) await ground.did('signPartyAccount', approver, change);
  return { id: newId(), fund: FUND, bankAccount, executeOn: today(3), version: 'PAIN_001_09', transfers: [transfer] };
}

/** A payment that is in an order. */
async function ordered(ground: Ground): Promise<Input> {
  const order = await payable(ground);
  await ground.did('createPaymentOrder', TREASURER, order);
  return { id: newId(), fund: FUND, order: order['id'], transfer: (order['transfers'] as unknown[])[0], code: 'AC04', reason: 'La banca ha respinto il bonifico' }; // the order was just made of it
}

const today = (days = 0): string => addDays(new Date().toISOString().slice(0, 10), days);
const rateOf = (quote = 'GMD'): Input => ({ id: newId(), fund: FUND, quote, day: '2026-05-04', value: '78.5', origin: 'Bollettino' });
const notThere: Command['elsewhere'] = { as: 'barcelona.mireia', nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) };

/** Rates that two people agree on, accounts of those who are paid, and orders for the bank. */
export const orderCommands: Commands = {
  proposeRate: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.rate_proposal': 1 },
    prepare: () => rateOf(),
    otherwise: (input) => also(input, { quote: 'MRU' }, { day: '2026-05-05' }, { value: '78.6' }, { origin: 'Altrove' }),
    elsewhere,
  },
  confirmRate: {
    as: OF_DAKAR.as,
    repeats: 'state',
    effect: { 'ledger.rate_outcome': 1, 'ledger.rate': 1 },
    prepare: async (ground) => {
      const rate = rateOf();
      await ground.did('proposeRate', TREASURER, rate);
      return { fund: FUND, id: rate['id'], value: '78.5', setsAside: false };
    },
    elsewhere: notThere,
  },
  proposePartyAccount: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.party_account_change': 1 },
    prepare: async (ground) => accountFor(await partner(ground)),
    otherwise: (input) => also(input, { ownerName: 'Mani Blu' }, { number: OTHER_NUMBER }, { bic: 'TBLTGMGM' }),
    elsewhere,
  },
  signPartyAccount: {
    ...OF_MILAN,
    repeats: 'state',
    effect: { 'ledger.party_account_signature': 1 },
    prepare: async (ground) => accountToSign(ground, await partner(ground)),
    elsewhere: notThere,
  },
  createPaymentOrder: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.payment_order': 1, 'ledger.payment_order_item': 1, 'core.outbox': 1 },
    prepare: payable,
    otherwise: (input) => also(input, { executeOn: today(4) }, { version: 'PAIN_001_03' }, { transfers: [newId()] }),
    elsewhere,
  },
  reportRejectedPayment: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.payment_rejection': 1 },
    prepare: ordered,
    otherwise: (input) => also(input, { code: 'AC01' }, { reason: 'Altro' }),
    elsewhere,
  },
  signRejectedPayment: {
    ...OF_MILAN,
    repeats: 'state',
    effect: { 'ledger.payment_rejection_signature': 1 },
    prepare: async (ground) => {
      const rejection = await ordered(ground);
      await ground.did('reportRejectedPayment', TREASURER, rejection);
      return { fund: FUND, id: rejection['id'], transfer: rejection['transfer'], isReturn: false };
    },
    elsewhere: notThere,
  },
};
