import type { CityFacts } from '@regia/plugin-api';

/**
 * Facts of Dakar, from the platform's own table of cities. Facts carry no licence.
 * Sources: census RGPH-5 (ANSD) as reported by the press for the Department of Dakar, which coincides with the city; another reading of the
 * same census gives 1,182,416. The 19 communes and the coordinates were read; their grouping by arrondissement was read in part.
 */
export const dakar = {
  key: 'dakar',
  id: '00000000-0000-4000-8001-000000000221',
  name: { original: 'fr', texts: { en: 'Dakar', it: 'Dakar', fr: 'Dakar', es: 'Dakar', ar: 'داكار' } },
  country: 'SN',
  latitude: 14.7158,
  longitude: -17.4731,
  timeZone: 'Africa/Dakar',
  currency: 'XOF',
  languages: ['fr'],
  plate: 'DKR',
  fiscalYearStart: '01-01',
  orgIds: [],
  population: 1_278_469,
  populationYear: 2023,
  // The communes, grouped by arrondissement.
  zones: [
    { code: '1', name: 'Dakar-Plateau', area: 'Arrondissement de Dakar-Plateau' },
    { code: '2', name: 'Médina', area: 'Arrondissement de Dakar-Plateau' },
    { code: '3', name: 'Fann-Point E-Amitié', area: 'Arrondissement de Dakar-Plateau' },
    { code: '4', name: 'Gueule Tapée-Fass-Colobane', area: 'Arrondissement de Dakar-Plateau' },
    { code: '5', name: 'Gorée', area: 'Arrondissement de Dakar-Plateau' },
    { code: '6', name: 'Grand Dakar', area: 'Arrondissement de Grand Dakar' },
    { code: '7', name: 'Biscuiterie', area: 'Arrondissement de Grand Dakar' },
    { code: '8', name: 'HLM', area: 'Arrondissement de Grand Dakar' },
    { code: '9', name: 'Hann Bel-Air', area: 'Arrondissement de Grand Dakar' },
    { code: '10', name: 'Sicap-Liberté', area: 'Arrondissement de Grand Dakar' },
    { code: '11', name: 'Dieuppeul-Derklé', area: 'Arrondissement de Grand Dakar' },
    { code: '12', name: 'Ngor', area: 'Arrondissement des Almadies' },
    { code: '13', name: 'Ouakam', area: 'Arrondissement des Almadies' },
    { code: '14', name: 'Yoff', area: 'Arrondissement des Almadies' },
    { code: '15', name: 'Mermoz-Sacré-Cœur', area: 'Arrondissement des Almadies' },
    { code: '16', name: 'Parcelles Assainies', area: 'Arrondissement des Parcelles Assainies' },
    { code: '17', name: 'Cambérène', area: 'Arrondissement des Parcelles Assainies' },
    { code: '18', name: 'Grand Yoff', area: 'Arrondissement des Parcelles Assainies' },
    { code: '19', name: "Patte d'Oie", area: 'Arrondissement des Parcelles Assainies' },
  ],
} as const satisfies CityFacts;
