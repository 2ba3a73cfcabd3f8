import type { SixCity, Texts } from './six-cities.js';

/** What a movement draws on and for whom. */
interface Source {
  readonly project?: string;
  readonly line?: string;
  readonly partner?: string;
  readonly city?: SixCity;
}

/** A movement as somebody enters it. Amounts in whole euros. */
export interface Move extends Source {
  readonly on: string;
  readonly do: 'ALLOCATE' | 'COMMIT' | 'DISBURSE' | 'PAY' | 'ACCEPT' | 'REFUND' | 'RETURN' | 'PAY_RETURN';
  readonly key: string;
  readonly euros: number;
  /** Whose approvers sign, in this order; the movement waits where that is not enough. */
  readonly signs?: readonly SixCity[];
  readonly decision?: string;
  readonly text: Texts;
}

/** A decision, and the cities whose approvers sign it; adopted with the last of six. */
export interface Decision {
  readonly on: string;
  readonly do: 'DECIDE';
  readonly key: string;
  readonly title: Texts;
  readonly text: Texts;
  readonly signs?: readonly SixCity[];
}

/** What closes the first year, and what takes a mistake back. */
export type Step =
  | Move
  | Decision
  | { readonly on: string; readonly do: 'CLOSE_YEAR'; readonly key: string; readonly decision: string; readonly lastDay: string }
  | { readonly on: string; readonly do: 'REVERSE'; readonly key: string; readonly of: string; readonly signs: readonly SixCity[]; readonly reason: string };

const works = { project: 'water-points', line: 'works' } as const;
const training = { project: 'water-points', line: 'training' } as const;
const equipment = { project: 'market-kitchens', line: 'equipment' } as const;
const running = { project: 'market-kitchens', line: 'running' } as const;
const planting = { project: 'green-roofs', line: 'planting' } as const;
const upkeep = { project: 'green-roofs', line: 'upkeep' } as const;
const spring = { ...works, partner: 'clear-spring' } as const;
const kitchens = { ...equipment, partner: 'common-table' } as const;
const runningTable = { ...running, partner: 'common-table' } as const;
const roofs = { ...planting, partner: 'high-terrace' } as const;
const roofsUpkeep = { ...upkeep, partner: 'high-terrace' } as const;
const trainers = { ...training, city: 'bethlehem' } as const;
const fee = { partner: 'agent-fee', city: 'barcelona' } as const;

const setAside = (year: number): Texts => ({ en: `Set aside for ${year}`, it: `Destinato al ${year}`, fr: `Réservé pour ${year}`, es: `Reservado para ${year}`, ar: `مخصص لسنة ${year}` });
const AGREEMENT: Texts = { en: 'Agreement with the partner', it: 'Convenzione con il partner', fr: 'Convention avec le partenaire', es: 'Convenio con el socio', ar: 'اتفاقية مع الشريك' };
const tranche = (no: number): Texts => ({ en: `Tranche ${no}`, it: `Tranche ${no}`, fr: `Tranche ${no}`, es: `Tramo ${no}`, ar: `الدفعة ${no}` });
const report = (no: number): Texts => ({ en: `Report ${no} on what was spent`, it: `Rendiconto ${no} delle spese`, fr: `Compte rendu ${no} des dépenses`, es: `Informe ${no} de gastos`, ar: `تقرير الإنفاق ${no}` });
const INVOICE: Texts = { en: 'Invoice of the kitchens', it: 'Fattura delle cucine', fr: 'Facture des cuisines', es: 'Factura de las cocinas', ar: 'فاتورة المطابخ' };
const UNSPENT: Texts = { en: 'Unspent money comes back', it: 'Rientro di somme non spese', fr: 'Retour de sommes non dépensées', es: 'Devolución de lo no gastado', ar: 'إعادة مبالغ لم تُنفق' };
const feeOf = (year: number): Texts => ({ en: `Fee of the agent, ${year}`, it: `Compenso dell’agente, ${year}`, fr: `Frais de l’agent, ${year}`, es: `Comisión del agente, ${year}`, ar: `أتعاب الوكيل، ${year}` });
const NOT_USED: Texts = { en: 'Not needed, goes back to the cities', it: 'Non necessario, torna alle città', fr: 'Non utilisé, retourne aux villes', es: 'No necesario, vuelve a las ciudades', ar: 'غير لازم، يعود إلى المدن' };

const programme = (year: number): Pick<Decision, 'title' | 'text'> => ({
  title: { en: `Programme ${year}`, it: `Programma ${year}`, fr: `Programme ${year}`, es: `Programa ${year}`, ar: `برنامج ${year}` },
  text: {
    en: `The six cities set money aside in ${year} for water points in schools, market kitchens and green roofs.`,
    it: `Nel ${year} le sei città destinano fondi a punti d’acqua nelle scuole, cucine di mercato e tetti verdi.`,
    fr: `En ${year}, les six villes réservent des fonds aux points d’eau dans les écoles, aux cuisines de marché et aux toits verts.`,
    es: `En ${year} las seis ciudades reservan fondos para puntos de agua en las escuelas, cocinas de mercado y azoteas verdes.`,
    ar: `تخصص المدن الست في ${year} أموالًا لنقاط المياه في المدارس ومطابخ الأسواق والأسطح الخضراء.`,
  },
});

/** Two years of the pool, by day. Steps that the bank settles name the day they were signed; the line of the bank has its own. */
export const SIX_PROGRAMME: readonly Step[] = [
  { on: '2025-04-10', do: 'DECIDE', key: 'programme-2025', ...programme(2025) },
  { on: '2025-04-14', do: 'ALLOCATE', key: 'a1', ...works, euros: 180_000, decision: 'programme-2025', text: setAside(2025) },
  { on: '2025-04-14', do: 'ALLOCATE', key: 'a2', ...equipment, euros: 120_000, decision: 'programme-2025', text: setAside(2025) },
  { on: '2025-04-14', do: 'ALLOCATE', key: 'a3', ...planting, euros: 90_000, decision: 'programme-2025', text: setAside(2025) },
  { on: '2025-04-24', do: 'COMMIT', key: 'c1', ...spring, euros: 150_000, signs: ['milan'], text: AGREEMENT },
  { on: '2025-04-24', do: 'COMMIT', key: 'c2', ...kitchens, euros: 110_000, signs: ['dakar'], text: AGREEMENT },
  { on: '2025-04-28', do: 'COMMIT', key: 'c3', ...roofs, euros: 80_000, signs: ['istanbul'], text: AGREEMENT },
  { on: '2025-05-06', do: 'DISBURSE', key: 'd1', ...spring, euros: 60_000, signs: ['milan', 'dakar'], text: tranche(1) },
  { on: '2025-05-09', do: 'DISBURSE', key: 'd2', ...kitchens, euros: 45_000, signs: ['istanbul', 'sao-paulo'], text: tranche(1) },
  { on: '2025-06-03', do: 'DISBURSE', key: 'd3', ...roofs, euros: 9_500, signs: ['bethlehem'], text: tranche(1) },
  { on: '2025-09-18', do: 'ACCEPT', key: 'r1', ...spring, euros: 52_000, signs: ['milan'], text: report(1) },
  { on: '2025-09-18', do: 'ACCEPT', key: 'r2', ...kitchens, euros: 41_000, signs: ['dakar'], text: report(1) },
  { on: '2025-09-25', do: 'ALLOCATE', key: 'a4', ...training, euros: 40_000, decision: 'programme-2025', text: setAside(2025) },
  { on: '2025-09-25', do: 'ALLOCATE', key: 'a5', ...running, euros: 50_000, decision: 'programme-2025', text: setAside(2025) },
  { on: '2025-10-02', do: 'COMMIT', key: 'c4', ...trainers, euros: 36_000, signs: ['sao-paulo'], text: AGREEMENT },
  { on: '2025-10-02', do: 'COMMIT', key: 'c5', ...runningTable, euros: 30_000, signs: ['milan'], text: AGREEMENT },
  { on: '2025-10-09', do: 'DISBURSE', key: 'd4', ...spring, euros: 50_000, signs: ['barcelona', 'bethlehem'], text: tranche(2) },
  { on: '2025-10-10', do: 'DISBURSE', key: 'd5', ...trainers, euros: 18_000, signs: ['dakar', 'milan'], text: tranche(1) },
  { on: '2025-10-21', do: 'DISBURSE', key: 'd6', ...roofs, euros: 40_000, signs: ['istanbul', 'dakar'], text: tranche(2) },
  { on: '2025-11-06', do: 'PAY', key: 'p1', ...runningTable, euros: 7_800, signs: ['istanbul'], text: INVOICE },
  { on: '2025-12-04', do: 'ACCEPT', key: 'r3', ...spring, euros: 47_500, signs: ['sao-paulo'], text: report(2) },
  { on: '2025-12-04', do: 'ACCEPT', key: 'r4', ...trainers, euros: 16_000, signs: ['milan'], text: report(1) },
  { on: '2025-12-09', do: 'REFUND', key: 'f1', ...spring, euros: 8_000, text: UNSPENT },
  { on: '2025-12-11', do: 'PAY', key: 'fee-2025', ...fee, euros: 8_000, signs: ['milan'], text: feeOf(2025) },
  {
    on: '2026-01-22',
    do: 'DECIDE',
    key: 'closing-2025',
    title: { en: 'Closing of 2025', it: 'Chiusura del 2025', fr: 'Clôture de 2025', es: 'Cierre de 2025', ar: 'إقفال 2025' },
    text: {
      en: 'The result of 2025 stays in the common pool, and the year is closed.',
      it: 'Il risultato del 2025 resta nel fondo comune e l’anno è chiuso.',
      fr: 'Le résultat de 2025 reste dans le fonds commun, et l’année est close.',
      es: 'El resultado de 2025 queda en el fondo común y el año queda cerrado.',
      ar: 'تبقى نتيجة 2025 في الصندوق المشترك، وتُقفل السنة.',
    },
  },
  { on: '2026-01-26', do: 'CLOSE_YEAR', key: 'close-2025', decision: 'closing-2025', lastDay: '2025-12-31' },
  { on: '2026-02-19', do: 'DECIDE', key: 'programme-2026', ...programme(2026) },
  { on: '2026-03-02', do: 'ALLOCATE', key: 'b1', ...works, euros: 150_000, decision: 'programme-2026', text: setAside(2026) },
  { on: '2026-03-02', do: 'ALLOCATE', key: 'b2', ...running, euros: 60_000, decision: 'programme-2026', text: setAside(2026) },
  { on: '2026-03-02', do: 'ALLOCATE', key: 'b3', ...upkeep, euros: 70_000, decision: 'programme-2026', text: setAside(2026) },
  { on: '2026-03-05', do: 'COMMIT', key: 'e1', ...spring, euros: 120_000, signs: ['bethlehem'], text: AGREEMENT },
  { on: '2026-03-05', do: 'COMMIT', key: 'e2', ...runningTable, euros: 55_000, signs: ['istanbul'], text: AGREEMENT },
  { on: '2026-03-10', do: 'COMMIT', key: 'e3', ...roofsUpkeep, euros: 55_000, signs: ['dakar'], text: AGREEMENT },
  { on: '2026-03-17', do: 'DISBURSE', key: 'g1', ...roofs, euros: 30_000, signs: ['milan', 'sao-paulo'], text: tranche(3) },
  { on: '2026-03-24', do: 'DISBURSE', key: 'g2', ...spring, euros: 70_000, signs: ['dakar', 'istanbul'], text: tranche(3) },
  { on: '2026-04-14', do: 'DISBURSE', key: 'g3', ...trainers, euros: 12_000, signs: ['istanbul', 'sao-paulo'], text: tranche(2) },
  { on: '2026-05-12', do: 'DISBURSE', key: 'g4', ...roofsUpkeep, euros: 25_000, signs: ['bethlehem', 'milan'], text: tranche(1) },
  { on: '2026-05-20', do: 'PAY', key: 'g5', ...runningTable, euros: 9_200, signs: ['dakar'], text: INVOICE },
  { on: '2026-06-09', do: 'ACCEPT', key: 's1', ...roofs, euros: 61_000, signs: ['milan'], text: report(1) },
  { on: '2026-06-09', do: 'ACCEPT', key: 's2', ...spring, euros: 64_000, signs: ['istanbul'], text: report(3) },
  { on: '2026-06-10', do: 'ACCEPT', key: 's3', ...trainers, euros: 11_000, signs: ['dakar'], text: report(2) },
  { on: '2026-06-11', do: 'ACCEPT', key: 's4', ...trainers, euros: 2_500, signs: ['milan'], text: report(2) },
  { on: '2026-06-16', do: 'REVERSE', key: 'x1', of: 's4', signs: ['sao-paulo'], reason: 'Part of report 2 was entered twice' },
  {
    on: '2026-06-18',
    do: 'DECIDE',
    key: 'return-2026',
    title: { en: 'Return of what is not needed', it: 'Restituzione di quanto non serve', fr: 'Retour de ce qui n’est pas utilisé', es: 'Devolución de lo no necesario', ar: 'إعادة ما لا يلزم' },
    text: {
      en: '24 000 euro that no project needs go back to the six cities, in proportion to what each has free.',
      it: '24 000 euro che nessun progetto richiede tornano alle sei città, in proporzione a quanto ciascuna ha di libero.',
      fr: '24 000 euros dont aucun projet n’a besoin retournent aux six villes, en proportion de ce que chacune a de libre.',
      es: '24 000 euros que ningún proyecto necesita vuelven a las seis ciudades, en proporción a lo que cada una tiene libre.',
      ar: 'يعود 24 000 يورو لا يحتاج إليها أي مشروع إلى المدن الست، بنسبة ما لكل منها من أموال متاحة.',
    },
  },
  { on: '2026-06-25', do: 'RETURN', key: 'return', euros: 24_000, decision: 'return-2026', text: NOT_USED },
  { on: '2026-07-16', do: 'DISBURSE', key: 'g6', ...spring, euros: 40_000, signs: ['barcelona', 'sao-paulo'], text: tranche(4) },
  { on: '2026-09-10', do: 'ACCEPT', key: 's5', ...roofsUpkeep, euros: 19_000, signs: ['milan'], text: report(1) },
  { on: '2026-09-10', do: 'ACCEPT', key: 's6', ...spring, euros: 33_000, signs: ['bethlehem'], text: report(4) },
  { on: '2026-09-17', do: 'REFUND', key: 'f2', ...roofs, euros: 5_000, text: UNSPENT },
  { on: '2026-09-21', do: 'PAY', key: 'fee-2026', ...fee, euros: 5_500, signs: ['istanbul'], text: feeOf(2026) },
  // what waits: for the bank, for a second city, for anybody
  { on: '2026-10-22', do: 'DISBURSE', key: 'w1', ...spring, euros: 30_000, signs: ['dakar', 'istanbul'], text: tranche(5) },
  { on: '2026-10-27', do: 'PAY_RETURN', key: 'return-milan', city: 'milan', euros: 2_000, signs: ['dakar'], text: NOT_USED },
  { on: '2026-11-10', do: 'DISBURSE', key: 'w2', ...roofsUpkeep, euros: 20_000, signs: ['sao-paulo'], text: tranche(2) },
  { on: '2026-11-12', do: 'ACCEPT', key: 'w3', ...kitchens, euros: 3_000, text: report(2) },
  { on: '2026-11-16', do: 'COMMIT', key: 'w4', ...spring, euros: 25_000, text: AGREEMENT },
  { on: '2026-11-17', do: 'DECIDE', key: 'programme-2027', ...programme(2027), signs: ['milan', 'barcelona', 'dakar'] },
];
