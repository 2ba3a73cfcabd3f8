import type { CityFacts } from '@regia/plugin-api';

/**
 * Facts of Bethlehem, from the platform's own table of cities. Facts carry no licence.
 * Sources: census of 2017 (PCBS) for the municipality, not read again; coordinates are general knowledge. The city has no formal units
 * below the municipality; that its governorate (PS-BTH) has ten municipalities and three refugee camps (Aida, Azza, Dheisheh) was read.
 */
export const bethlehem = {
  key: 'bethlehem',
  id: '00000000-0000-4000-8001-000000000970',
  name: { original: 'ar', texts: { ar: 'بيت لحم', en: 'Bethlehem', it: 'Betlemme', fr: 'Bethléem', es: 'Belén' } },
  country: 'PS',
  latitude: 31.7054,
  longitude: 35.2024,
  timeZone: 'Asia/Hebron',
  currency: 'ILS',
  languages: ['ar'],
  plate: 'BTL',
  fiscalYearStart: '01-01',
  orgIds: [],
  population: 28_591,
  populationYear: 2017,
  // No formal units below the municipality.
  zones: [],
} as const satisfies CityFacts;
