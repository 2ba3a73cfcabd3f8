import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const [POOL, VALUES, STRANGER] = ['pool-1', 'pool-1-in-kind', 'barcelona.laia.serra'];
const words = (text: string) => [{ language: 'it', text }];
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

const promiseOf = (ground: Ground): Input => ({
  id: newId(),
  fund: POOL,
  city: ground.city('dakar'),
  sort: 'STAFF',
  title: words('Due giardinieri'),
  unit: 'giorno',
  quantity: '10',
  unitValueMinor: '24050',
  method: words('Costo lordo di una giornata, senza spese generali.'),
  valueSource: 'Tabella dei costi del personale 2026',
  valuedOn: '2026-01-01',
  promisedOn: '2026-02-01',
  dueOn: '2026-12-31',
});

async function promised(ground: Ground): Promise<Input> {
  const promise = promiseOf(ground);
  await ground.did('promiseInKind', TREASURER, promise);
  return promise;
}

const deliveryOf = async (ground: Ground, promise: unknown): Promise<Input> => ({ id: newId(), fund: VALUES, promise, quantity: '1', deliveredOn: '2026-03-02', text: words('Semina'), evidence: await ground.file(TREASURER, VALUES) });

/** What cities give in kind. Barcelona is in another partnership: for its people neither the pool nor its values are there. */
export const inKindCommands: Commands = {
  promiseInKind: {
    ...TREASURER,
    repeats: 'id',
    // the accounts of a promise are its own
    effect: { 'ledger.in_kind_promise': 1, 'ledger.transfer': 2, 'ledger.entry': 6, 'ledger.day_sum': 6, 'ledger.account': 4, 'ledger.balance': 4, 'ledger.balance.version': 6 },
    prepare: async (ground) => {
      await promised(ground); // the books are opened at first use
      return promiseOf(ground);
    },
    otherwise: (input) =>
      also(input, { sort: 'GOODS' }, { title: words('Un giardiniere') }, { unit: 'ora' }, { quantity: '11' }, { unitValueMinor: '24051' }, { method: words('Altro metodo.') }, { valueSource: 'Altra tabella' }, { valuedOn: '2025-12-31' }, { promisedOn: '2026-02-02' }, { dueOn: '2027-01-01' }),
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
  deliverInKind: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.in_kind_delivery': 1, 'ledger.proposal': 1, 'ledger.proposal_line': 4, 'ledger.hold': 2, 'core.outbox': 1 },
    prepare: async (ground) => {
      const { id } = await promised(ground);
      await ground.did('deliverInKind', TREASURER, await deliveryOf(ground, id)); // accounts are opened at first use
      return deliveryOf(ground, id);
    },
    otherwise: (input) => also(input, { quantity: '2' }, { deliveredOn: '2026-03-03' }, { text: words('Raccolta') }),
    elsewhere: { as: STRANGER!, nothing: (input) => ({ ...input, id: newId(), fund: 'no-fund' }) },
  },
};
