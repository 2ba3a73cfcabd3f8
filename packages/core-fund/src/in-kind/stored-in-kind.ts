import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import { readFunds, type StoredFund } from '../fund/stored-fund.js';

/** A promise as it is read. Quantities in thousandths. */
export interface StoredPromise {
  readonly id: string;
  readonly no: number;
  readonly cityId: string;
  readonly sort: string;
  readonly title: LocalizedText;
  readonly unit: string;
  readonly quantity: string;
  readonly unitValue: string;
  readonly value: string;
  readonly method: LocalizedText;
  readonly valueSource: string;
  readonly valuedOn: string;
  readonly promisedOn: string;
  readonly dueOn: string;
  readonly delivered: string;
  readonly deliveredValue: string;
  readonly waiting: string;
  readonly left: string;
  readonly leftValue: string;
  readonly mayRecord: boolean;
}

export interface StoredDelivery {
  readonly transferId: string;
  readonly promiseNo: number;
  readonly seq: string | null;
  readonly quantity: string;
  readonly value: string;
  readonly on: string;
  readonly state: string;
  readonly note: LocalizedText | null;
}

export interface StoredOfCity {
  readonly cityId: string;
  readonly promised: string;
  readonly delivered: string;
  readonly owed: string;
}

const PROMISES = `SELECT id, no, city_id AS "cityId", sort, title, unit, quantity_thousandths AS quantity, unit_value_minor AS "unitValue", value_minor AS value, method, value_source AS "valueSource",
    valued_on::text AS "valuedOn", promised_on::text AS "promisedOn", due_on::text AS "dueOn", delivered, delivered_value AS "deliveredValue", waiting, quantity_left AS left, value_left AS "leftValue",
    ledger.may_record(fund_id, city_id) AS "mayRecord"
  FROM ledger.in_kind_promise_list WHERE fund_id = $1 ORDER BY quantity_left + waiting = 0, due_on, no`;
const DELIVERIES = `SELECT transfer_id AS "transferId", promise_no AS "promiseNo", seq, quantity_thousandths AS quantity, value_minor AS value, effective_on::text AS on, state, note
  FROM ledger.in_kind_delivery_list WHERE fund_id = $1 ORDER BY effective_on DESC, proposed_at DESC, transfer_id`;

/** The fund of values beside a pool; undefined before its first promise. */
export async function fundOf(reader: Reader, poolId: number): Promise<StoredFund | undefined> {
  const [beside] = await reader.rows<{ id: number }>(
    'ledger.in-kind-fund',
    'SELECT fund_id AS id FROM ledger.in_kind_fund WHERE pool_id = $1',
    [poolId],
  );
  return beside && (await readFunds(reader)).find(({ id }) => id === beside.id);
}

export const readPromises = (reader: Reader, fundId: number): Promise<StoredPromise[]> =>
  reader.rows<StoredPromise>('ledger.in-kind-promises', PROMISES, [fundId]);

export const readDeliveries = (reader: Reader, fundId: number): Promise<StoredDelivery[]> =>
  reader.rows<StoredDelivery>('ledger.in-kind-deliveries', DELIVERIES, [fundId]);

export const readOfCities = (reader: Reader, fundId: number, from: string, to: string): Promise<StoredOfCity[]> =>
  reader.rows<StoredOfCity>(
    'ledger.in-kind-statement',
    'SELECT city_id AS "cityId", promised, delivered, owed FROM ledger.in_kind_statement($1, $2, $3)',
    [fundId, from, to],
  );
