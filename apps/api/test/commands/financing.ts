import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';
import { place } from './pay.js';

const TREASURER = { as: 'milan.lucia.sala' } as const;
const [FUND, STRANGER] = ['pool-1', 'barcelona.laia.serra'];
const elsewhere = { as: STRANGER!, nothing: (input: Input): Input => ({ ...input, id: newId(), fund: 'no-fund' }) };
const words = (text: string) => [{ language: 'it', text }];
const also = (input: Input, ...changes: readonly Input[]): Input[] => changes.map((change) => ({ ...input, ...change }));

const termsOf = (): Input => ({
  id: newId(),
  fund: FUND,
  code: `s-${newId().slice(-12)}`,
  version: 0,
  name: words('Programma dell’Unione'),
  donor: 'Unione europea',
  ratePercent: '80',
  costs: words('Lavori, sementi, viaggi; nessuno stipendio.'),
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  mostMinor: '500000',
  act: 'Convenzione 2026/1',
});

async function source(ground: Ground): Promise<unknown> {
  const terms = termsOf();
  await ground.did('stateFinancingSource', TREASURER, terms);
  return terms['code'];
}

/** Sources that pay a part, and results that are stated. Barcelona is in another partnership: for its people the fund is not there. */
export const financingCommands: Commands = {
  stateFinancingSource: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.financing_source': 1 },
    prepare: termsOf,
    otherwise: (input) =>
      also(input, { version: 1 }, { name: words('Altro programma') }, { donor: 'Regione' }, { ratePercent: '70' }, { costs: words('Tutti.') }, { startsOn: '2026-01-02' }, { endsOn: '2027-12-30' }, { mostMinor: null }, { act: 'Convenzione 2026/2' }),
    elsewhere,
  },
  planFinancing: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.financing_plan': 1 },
    prepare: async (ground) => {
      const { project, line } = await place(ground);
      return { id: newId(), fund: FUND, project, source: await source(ground), version: 0, plannedMinor: '100000', lines: [line] };
    },
    otherwise: (input) => also(input, { plannedMinor: '100001' }, { lines: [] }, { version: 1 }),
    elsewhere,
  },
  stateResult: {
    ...TREASURER,
    repeats: 'id',
    effect: { 'ledger.project_result': 1 },
    prepare: async (ground) => ({ id: newId(), fund: FUND, project: (await place(ground)).project, unit: 'pasti serviti', version: 0, quantity: '400', until: '2026-09-30', source: 'Relazione del partner' }),
    otherwise: (input) => also(input, { unit: 'alberi piantati' }, { version: 1 }, { quantity: '401' }, { until: '2026-09-29' }, { source: 'Registro' }),
    elsewhere,
  },
};
