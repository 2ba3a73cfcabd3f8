import { addDays, dayIn, newId } from '@regia/kernel';
import type { Commands, Input } from './command.js';
import type { Ground } from './ground.js';

const OFFICER = 'dakar.aminata';
const STRANGER = 'barcelona.jordi.vidal';
const today = dayIn('Africa/Dakar', new Date());

const siteOf = (): Input => ({ id: newId(), name: 'Micro-jardin', zone: '14', kind: 'micro-garden', areaSquareMetres: 40, households: 12, women: 9, since: addDays(today, -400) });

async function stored(ground: Ground): Promise<Input> {
  const site = siteOf();
  await ground.did('foodSecurityAddSite', { as: OFFICER }, site);
  return site;
}

/** The commands of the theme of food security. */
export const foodCommands: Commands = {
  foodSecurityAddSite: {
    as: OFFICER,
    repeats: 'id',
    effect: { 'theme_food_security.site': 1, 'theme_food_security.site.version': 1, 'core.outbox': 1 },
    prepare: siteOf,
    otherwise: (site) => [{ name: 'Autre' }, { zone: '13' }, { areaSquareMetres: 41 }, { households: 13 }, { women: 8 }, { since: addDays(today, -401) }].map((change) => ({ ...site, ...change })),
    elsewhere: { as: STRANGER, input: (site) => ({ ...site, zone: '01' }), nothing: (site) => ({ ...site, id: newId() }) },
  },
  foodSecurityChangeSite: {
    as: OFFICER,
    repeats: 'version',
    effect: { 'theme_food_security.site.version': 1, 'core.outbox': 1 },
    prepare: async (ground) => ({ ...(await stored(ground)), households: 14, isClosed: false, version: 1 }),
    elsewhere: { as: STRANGER, input: (site) => ({ ...site, zone: '01' }), nothing: (site) => ({ ...site, id: newId() }) },
  },
  foodSecurityRecordHarvest: {
    as: OFFICER,
    repeats: 'id',
    effect: { 'theme_food_security.harvest': 1, 'core.outbox': 1 },
    prepare: async (ground) => ({ id: newId(), site: (await stored(ground))['id'], crop: 'Laitue', kilograms: '12.5', harvestedOn: addDays(today, -3), use: 'own' }),
    otherwise: (harvest) => [{ crop: 'Menthe' }, { kilograms: '12.6' }, { harvestedOn: addDays(today, -4) }, { use: 'sold' }].map((change) => ({ ...harvest, ...change })),
    elsewhere: { as: STRANGER, nothing: (harvest) => ({ ...harvest, id: newId(), site: newId() }) },
  },
};
