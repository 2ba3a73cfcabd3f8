import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootFields, sampleOperation, type Samples } from './sample-operation.js';

const CANARY = 'CANARY-MI-11 negoziato';
const CREATE = `mutation ($input: AgendaItemInput!) { createAgendaItem(input: $input) { item { id } refusals { code } } }`;
const ADD_SITE = `mutation ($input: FoodSecurityAddSiteInput!) { foodSecurityAddSite(input: $input) { site { id } refusals { code path } } }`;
const NOTE = `mutation ($input: CityMilanChangeDeskNoteInput!) { cityMilanChangeDeskNote(input: $input) { refusals { code } } }`;

let platform: TestPlatform;
/** Things of Milan alone, by the name of the argument that could name them. */
let milans: Samples;

beforeAll(async () => {
  platform = await startPlatform();
  milans = await hideCanaries();
});
afterAll(() => platform?.stop());

async function hideCanaries(): Promise<Samples> {
  const lucia = platform.as('milan.lucia.sala');
  const giulia = platform.as('milan.giulia');
  const { city } = await platform.visitor.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');
  const [item, site] = [newId(), newId()];
  const title = [{ language: 'it', text: CANARY }];
  const created = await lucia.run<{ createAgendaItem: { refusals: unknown[] } }>(CREATE, { input: { id: item, title, text: title, kind: 'meeting', isAllDay: true, startsAt: '2026-11-10', endsAt: '2026-11-10', timeZone: 'Europe/Rome', cities: [city.id], audience: 'CITY', status: 'PLANNED' } });
  const added = await lucia.run<{ foodSecurityAddSite: { refusals: unknown[] } }>(ADD_SITE, { input: { id: site, name: CANARY, zone: '1', kind: 'micro-garden', areaSquareMetres: 10, households: 1, women: 1, since: '2025-01-01' } });
  const noted = await giulia.run<{ cityMilanChangeDeskNote: { refusals: unknown[] } }>(NOTE, { input: { text: CANARY, version: 0 } });
  expect([created.createAgendaItem.refusals, added.foodSecurityAddSite.refusals, noted.cityMilanChangeDeskNote.refusals]).toEqual([[], [], []]);
  return { id: item, site, city: city.id, text: 'CANARY', from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z' };
}

/** Queries with arguments of their own for words that mean different things. */
function samplesFor(name: string, samples: Samples): Samples {
  const months = name === 'foodSecurityKilogramsHarvested' ? { from: '2026-01', to: '2026-12' } : {};
  const days = name.startsWith('fundTransfers') || name === 'fundStatement' || name === 'storeFundReport' ? { from: '2026-01-01', to: '2026-12-31' } : {};
  const site = name === 'foodSecuritySite' ? { id: samples['site'] } : {};
  return { ...samples, fund: 'pool-1', seq: '0', transferId: samples['id'], ...months, ...days, ...site };
}

const strangers: readonly (readonly [string, () => Actor])[] = [
  ['an officer of Dakar', () => platform.as('dakar.aminata')],
  ['an administrator of Barcelona', () => platform.as('barcelona.mireia')],
  ['an auditor', () => platform.as('ines.audit')],
  ['a partner', () => platform.as('ada.ngo')],
  ['a visitor', () => platform.visitor],
];

describe('what belongs to Milan alone', () => {
  it('is found by Milan, by search, by list and by address', async () => {
    const giulia = platform.as('milan.giulia');

    const { search } = await giulia.run<{ search: { title: string }[] }>('{ search(text: "negoz") { title } }');
    const { agendaItem } = await giulia.run<{ agendaItem: unknown }>('query ($id: ID!) { agendaItem(id: $id) { title { text } } }', milans);

    expect(search.map(({ title }) => title)).toContain(CANARY);
    expect(agendaItem).toEqual({ title: { text: CANARY } });
  });

  it.each(strangers)('is in no answer for %s', async (_who, actor) => {
    const leaks: string[] = [];
    for (const field of rootFields(platform.schema.getQueryType())) {
      const { document, variables } = sampleOperation('query', field, samplesFor(field.name, milans));
      const answer = await actor().ask(document, variables);
      const words = answer.text.replaceAll('"CANARY"', '');
      if (words.includes('CANARY') || words.includes('negoziato')) leaks.push(field.name);
    }
    expect(leaks).toEqual([]);
  });

  it.each(strangers)('is for %s the same as what does not exist', async (_who, actor) => {
    const differences: string[] = [];
    const unknown: Samples = { ...milans, id: newId(), site: newId(), city: newId() };
    const roots = [['query', platform.schema.getQueryType()], ['mutation', platform.schema.getMutationType()]] as const;
    for (const [root, type] of roots) {
      for (const field of rootFields(type)) {
        if (field.name.startsWith('create') || field.name.endsWith('AddSite')) continue; // there the id is the caller's own
        const [theirs, nothing] = await Promise.all([milans, unknown].map(async (samples) => {
          const { document, variables } = sampleOperation(root, field, samplesFor(field.name, samples));
          const { status, data, errors } = await actor().ask(document, variables);
          return JSON.stringify({ status, data, errors: errors.map(({ message, extensions }) => [message, extensions.code]) });
        }));
        const [a, b] = [theirs!, nothing!].map((text) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/"lastSeenAt":"[^"]+"/g, '"lastSeenAt":"<now>"')); // asking is itself a sign-in
        if (a !== b && !PUBLIC.has(field.name)) differences.push(`${field.name}: ${a} / ${b}`);
      }
    }
    expect(differences).toEqual([]);
  });
});

/** Facts about cities that are public: naming a real city answers it. */
const PUBLIC = new Set(['city', 'search', 'agreeContribution', 'proposeContributionKey', 'recordContribution', 'simulateContributionKey', 'actForCity']);
