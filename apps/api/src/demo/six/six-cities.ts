/** Texts in the languages of the platform. */
export type Texts = Readonly<Record<'en' | 'it' | 'fr' | 'es' | 'ar', string>>;

/** The second partnership of the demonstration: six cities, two years. Its figures are illustrative and belong to no real budget. */
export const SIX_PARTNERSHIP = {
  id: '00000000-0000-4000-8002-000000000002',
  key: 'urban-sisters', // after the first partnership, which forms offer first
  name: {
    original: 'en',
    texts: { en: 'Six sister cities', it: 'Sei città sorelle', fr: 'Six villes sœurs', es: 'Seis ciudades hermanas', ar: 'ست مدن شقيقة' },
  },
  cities: ['milan', 'barcelona', 'dakar', 'bethlehem', 'istanbul', 'sao-paulo'],
  since: '2025-01-01',
} as const;

export type SixCity = (typeof SIX_PARTNERSHIP.cities)[number];

export const SIX_FUND = {
  code: 'pool-2',
  name: {
    original: 'en',
    texts: { en: 'Common pool of the six cities', it: 'Fondo comune delle sei città', fr: 'Fonds commun des six villes', es: 'Fondo común de las seis ciudades', ar: 'الصندوق المشترك للمدن الست' },
  },
  holder: 'barcelona',
  baseCurrency: 'EUR',
  openFrom: '2025-01-01',
  /** The six cities decided that everybody may see their pool. */
  openness: { decision: '00000000-0000-4000-8004-000000000002', adoptedOn: '2025-01-20' },
} as const;

/** The account of the pool at an illustrative bank. No bank has this code. */
export const SIX_BANK = { id: '00000000-0000-4000-8003-000000000002', number: 'ES2599999999990000000226', currency: 'EUR', bankName: 'Banc Il·lustratiu' } as const;

type Role = 'treasurer' | 'approver' | 'coordinator';

/** Who acts for each city in this partnership, by user name. */
export const SIX_PEOPLE: readonly { readonly city: SixCity; readonly username: string; readonly roles: readonly Role[] }[] = [
  { city: 'milan', username: 'milan.lucia.sala', roles: ['treasurer'] },
  { city: 'milan', username: 'milan.giulia', roles: ['approver'] },
  { city: 'barcelona', username: 'barcelona.laia.serra', roles: ['treasurer'] },
  { city: 'barcelona', username: 'barcelona.mireia', roles: ['approver', 'coordinator'] },
  { city: 'dakar', username: 'dakar.awa.ndiaye', roles: ['treasurer'] },
  { city: 'dakar', username: 'dakar.cheikh.fall', roles: ['approver'] },
  { city: 'bethlehem', username: 'bethlehem.hanan.qassis', roles: ['treasurer'] },
  { city: 'bethlehem', username: 'bethlehem.rania.khoury', roles: ['approver'] },
  { city: 'istanbul', username: 'istanbul.zeynep.arslan', roles: ['treasurer'] },
  { city: 'istanbul', username: 'istanbul.elif.demir', roles: ['approver'] },
  { city: 'sao-paulo', username: 'sao-paulo.camila.rocha', roles: ['treasurer'] },
  { city: 'sao-paulo', username: 'sao-paulo.beatriz.souza', roles: ['approver'] },
];

/** Rates that the treasurer of the holder enters and the one who coordinates confirms: units for one euro. The franc of Dakar is fixed. */
export const SIX_RATES: readonly { readonly day: string; readonly quote: string; readonly value: string }[] = [
  { day: '2025-01-15', quote: 'ILS', value: '3.7510' },
  { day: '2025-01-15', quote: 'TRY', value: '36.9000' },
  { day: '2025-01-15', quote: 'BRL', value: '6.2450' },
  { day: '2025-07-01', quote: 'ILS', value: '3.9480' },
  { day: '2025-07-01', quote: 'TRY', value: '46.6000' },
  { day: '2025-07-01', quote: 'BRL', value: '6.4180' },
  { day: '2026-01-15', quote: 'ILS', value: '3.7220' },
  { day: '2026-01-15', quote: 'TRY', value: '50.4000' },
  { day: '2026-01-15', quote: 'BRL', value: '6.3520' },
  { day: '2026-07-01', quote: 'ILS', value: '3.8460' },
  { day: '2026-07-01', quote: 'TRY', value: '52.1000' },
  { day: '2026-07-01', quote: 'BRL', value: '6.1790' },
];

/**
 * What the cities share a year, and when each instalment of it is due. Shared by residents, no city below eight and none above 28
 * percent. The agreement of the second year is of the autumn before, as budgets are.
 */
export const SIX_YEARS = [
  { year: 2025, totalMinor: 90_000_000n, pledgedOn: '2025-02-03', agreedOn: '2025-02-10', dueOn: ['2025-03-15', '2025-09-15'] },
  { year: 2026, totalMinor: 96_000_000n, pledgedOn: '2025-12-01', agreedOn: '2025-12-10', dueOn: ['2026-02-27', '2026-06-30', '2026-10-15'] },
] as const;

export const SIX_LIMITS = { floor: '8', ceiling: '28' } as const;

export const SIX_PROJECTS = [
  {
    code: 'water-points',
    name: { en: 'Water points in schools', it: 'Punti d’acqua nelle scuole', fr: 'Points d’eau dans les écoles', es: 'Puntos de agua en las escuelas', ar: 'نقاط المياه في المدارس' },
    lines: [
      { code: 'works', name: { en: 'Works', it: 'Lavori', fr: 'Travaux', es: 'Obras', ar: 'الأشغال' }, planned: { 2025: 190_000, 2026: 150_000 } },
      { code: 'training', name: { en: 'Training', it: 'Formazione', fr: 'Formation', es: 'Formación', ar: 'التدريب' }, planned: { 2025: 40_000, 2026: 20_000 } },
    ],
  },
  {
    code: 'market-kitchens',
    name: { en: 'Market kitchens', it: 'Cucine di mercato', fr: 'Cuisines de marché', es: 'Cocinas de mercado', ar: 'مطابخ الأسواق' },
    lines: [
      { code: 'equipment', name: { en: 'Equipment', it: 'Attrezzature', fr: 'Équipement', es: 'Equipamiento', ar: 'المعدات' }, planned: { 2025: 120_000, 2026: 0 } },
      { code: 'running', name: { en: 'Running costs', it: 'Costi di gestione', fr: 'Fonctionnement', es: 'Funcionamiento', ar: 'التشغيل' }, planned: { 2025: 50_000, 2026: 60_000 } },
    ],
  },
  {
    code: 'green-roofs',
    name: { en: 'Green roofs', it: 'Tetti verdi', fr: 'Toits verts', es: 'Azoteas verdes', ar: 'الأسطح الخضراء' },
    lines: [
      { code: 'planting', name: { en: 'Planting', it: 'Messa a dimora', fr: 'Plantation', es: 'Plantación', ar: 'الغرس' }, planned: { 2025: 90_000, 2026: 0 } },
      { code: 'upkeep', name: { en: 'Upkeep', it: 'Manutenzione', fr: 'Entretien', es: 'Mantenimiento', ar: 'الصيانة' }, planned: { 2025: 0, 2026: 70_000 } },
    ],
  },
] as const satisfies readonly { code: string; name: Texts; lines: readonly { code: string; name: Texts; planned: Readonly<Record<number, number>> }[] }[];

/** Invented organisations that receive money. */
export const SIX_PARTNERS = [
  { code: 'clear-spring', name: 'Clear Spring Association', number: 'ES4699999999990000000333' },
  { code: 'common-table', name: 'Common Table Cooperative' },
  { code: 'high-terrace', name: 'High Terrace Union' },
] as const satisfies readonly { code: string; name: string; number?: string }[];
