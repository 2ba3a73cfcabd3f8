import { newId } from '@regia/kernel';
import { accountOf } from './bank.js';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';
import { adopted } from './pay.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const [FUND, STRANGER] = ['pool-1', 'barcelona.laia.serra'];
const elsewhere = { as: STRANGER!, nothing: (input: Input): Input => ({ ...input, id: newId(), fund: 'no-fund' }) };
const words = (text: string) => [{ language: 'it', text }];
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

/** The account of Dakar, the second holder; opened as its owner would. */
async function accountOfDakar(ground: Ground): Promise<string> {
  const dakar = ground.city('dakar');
  const { rows } = await ground.admin.query<{ id: string }>(`SELECT id FROM ledger.bank_account WHERE fund_id = 1 AND currency = 'EUR' AND holder_city = $1`, [dakar]);
  const id = rows[0]?.id ?? newId();
  if (!rows[0]) await ground.admin.query(`SELECT ledger.open_bank_account(1, $1, $2, 'EUR', 'FR7630006000011234567890189', 'Banque du Fonds')`, [id, dakar]);
  return id;
}

async function moveOf(ground: Ground): Promise<Input> {
  await accountOf(ground, ground.city('milan'));
  await accountOfDakar(ground);
  const input = { fund: FUND, from: ground.city('milan'), to: ground.city('dakar'), amountMinor: '1000', text: words('Per Dakar'), decision: await adopted(ground), effectiveOn: '2026-04-01' };
  await ground.did('instructMove', TREASURER, { ...input, id: newId() }); // accounts are opened at first use
  return { ...input, id: newId() };
}

/** Money between the holders of a fund, and by hand what their banks have not said. */
export const moveCommands: Commands = {
  instructMove: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'ledger.proposal_outcome': 1, 'ledger.transfer': 1, 'ledger.entry': 2, 'ledger.balance.version': 2, 'core.outbox': 1 },
    prepare: moveOf,
    otherwise: (input) => also(input, { amountMinor: '1001' }, { text: words('Per altro') }, { effectiveOn: '2026-04-02' }, { from: input['to'], to: input['from'] }),
    elsewhere,
  },
  settleMove: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.proposal': 1, 'ledger.proposal_line': 2, 'ledger.move_end': 1, 'core.outbox': 1 },
    prepare: async (ground) => {
      const move = await moveOf(ground);
      await ground.did('instructMove', TREASURER, move);
      return { id: newId(), fund: FUND, move: move['id'], end: 'ARRIVED', bankAccount: await accountOfDakar(ground), amountMinor: '1000', effectiveOn: '2026-04-03', text: words('Avviso della banca'), evidence: await ground.file(TREASURER) };
    },
    otherwise: (input) => also(input, { text: words('Altro avviso') }, { effectiveOn: '2026-04-04' }, { evidence: null }),
    elsewhere,
  },
};
