import { LARGEST_AMOUNT, type Refusal } from '@regia/kernel';
import type { AgentFeeTermsInput } from './agreement.graphql.js';

/** One per cent. */
const USUAL_MILLIONTHS = 10_000;
const WHOLE_MILLIONTHS = 1_000_000;
const DECIMAL = /^(\d{1,3})(?:\.(\d{1,40}))?$/;

/** Percent in millionths, exactly; undefined where it is no percentage or finer than that. */
function millionthsOf(percent: string): number | undefined {
  const [, whole, part = ''] = DECIMAL.exec(percent.trim()) ?? [];
  return whole === undefined || part.length > 4 ? undefined : Number(whole) * 10_000 + Number(part.padEnd(4, '0'));
}

/** Terms as the agreement keeps them: the usual ones where none are named. */
export const feeOf = (terms: AgentFeeTermsInput | null | undefined): { readonly feeMillionths: number; readonly feeCapMinor: string | null } => ({
  feeMillionths: terms ? (millionthsOf(terms.percent) ?? USUAL_MILLIONTHS) : USUAL_MILLIONTHS,
  feeCapMinor: terms?.atMostMinor ?? null,
});

/** What is wrong with the terms, at their fields. */
export function feeFaults(terms: AgentFeeTermsInput | null | undefined): Refusal[] {
  if (!terms) return [];
  return [...percentFaults(terms.percent), ...(terms.atMostMinor == null ? [] : limitFaults(terms.atMostMinor))];
}

function percentFaults(percent: string): Refusal[] {
  const path = ['agentFee', 'percent'];
  const millionths = millionthsOf(percent);
  if (millionths !== undefined) return millionths > WHOLE_MILLIONTHS ? [{ code: 'not-a-percentage', path }] : [];
  return [{ code: DECIMAL.test(percent.trim()) ? 'percentage-too-fine' : 'not-a-percentage', path }];
}

function limitFaults(atMostMinor: string): Refusal[] {
  const path = ['agentFee', 'atMostMinor'];
  const amount = /^-?\d{1,18}$/.test(atMostMinor) ? BigInt(atMostMinor) : undefined;
  if (amount === undefined) return [{ code: 'amount-not-whole-minor', path }];
  if (amount <= 0n) return [{ code: 'amount-not-positive', path }];
  return amount > LARGEST_AMOUNT ? [{ code: 'amount-too-large', path }] : [];
}
