import type { CityFacts } from '@regia/plugin-api';

/**
 * Facts of São Paulo, from the platform's own table of cities. Facts carry no licence.
 * Sources: census of 2022 (IBGE) for the population. That there are 96 districts below them was read; the names of the 32 subprefeituras and
 * the coordinates are general knowledge.
 */
export const saoPaulo = {
  key: 'sao-paulo',
  id: '00000000-0000-4000-8001-000000000055',
  name: { original: 'pt', texts: { pt: 'São Paulo', en: 'São Paulo', it: 'San Paolo', fr: 'São Paulo', es: 'São Paulo', ar: 'ساو باولو' } },
  country: 'BR',
  latitude: -23.5505,
  longitude: -46.6333,
  timeZone: 'America/Sao_Paulo',
  currency: 'BRL',
  languages: ['pt'],
  plate: 'SAO',
  fiscalYearStart: '01-01',
  orgIds: [],
  population: 11_451_999,
  populationYear: 2022,
  // The subprefeituras, in the order of the alphabet.
  zones: [
    { code: '1', name: 'Aricanduva/Formosa/Carrão' },
    { code: '2', name: 'Butantã' },
    { code: '3', name: 'Campo Limpo' },
    { code: '4', name: 'Capela do Socorro' },
    { code: '5', name: 'Casa Verde/Cachoeirinha' },
    { code: '6', name: 'Cidade Ademar' },
    { code: '7', name: 'Cidade Tiradentes' },
    { code: '8', name: 'Ermelino Matarazzo' },
    { code: '9', name: 'Freguesia/Brasilândia' },
    { code: '10', name: 'Guaianases' },
    { code: '11', name: 'Ipiranga' },
    { code: '12', name: 'Itaim Paulista' },
    { code: '13', name: 'Itaquera' },
    { code: '14', name: 'Jabaquara' },
    { code: '15', name: 'Jaçanã/Tremembé' },
    { code: '16', name: 'Lapa' },
    { code: '17', name: "M'Boi Mirim" },
    { code: '18', name: 'Mooca' },
    { code: '19', name: 'Parelheiros' },
    { code: '20', name: 'Penha' },
    { code: '21', name: 'Perus' },
    { code: '22', name: 'Pinheiros' },
    { code: '23', name: 'Pirituba/Jaraguá' },
    { code: '24', name: 'Santana/Tucuruvi' },
    { code: '25', name: 'Santo Amaro' },
    { code: '26', name: 'São Mateus' },
    { code: '27', name: 'São Miguel Paulista' },
    { code: '28', name: 'Sapopemba' },
    { code: '29', name: 'Sé' },
    { code: '30', name: 'Vila Maria/Vila Guilherme' },
    { code: '31', name: 'Vila Mariana' },
    { code: '32', name: 'Vila Prudente' },
  ],
} as const satisfies CityFacts;
