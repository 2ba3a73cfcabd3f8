import type { Reader } from '@regia/server-kit';
import type { Rate } from './rate.graphql.js';

type StoredRate = Omit<Rate, 'value'> & { readonly value: string };

const RATES = `SELECT code, base, quote, trim_scale(value)::text AS value, source, day::text AS day, is_fixed AS "isFixed" FROM ledger.rate WHERE base = $1 ORDER BY quote, day DESC, code`;

/** Rates from a fund's currency into others, newest first for each. */
export const readRates = (reader: Reader, base: string): Promise<StoredRate[]> => reader.rows<StoredRate>('ledger.rates', RATES, [base]);
