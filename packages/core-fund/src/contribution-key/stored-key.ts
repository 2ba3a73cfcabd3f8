import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';
import type { FactName, KeyBase, KeyMethod } from './contribution-key.js';

/** A figure with where it stands and of which day it is. */
export interface StoredFact {
  readonly value: string;
  readonly source: string;
  readonly day: string;
}

/** The figures of one city that a key rests on; its key beside its id, so that the text people agree to can be read. */
export type StoredKeyInput = { readonly cityId: string; readonly city: string } & { readonly [F in FactName]?: StoredFact };

/** What a method is set to, as it was typed: percentages from 0 to 100. */
export interface StoredParameters {
  readonly equalPart?: string;
  readonly populationPart?: string;
  readonly budgetPart?: string;
  readonly base?: KeyBase;
  readonly floor?: string;
  readonly ceiling?: string;
  readonly gradient?: string;
  readonly threshold?: string;
}

export interface StoredKeyShare {
  readonly cityId: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly inKindMinor: string;
  readonly cashMinor: string;
  /** Of its pledge, once it is posted. */
  readonly seq: string | null;
}

interface StoredAgreementToKey {
  readonly id: string;
  readonly approver: string;
  readonly cityId: string;
  readonly at: string;
}

/** A version of the key as it is read. */
export interface StoredKey {
  readonly id: string;
  readonly no: number;
  readonly method: KeyMethod;
  readonly parameters: StoredParameters;
  readonly inputs: readonly StoredKeyInput[];
  readonly title: LocalizedText;
  readonly year: number;
  readonly pledgedOn: string;
  readonly totalMinor: string;
  readonly payload: string;
  readonly payloadHash: string;
  readonly author: string;
  readonly authorCity: string;
  readonly proposedAt: Date;
  readonly adoptedAt: Date | null;
  readonly state: 'proposed' | 'adopted' | 'superseded' | 'withdrawn';
  readonly withdrawnAt: Date | null;
  /** The decision that adopted it, or that waits to. */
  readonly decisionId: string | null;
  readonly shares: readonly StoredKeyShare[];
  readonly agreements: readonly StoredAgreementToKey[];
}

const COLUMNS = `id, no, method, parameters, inputs, title, year, pledged_on::text AS "pledgedOn", total_minor AS "totalMinor", payload, encode(payload_hash, 'hex') AS "payloadHash",
  author, author_city AS "authorCity", proposed_at AS "proposedAt", adopted_at AS "adoptedAt", state, shares, agreements, withdrawn_at AS "withdrawnAt", decision_id AS "decisionId"`;

/** The versions of a fund, newest first. */
export const readKeys = (reader: Reader, fundId: number, most: number): Promise<StoredKey[]> =>
  reader.rows<StoredKey>('ledger.keys', `SELECT ${COLUMNS} FROM ledger.key_list WHERE fund_id = $1 ORDER BY no DESC LIMIT $2`, [
    fundId,
    most,
  ]);

/** One version; undefined when it is not there. */
export async function readKey(reader: Reader, fundId: number, id: string): Promise<StoredKey | undefined> {
  const [key] = await reader.rows<StoredKey>('ledger.key', `SELECT ${COLUMNS} FROM ledger.key_list WHERE fund_id = $1 AND id = $2`, [
    fundId,
    id,
  ]);
  return key;
}
