import { newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';

const OFFICER = 'dakar.aminata';
const STRANGER = 'barcelona.jordi.vidal';

const itemOf = (ground: Ground): Input => ({
  id: newId(),
  title: [{ language: 'fr', text: 'Réunion des jardins' }],
  text: [{ language: 'fr', text: 'Ordre du jour' }],
  kind: 'meeting',
  isAllDay: false,
  startsAt: '2026-12-01T10:00',
  endsAt: '2026-12-01T11:00',
  timeZone: 'Africa/Dakar',
  place: 'Hann',
  cities: [ground.city('milan')],
  theme: 'food-security',
  audience: 'PARTNERSHIP',
  partnership: ground.partnership,
  status: 'PLANNED',
  payload: '',
});

async function stored(ground: Ground): Promise<Input> {
  const item = itemOf(ground);
  await ground.did('createAgendaItem', { as: OFFICER }, item);
  return item;
}

/** One good change for each field of an item. */
const changed = (item: Input): Input[] =>
  [
    { title: [{ language: 'fr', text: 'Réunion des semences' }] },
    { text: [] },
    { kind: 'exchange' },
    { endsAt: '2026-12-01T12:00' },
    { place: 'Pikine' },
    { cities: [] },
    { theme: null },
    { audience: 'CITY' },
    { status: 'CONFIRMED' },
  ].map((change) => ({ ...item, ...change }));

/** The agenda's commands. */
export const agendaCommands: Commands = {
  createAgendaItem: {
    as: OFFICER,
    repeats: 'id',
    effect: { 'agenda.item': 1, 'agenda.item.version': 1, 'agenda.item_city': 2, 'core.outbox': 1 },
    prepare: itemOf,
    otherwise: changed,
    elsewhere: { as: STRANGER, input: (item) => ({ ...item, audience: 'CITY', partnership: null }), nothing: (item) => ({ ...item, id: newId() }) },
  },
  changeAgendaItem: {
    as: OFFICER,
    repeats: 'version',
    effect: { 'agenda.item.version': 1, 'core.outbox': 1 },
    prepare: async (ground) => {
      const item = await stored(ground);
      return { id: item['id'], version: 1, item: { ...item, place: 'Pikine' } };
    },
    elsewhere: {
      as: STRANGER,
      input: (change) => ({ ...change, item: { ...(change['item'] as Input), audience: 'CITY', partnership: null } }),
      nothing: (change) => {
        const id = newId();
        return { ...change, id, item: { ...(change['item'] as Input), id } };
      },
    },
  },
  cancelAgendaItem: {
    as: OFFICER,
    repeats: 'version',
    effect: { 'agenda.item.version': 1, 'core.outbox': 1 },
    prepare: async (ground) => ({ id: (await stored(ground))['id'], version: 1, reason: 'Pluie' }),
    elsewhere: { as: STRANGER, nothing: (input) => ({ ...input, id: newId() }) },
  },
};
