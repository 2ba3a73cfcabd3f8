import { Reference, showCity, showMoney, type RequestContext } from '@regia/server-kit';
import type { StoredFund } from '../fund/stored-fund.js';
import type { FactName } from './contribution-key.js';
import type {
  ContributionBase,
  ContributionFact,
  ContributionKeyState,
  ContributionKeyVersion,
  ContributionMethod,
  ContributionShare,
} from './contribution-key.graphql.js';
import { fraction, times, toDecimals, type Fraction } from './fraction.js';
import type { StoredKey, StoredKeyInput, StoredKeyShare } from './stored-key.js';

const FACTS: readonly FactName[] = ['population', 'income', 'budget', 'inKind', 'fixed'];

export interface ShownAmount {
  readonly share: Fraction;
  readonly inKindMinor: bigint;
  readonly cashMinor: bigint;
}

/** What one city carries, for the eye. */
export function showShare(
  ctx: RequestContext,
  reference: Reference,
  currency: string,
  cityId: string,
  { share, inKindMinor, cashMinor }: ShownAmount,
): ContributionShare {
  return {
    city: showCity(reference.city(cityId)!, ctx.language), // a foreign key keeps the city, and an input names a known one
    percent: toDecimals(times(share, fraction(100n)), 6),
    exact: `${share.numerator}/${share.denominator}`,
    amount: showMoney(inKindMinor + cashMinor, currency),
    inKind: showMoney(inKindMinor, currency),
    cash: showMoney(cashMinor, currency),
  };
}

/** A version as GraphQL shows it. */
export function showKey(ctx: RequestContext, reference: Reference, { baseCurrency }: StoredFund, row: StoredKey): ContributionKeyVersion {
  const { base, ...parameters } = row.parameters;
  return {
    row,
    id: row.id,
    no: row.no,
    method: row.method as ContributionMethod, // a constraint of the column keeps the words of the enum
    parameters: { ...parameters, ...(base ? { base: base as ContributionBase } : {}) }, // written by `readParameters` only
    year: row.year,
    pledgedOn: row.pledgedOn,
    total: showMoney(row.totalMinor, baseCurrency),
    shares: row.shares.map((share) => showStored(ctx, reference, baseCurrency, share)),
    inputs: row.inputs.map((input) => ({ city: showCity(reference.city(input.cityId)!, ctx.language), facts: factsOf(input) })), // cities of the shares
    state: row.state as ContributionKeyState, // the view says one of these words
    proposedAt: row.proposedAt,
    ...(row.adoptedAt ? { adoptedAt: row.adoptedAt } : {}),
    ...(row.withdrawnAt ? { withdrawnAt: row.withdrawnAt } : {}),
    ...(row.decisionId ? { decision: row.decisionId } : {}),
    agreements: row.agreements.map(({ approver, cityId, at }) => ({ personId: approver, cityId, at: new Date(at) })),
    payload: row.payload,
    payloadHash: row.payloadHash,
  };
}

function showStored(ctx: RequestContext, reference: Reference, currency: string, stored: StoredKeyShare): ContributionShare {
  const share = fraction(BigInt(stored.numerator), BigInt(stored.denominator));
  const shown = showShare(ctx, reference, currency, stored.cityId, {
    share,
    inKindMinor: BigInt(stored.inKindMinor),
    cashMinor: BigInt(stored.cashMinor),
  });
  return stored.seq === null ? shown : { ...shown, seq: stored.seq };
}

const factsOf = (input: StoredKeyInput): ContributionFact[] => FACTS.flatMap((name) => (input[name] ? [{ name, ...input[name] }] : []));
