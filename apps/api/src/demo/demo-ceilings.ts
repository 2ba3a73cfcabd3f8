/** Budget figures of the demonstration. They are illustrative and belong to no real budget. Amounts in euro cents; years are counted from this one. */
export interface DemoCeiling {
  readonly city: string;
  readonly rule: string;
  readonly yearsAgo: number;
  readonly parts: Readonly<Record<string, bigint>>;
  readonly commitments: readonly { readonly key: string; readonly classKey: string; readonly day: string; readonly amountMinor: bigint; readonly text: Readonly<Record<string, string>> }[];
}

const VILLAGE = { it: 'Bando per la cooperazione', en: 'Call for cooperation projects', fr: 'Appel à projets de coopération', es: 'Convocatoria de cooperación', ar: 'دعوة لمشاريع التعاون' };
const AID = { it: 'Aiuto dopo un’alluvione', en: 'Aid after a flood', fr: 'Aide après une inondation', es: 'Ayuda tras una inundación', ar: 'مساعدة بعد فيضان' };

export const DEMO_CEILINGS: readonly DemoCeiling[] = [
  { city: 'milan', rule: 'tuel-272', yearsAgo: 1, parts: { title1: 30_000_000_000n, title2: 6_000_000_000n, title3: 9_000_000_000n }, commitments: [{ key: 'call', classKey: 'development', day: '05-12', amountMinor: 150_000_000n, text: VILLAGE }] },
  { city: 'milan', rule: 'tuel-272', yearsAgo: 0, parts: { title1: 31_000_000_000n, title2: 6_000_000_000n, title3: 9_500_000_000n }, commitments: [{ key: 'call', classKey: 'development', day: '01-25', amountMinor: 140_000_000n, text: VILLAGE }, { key: 'aid', classKey: 'solidarity', day: '01-28', amountMinor: 45_000_000n, text: AID }] },
  { city: 'barcelona', rule: 'own-income', yearsAgo: 0, parts: { 'own-income': 40_000_000_000n }, commitments: [{ key: 'call', classKey: 'development', day: '01-25', amountMinor: 90_000_000n, text: VILLAGE }] },
];
