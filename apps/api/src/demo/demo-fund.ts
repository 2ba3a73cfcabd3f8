/** The pool of the demonstration. Figures are illustrative and belong to no real budget. Amounts in euro cents. */
export const DEMO_FUND = {
  code: 'pool-1',
  name: { original: 'it', texts: { it: 'Fondo comune per gli orti urbani', en: 'Pool of funds for urban gardens', fr: 'Fonds commun des jardins urbains', es: 'Fondo común de huertos urbanos', ar: 'الصندوق المشترك للحدائق الحضرية' } },
  holder: 'milan',
  baseCurrency: 'EUR',
} as const;

/** The account of the pool at an illustrative bank. No bank has this code. */
export const DEMO_BANK = { id: '00000000-0000-4000-8003-000000000001', number: 'IT84X9999999999000000000111', currency: 'EUR', bankName: 'Banca Illustrativa' } as const;

/** One city's agreement. Days of instalments are counted from today, so that one is always late and one always ahead. */
export interface DemoAgreement {
  readonly city: string;
  readonly instalments: readonly { readonly dueInDays: number; readonly amountMinor: bigint }[];
  /** Numbers of the instalments that have been received and signed. */
  readonly received: readonly number[];
  /** Number of the one that has arrived and waits for a signature. */
  readonly waiting?: number;
  readonly approver: string;
  /** The city pays each instalment in its own currency: this much. */
  readonly paysIn?: { readonly currency: string; readonly amountMinor: bigint };
}

export const DEMO_AGREEMENTS: readonly DemoAgreement[] = [
  { city: 'milan', instalments: [{ dueInDays: -300, amountMinor: 48_000_000n }, { dueInDays: -120, amountMinor: 48_000_000n }, { dueInDays: 67, amountMinor: 24_000_000n }], received: [1, 2], approver: 'barcelona' },
  { city: 'barcelona', instalments: [{ dueInDays: -280, amountMinor: 60_000_000n }, { dueInDays: -60, amountMinor: 45_000_000n }], received: [1, 2], approver: 'milan' },
  { city: 'dakar', instalments: [{ dueInDays: -200, amountMinor: 4_500_000n }, { dueInDays: -18, amountMinor: 4_500_000n }, { dueInDays: 20, amountMinor: 4_500_000n }, { dueInDays: 150, amountMinor: 4_500_000n }], received: [1], waiting: 2, approver: 'milan', paysIn: { currency: 'XOF', amountMinor: 29_518_065n } },
];
