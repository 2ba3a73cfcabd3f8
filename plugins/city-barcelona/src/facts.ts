import type { CityFacts } from '@regia/plugin-api';

/**
 * Facts of Barcelona, from the platform's own table of cities. Facts carry no licence.
 * Sources: municipal register of 1 January 2024 for the population (a total from general knowledge that agrees with the share of foreign
 * nationals that was read: 432,556, or 25.4 %). Coordinates were read; districts and identifiers are general knowledge.
 */
export const barcelona = {
  key: 'barcelona',
  id: '00000000-0000-4000-8001-000000000034',
  name: { original: 'ca', texts: { ca: 'Barcelona', en: 'Barcelona', it: 'Barcellona', fr: 'Barcelone', es: 'Barcelona', ar: 'برشلونة' } },
  country: 'ES',
  latitude: 41.3833,
  longitude: 2.1834,
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  languages: ['ca', 'es'],
  plate: 'BCN',
  fiscalYearStart: '01-01',
  orgIds: ['ES-NIF-P0801900B', 'ES-DIR3-L01080193'],
  population: 1_702_547,
  populationYear: 2024,
  // The districtes, by number.
  zones: [
    { code: '01', name: 'Ciutat Vella' },
    { code: '02', name: 'Eixample' },
    { code: '03', name: 'Sants-Montjuïc' },
    { code: '04', name: 'Les Corts' },
    { code: '05', name: 'Sarrià-Sant Gervasi' },
    { code: '06', name: 'Gràcia' },
    { code: '07', name: 'Horta-Guinardó' },
    { code: '08', name: 'Nou Barris' },
    { code: '09', name: 'Sant Andreu' },
    { code: '10', name: 'Sant Martí' },
  ],
} as const satisfies CityFacts;
