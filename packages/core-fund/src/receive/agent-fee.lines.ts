import { partOf } from '@regia/kernel';
import { credit, debit, type Line } from '../ledger/line.js';

/** What the agreement says about the agent's fee: millionths of each deposit (1 % = 10 000), and how much it may be at most. */
export interface FeeTerms {
  readonly millionths: bigint;
  readonly capMinor?: bigint | undefined;
}

export const USUAL_FEE: FeeTerms = { millionths: 10_000n };

/** The fee on a deposit, half up in the minor unit of the fund's currency. */
export function agentFee(depositMinor: bigint, { millionths, capMinor }: FeeTerms = USUAL_FEE): bigint {
  const fee = partOf(depositMinor, millionths);
  return capMinor !== undefined && fee > capMinor ? capMinor : fee;
}

/** The fee is set aside for the agent at deposit. No lines when it is nothing: then there is no transfer either. */
export function agentFeeLines(input: {
  readonly currency: string;
  readonly share: number;
  readonly agentCity: string;
  readonly depositMinor: bigint;
  readonly terms?: FeeTerms;
}): Line[] {
  const fee = agentFee(input.depositMinor, input.terms);
  if (fee === 0n) return [];
  return [
    debit({ kind: 'free', currency: input.currency, share: input.share }, fee),
    credit({ kind: 'committed', currency: input.currency, share: input.share, partyCity: input.agentCity, label: 'agent-fee' }, fee),
  ];
}
