import type { AgendaEntry, CityRef, Hue, MoneyValue } from '../src/facts.js';

const city = (plate: string, name: string, timeZone: string): CityRef => ({ plate, name, timeZone });
export const MIL = city('MIL', 'Milan', 'Europe/Rome');
export const BCN = city('BCN', 'Barcelona', 'Europe/Madrid');
export const DKR = city('DKR', 'Dakar', 'Africa/Dakar');
export const BTL = city('BTL', 'Bethlehem', 'Asia/Hebron');
export const IST = city('IST', 'Istanbul', 'Europe/Istanbul');
export const SAO = city('SAO', 'São Paulo', 'America/Sao_Paulo');

export const eur = (euros: number): MoneyValue => ({ amountMinor: String(Math.round(euros * 100)), currency: 'EUR', exponent: 2 });

const themes: Readonly<Record<Hue, string>> = { food: 'Food security', codev: 'Co-development', urban: 'Urban services', gov: 'Governance' };
export const themeChips = Object.entries(themes).map(([id, label]) => ({ id, label, hue: id as Hue }));

const days = (id: string, title: string, startsOn: string, endsOn: string, hue: Hue, cities: CityRef[]): AgendaEntry => ({
  id, title: { text: title, language: 'en' }, href: `/all/agenda/${id}`, startsOn, endsOn, startsAt: `${startsOn}T00:00:00Z`, endsAt: `${endsOn}T00:00:00Z`, isAllDay: true, isDeadline: false, theme: { hue, label: themes[hue] }, cities,
});
const at = (id: string, title: string, startsAt: string, hue: Hue, cities: CityRef[], more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id, title: { text: title, language: 'en' }, href: `/all/agenda/${id}`, startsOn: startsAt.slice(0, 10), endsOn: startsAt.slice(0, 10), startsAt, endsAt: startsAt, isAllDay: false, isDeadline: false, theme: { hue, label: themes[hue] }, cities, ...more,
});
const deadline = { isDeadline: true };

export const november: readonly AgendaEntry[] = [
  days('e1', 'Mission to Pikine and Guédiawaye', '2026-11-02', '2026-11-06', 'food', [MIL, DKR]),
  at('e2', 'Steering group, Milan and Dakar', '2026-11-05T09:00:00Z', 'gov', [MIL, DKR]),
  at('e3', 'Call 2026/3 closes', '2026-11-10T16:00:00Z', 'codev', [BCN, SAO], deadline),
  days('e4', 'Water utilities exchange', '2026-11-11', '2026-11-13', 'urban', [IST, BTL]),
  at('e5', 'School canteens working table', '2026-11-12T14:00:00Z', 'food', [MIL, BCN, SAO]),
  days('e6', 'Forum of world cities, open day', '2026-11-14', '2026-11-14', 'codev', [MIL]),
  days('e9', 'Data on food flows, training week', '2026-11-16', '2026-11-20', 'food', [DKR, SAO]),
  at('e7', 'Fund review, third quarter', '2026-11-17T10:00:00Z', 'gov', [MIL, BCN, IST]),
  at('e8', 'Diaspora enterprise clinic', '2026-11-18T17:00:00Z', 'codev', [MIL], { isCancelled: true }),
  at('e18', 'Neighbourhood lighting survey', '2026-11-19T08:00:00Z', 'urban', [IST]),
  at('e10', 'Harvest figures due', '2026-11-23T23:00:00Z', 'food', [DKR], deadline),
  at('e11', 'Zone council hearing', '2026-11-24T17:30:00Z', 'gov', [MIL]),
  days('e12', 'Old city lighting, site visit', '2026-11-25', '2026-11-27', 'urban', [BTL, MIL]),
  at('e19', 'Tender opening', '2026-11-26T08:30:00Z', 'urban', [BTL]),
  at('e13', 'Steering group, Barcelona and São Paulo', '2026-11-26T13:00:00Z', 'gov', [BCN, SAO]),
  at('e15', 'Remittances and savings groups', '2026-11-26T16:00:00Z', 'codev', [DKR, MIL]),
  at('e14', 'Interim report to the Delegation', '2026-11-27T16:00:00Z', 'gov', [MIL], deadline),
  days('e16', 'Twin market days', '2026-11-28', '2026-11-29', 'food', [DKR, MIL]),
  days('e17', 'Consortium assembly', '2026-12-02', '2026-12-04', 'gov', [MIL, BCN, DKR, BTL, IST, SAO]),
];

export const contributions = [
  { id: 'milan', plate: 'MIL', name: 'Milan', received: eur(960_000), pledged: eur(1_200_000), note: 'next by 31 Jan' },
  { id: 'barcelona', plate: 'BCN', name: 'Barcelona', received: eur(1_050_000), pledged: eur(1_050_000), note: 'paid in full' },
  { id: 'sao-paulo', plate: 'SAO', name: 'São Paulo', received: eur(465_000), pledged: eur(620_000), note: '18 days late', isLate: true },
  { id: 'istanbul', plate: 'IST', name: 'Istanbul', received: eur(410_000), pledged: eur(540_000), note: 'next by 20 Dec' },
  { id: 'dakar', plate: 'DKR', name: 'Dakar', received: eur(135_000), pledged: eur(180_000), note: 'next by 15 Dec' },
  { id: 'bethlehem', plate: 'BTL', name: 'Bethlehem', received: eur(60_000), pledged: eur(90_000), note: 'next by 31 Dec' },
];

export interface Line {
  readonly id: string;
  readonly day: string;
  readonly text: string;
  readonly way: string;
  readonly city: CityRef;
  readonly hue: Hue;
  readonly isPosted: boolean;
  readonly amount: MoneyValue;
}

export const lines: readonly Line[] = [
  { id: '118', day: '2026-11-20', text: 'Third instalment of the 2026 contribution', way: 'Municipality of Milan → Pool account', city: MIL, hue: 'gov', isPosted: true, amount: eur(240_000) },
  { id: '117', day: '2026-11-19', text: 'Drip irrigation kits, lot 2', way: 'Micro-gardens → Cooperative', city: DKR, hue: 'food', isPosted: false, amount: eur(-18_640.5) },
  { id: '116', day: '2026-11-18', text: 'Lighting tender, works advance', way: 'Old city lighting → Bethlehem Municipality', city: BTL, hue: 'urban', isPosted: false, amount: eur(-56_000) },
  { id: '115', day: '2026-11-12', text: 'Canteen study, first report', way: 'School canteens → University', city: BCN, hue: 'food', isPosted: true, amount: eur(-9_200) },
];
