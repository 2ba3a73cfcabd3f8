import { FinancingState } from './financing.graphql.js';

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/** What is judged of a plan. */
export interface PlanFacts {
  readonly plannedMinor: bigint;
  readonly takenMinor: bigint;
  readonly allowedMinor: bigint;
  readonly endsOn: string;
}

/** What to look after first. One smallest unit above the rate is the remainder of a mix that was given back. */
export function stateOfPlan({ plannedMinor, takenMinor, allowedMinor, endsOn }: PlanFacts, today: string): FinancingState {
  if (takenMinor > allowedMinor + 1n) return FinancingState.OVER_RATE;
  if (takenMinor >= plannedMinor) return FinancingState.FULL;
  if (today > endsOn) return FinancingState.ENDED;
  if (takenMinor * 5n >= plannedMinor * 4n) return FinancingState.NEAR_LIMIT;
  return Date.parse(endsOn) - Date.parse(today) <= SOON_DAYS * DAY_MS ? FinancingState.ENDS_SOON : FinancingState.OPEN;
}
