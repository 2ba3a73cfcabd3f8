import type { CityFacts } from '@regia/plugin-api';

/**
 * Facts of Milan, from the platform's own table of cities. Facts carry no licence.
 * Sources: municipal registry (anagrafe) at the end of 2023 for the population; the legal resident population of ISTAT is lower, about
 * 1.35 to 1.37 million. The nine municipi and the fiscal code were read in public registers; coordinates are general knowledge.
 */
export const milan = {
  key: 'milan',
  id: '00000000-0000-4000-8001-000000000039',
  name: { original: 'it', texts: { en: 'Milan', it: 'Milano', fr: 'Milan', es: 'Milán', ar: 'ميلانو' } },
  country: 'IT',
  latitude: 45.4642,
  longitude: 9.19,
  timeZone: 'Europe/Rome',
  currency: 'EUR',
  languages: ['it'],
  plate: 'MIL',
  fiscalYearStart: '01-01',
  orgIds: ['IT-CF-01199250158'],
  population: 1_417_597,
  populationYear: 2023,
  // The municipi, by number.
  zones: [
    { code: '1', name: 'Municipio 1', area: 'Centro storico' },
    { code: '2', name: 'Municipio 2', area: 'Stazione Centrale, Gorla, Turro, Greco, Crescenzago' },
    { code: '3', name: 'Municipio 3', area: 'Città Studi, Lambrate, Porta Venezia' },
    { code: '4', name: 'Municipio 4', area: 'Porta Vittoria, Forlanini' },
    { code: '5', name: 'Municipio 5', area: 'Vigentino, Chiaravalle, Gratosoglio' },
    { code: '6', name: 'Municipio 6', area: 'Barona, Lorenteggio' },
    { code: '7', name: 'Municipio 7', area: 'Baggio, De Angeli, San Siro' },
    { code: '8', name: 'Municipio 8', area: 'Fiera, Gallaratese, San Leonardo, Quarto Oggiaro' },
    { code: '9', name: 'Municipio 9', area: 'Stazione Garibaldi, Niguarda' },
  ],
} as const satisfies CityFacts;
