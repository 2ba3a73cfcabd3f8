import type { Reader } from '@regia/server-kit';
import type { Rate } from './rate.graphql.js';

/** A rate as it is read. */
export type StoredRate = Omit<Rate, 'row'> & { readonly enteredBy: string | null; readonly confirmedBy: string | null };

export const RATE_COLUMNS = `code, base, quote, trim_scale(value)::text AS value, source, day::text AS day, is_fixed AS "isFixed", entered_by AS "enteredBy", confirmed_by AS "confirmedBy"`;

const NEWEST = `SELECT DISTINCT ON (quote) ${RATE_COLUMNS} FROM ledger.rate WHERE base = $1 AND (fund_id IS NULL OR fund_id = $2)
  ORDER BY quote, is_fixed DESC, day DESC, source = 'ecb' DESC, entered_at DESC, code COLLATE "C"`;

/** The newest rate from a fund's currency into each other. */
export const readRates = (reader: Reader, base: string, fundId: number): Promise<StoredRate[]> => reader.rows<StoredRate>('ledger.rates', NEWEST, [base, fundId]);

const IN_FORCE = `SELECT r.code, r.base, r.quote, trim_scale(r.value)::text AS value, r.source, r.day::text AS day, r.is_fixed AS "isFixed", r.entered_by AS "enteredBy", r.confirmed_by AS "confirmedBy"
  FROM (SELECT DISTINCT x.quote FROM ledger.rate x WHERE x.base = $2 AND (x.fund_id IS NULL OR x.fund_id = $1)) q CROSS JOIN LATERAL ledger.rate_on($1, $2, q.quote, $3) r ORDER BY r.quote`;

/** Rates in force on a day; a day without publication has the last earlier ones, with their own day. */
export const readRatesOn = (reader: Reader, fundId: number, base: string, on: string): Promise<StoredRate[]> => reader.rows<StoredRate>('ledger.rates-on', IN_FORCE, [fundId, base, on]);

/** The rate that counts for a day, by {@link readRatesOn}; undefined where none was ever known, which is refused as `rate-missing`. */
export async function readRateOn(reader: Reader, fundId: number, base: string, quote: string, on: string): Promise<StoredRate | undefined> {
  const [rate] = await reader.rows<StoredRate>('ledger.rate-on', `SELECT ${RATE_COLUMNS} FROM ledger.rate_on($1, $2, $3, $4)`, [fundId, base, quote, on]);
  return rate;
}

/** The rate of that code, which an entry quotes. */
export async function readRate(reader: Reader, code: string): Promise<StoredRate | undefined> {
  const [rate] = await reader.rows<StoredRate>('ledger.rate', `SELECT ${RATE_COLUMNS} FROM ledger.rate WHERE code = $1`, [code]);
  return rate;
}

const FOR_BOOKING = `SELECT ${RATE_COLUMNS} FROM ledger.rate WHERE base = $2 AND quote = $3 AND day <= $4 AND (is_fixed OR (source = 'manual' AND fund_id = $1))
  ORDER BY is_fixed DESC, day DESC, entered_at DESC LIMIT 1`;

/** What the books may be written with where the bank names no rate: fixed, or agreed on by two people of the fund. Published ones inform and revalue. */
export async function readBookingRate(reader: Reader, fundId: number, base: string, quote: string, on: string): Promise<StoredRate | undefined> {
  const [rate] = await reader.rows<StoredRate>('ledger.booking-rate', FOR_BOOKING, [fundId, base, quote, on]);
  return rate;
}
