import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';

const TREASURER = { as: 'dakar.awa.ndiaye' } as const;
const APPROVER = { as: 'milan.giulia', isSteppedUp: true } as const;
const FUND = 'pool-1';

const fact = (value: string): Input => ({ value, source: 'Registre municipal', day: '2025-12-31' });
const factsOf = (city: string, population: string): Input => ({ city, population: fact(population), income: fact('21000'), budget: fact('350000000000'), inKind: fact('10000'), fixed: fact('5000') });
const parameters = { equalPart: '40', populationPart: '40', budgetPart: '20', base: 'POPULATION', floor: '5', ceiling: '95', gradient: '10', threshold: '20000' };

/** A key of all the figures there can be; the method asks for some of them. */
export const keyOf = (ground: Ground): Input => ({
  id: newId(),
  fund: FUND,
  title: [{ language: 'fr', text: 'Clé de 2031' }],
  method: 'MIXED',
  parameters,
  inputs: [factsOf(ground.city('milan'), '1417597'), factsOf(ground.city('dakar'), '1278469')],
  totalMinor: '1000000',
  year: 2031,
  pledgedOn: '2026-02-01',
});

/** The contribution key's commands. It names two cities, so that one agreement does not adopt it. */
export const keyCommands: Commands = {
  proposeContributionKey: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.key_version': 1, 'ledger.key_share': 2, 'core.outbox': 1 },
    prepare: async (ground) => {
      await ground.did('proposeContributionKey', TREASURER, keyOf(ground)); // accounts are opened at first use
      return keyOf(ground);
    },
    otherwise: (key) =>
      [{ title: [{ language: 'fr', text: 'Autre clé' }] }, { method: 'EQUAL' }, { parameters: { ...parameters, equalPart: '20', populationPart: '60' } }, { totalMinor: '1000001' }, { year: 2032 }, { pledgedOn: '2026-02-02' }].map((change) => ({ ...key, ...change })),
    elsewhere: { as: 'barcelona.laia.serra', nothing: (key) => ({ ...key, id: newId(), fund: 'no-fund' }) },
  },
  agreeToContributionKey: {
    ...APPROVER,
    repeats: 'id',
    effect: { 'ledger.key_agreement': 1, 'core.outbox': 1 },
    prepare: async (ground) => {
      const { key } = (await ground.did('proposeContributionKey', TREASURER, keyOf(ground))) as unknown as { key: { id: string; payloadHash: string } };
      return { id: newId(), fund: FUND, key: key.id, payloadHash: key.payloadHash };
    },
    otherwise: (input) => [{ ...input, payloadHash: 'f'.repeat(64) }],
    elsewhere: { as: 'barcelona.mireia', nothing: (input) => ({ ...input, key: newId() }) },
  },
  withdrawContributionKey: {
    ...TREASURER,
    repeats: 'state',
    effect: { 'ledger.key_withdrawal': 1 },
    prepare: async (ground) => {
      const key = keyOf(ground);
      await ground.did('proposeContributionKey', TREASURER, key);
      return { fund: FUND, key: key['id'] };
    },
    elsewhere: { as: 'barcelona.laia.serra', nothing: (input) => ({ ...input, key: newId() }) },
  },
};
