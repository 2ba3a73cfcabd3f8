import type { SixCity } from './six-cities.js';

/** How a line of the bank is answered once its month is matched. */
type Answer =
  | { readonly city: SixCity; readonly year: 2025 | 2026; readonly instalment: number; readonly isHalf?: boolean }
  | { readonly settles: string }
  | { readonly is: 'charge' | 'interest' | 'unknown'; readonly minor: bigint; readonly party?: string; readonly text: string };

export type BankLine = { readonly day: string } & Answer;

const paid = (day: string, city: SixCity, year: 2025 | 2026, instalment: number, isHalf = false): BankLine => ({ day, city, year, instalment, isHalf });
const settles = (day: string, key: string): BankLine => ({ day, settles: key });
const charge = (day: string, minor: bigint): BankLine => ({ day, is: 'charge', minor: -minor, text: 'Account charges' });
const interest = (day: string, minor: bigint): BankLine => ({ day, is: 'interest', minor, text: 'Interest of the quarter' });

/** Everything the illustrative bank booked. Amounts of instalments follow from the key, those of payments from what was signed. */
export const SIX_BANK_LINES: readonly BankLine[] = [
  paid('2025-03-12', 'milan', 2025, 1),
  paid('2025-03-14', 'barcelona', 2025, 1),
  paid('2025-03-18', 'sao-paulo', 2025, 1),
  paid('2025-03-21', 'dakar', 2025, 1),
  paid('2025-03-28', 'istanbul', 2025, 1),
  charge('2025-03-31', 1_850n),
  paid('2025-04-02', 'bethlehem', 2025, 1),
  settles('2025-05-08', 'd1'),
  settles('2025-05-13', 'd2'),
  settles('2025-06-05', 'd3'),
  charge('2025-06-30', 2_100n),
  interest('2025-06-30', 41_235n),
  paid('2025-09-11', 'barcelona', 2025, 2),
  paid('2025-09-15', 'milan', 2025, 2),
  paid('2025-09-16', 'bethlehem', 2025, 2),
  paid('2025-09-24', 'dakar', 2025, 2),
  charge('2025-09-30', 1_850n),
  paid('2025-10-02', 'sao-paulo', 2025, 2),
  settles('2025-10-14', 'd4'),
  settles('2025-10-16', 'd5'),
  settles('2025-10-23', 'd6'),
  settles('2025-11-11', 'p1'),
  paid('2025-11-20', 'istanbul', 2025, 2),
  settles('2025-12-15', 'f1'),
  settles('2025-12-16', 'fee-2025'),
  charge('2025-12-31', 2_100n),
  interest('2025-12-31', 64_012n),
  paid('2026-02-25', 'milan', 2026, 1),
  paid('2026-02-26', 'barcelona', 2026, 1),
  paid('2026-02-27', 'sao-paulo', 2026, 1),
  paid('2026-03-03', 'bethlehem', 2026, 1),
  paid('2026-03-05', 'dakar', 2026, 1),
  paid('2026-03-10', 'istanbul', 2026, 1),
  settles('2026-03-19', 'g1'),
  settles('2026-03-26', 'g2'),
  charge('2026-03-31', 2_350n),
  settles('2026-04-16', 'g3'),
  settles('2026-05-14', 'g4'),
  settles('2026-05-22', 'g5'),
  paid('2026-06-26', 'milan', 2026, 2),
  paid('2026-06-29', 'barcelona', 2026, 2),
  charge('2026-06-30', 1_850n),
  interest('2026-06-30', 58_790n),
  paid('2026-07-02', 'dakar', 2026, 2),
  paid('2026-07-15', 'istanbul', 2026, 2, true),
  settles('2026-07-21', 'g6'),
  paid('2026-08-20', 'bethlehem', 2026, 2),
  settles('2026-09-22', 'f2'),
  settles('2026-09-29', 'fee-2026'),
  charge('2026-09-30', 1_850n),
  // the last month that was imported: nobody has answered its lines yet
  paid('2026-10-13', 'milan', 2026, 3),
  paid('2026-10-14', 'barcelona', 2026, 3),
  { day: '2026-10-20', is: 'unknown', minor: 250_000n, party: 'Fundació Il·lustrativa', text: 'Donatiu per als sis municipis' },
  charge('2026-10-30', 1_850n),
  // what the file to try out brings: lines that match, and lines that do not
  settles('2026-11-03', 'w1'),
  paid('2026-11-05', 'dakar', 2026, 3),
  { day: '2026-11-09', is: 'unknown', minor: 46_200n, party: 'Amigos das Hortas', text: 'Contribuição para as hortas' },
  { day: '2026-11-12', is: 'unknown', minor: -12_900n, party: 'Impremta Il·lustrativa', text: 'Factura 2026/118' },
  charge('2026-11-16', 2_350n),
];
