import type { Refusal } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** One thing to look at before closing, as the database finds it. */
export interface StoredItem {
  readonly item: 'bank' | 'waiting' | 'unidentified' | 'revaluation' | 'result' | 'decision';
  readonly state: 'done' | 'none' | 'missing' | 'rate-missing' | 'to-accept' | 'to-name';
  readonly bankAccount: string | null;
  readonly count: number;
  readonly amountMinor: string | null;
  readonly currency: string | null;
  readonly day: string | null;
}

const ITEMS = `SELECT item, state, bank_account_id AS "bankAccount", items AS count, amount::text AS "amountMinor", currency, day::text FROM ledger.closing_checklist($1, $2)`;

export const readChecklist = (reader: Reader, fundId: number, lastDay: string): Promise<StoredItem[]> => reader.rows<StoredItem>('ledger.closing-checklist', ITEMS, [fundId, lastDay]);

const MISSING: Readonly<Record<StoredItem['item'], string>> = {
  bank: 'not-reconciled',
  waiting: 'proposals-waiting',
  revaluation: 'not-revalued',
  unidentified: 'unidentified-not-accepted',
  result: 'result-not-accepted',
  decision: 'decision-missing',
};

/** Everything that stands in the way, each at the field that can change it. The database judges again as it writes. */
export function faultsOf(items: readonly StoredItem[], accepts: readonly string[], hasDecision: boolean): Refusal[] {
  const found = items.flatMap(({ item, state }): Refusal[] => {
    if (state === 'rate-missing') return [{ code: 'rate-missing', path: ['lastDay'] }];
    if (state === 'missing') return [{ code: MISSING[item], path: ['lastDay'] }];
    if (state === 'to-accept' && !accepts.includes(item)) return [{ code: MISSING[item], path: ['accepts'] }];
    if (state === 'to-name' && !hasDecision) return [{ code: MISSING[item], path: ['decision'] }];
    return [];
  });
  return found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index);
}
