/** Places say where money is, stages what it is for and whose. The same words as in the table `account_kind`. */
export type AccountKind =
  | 'promised'
  | 'receivable'
  | 'bank'
  | 'claim'
  | 'position'
  | 'advance'
  | 'recoverable'
  | 'expense'
  | 'limit'
  | 'pledged'
  | 'agreed'
  | 'free'
  | 'allocated'
  | 'committed'
  | 'returnable'
  | 'unidentified'
  | 'result'
  | 'disbursed'
  | 'spent'
  | 'room'
  | 'goal'
  | 'used';

/** An account by what it is, before it has a number. The same key is the same account; it opens at first use. */
export interface AccountKey {
  readonly kind: AccountKind;
  readonly currency: string;
  /** Whose money, of stages only: number of the share in its fund. */
  readonly share?: number | undefined;
  readonly project?: number | undefined;
  readonly budgetLine?: number | undefined;
  /** The city that owes or receives. */
  readonly partyCity?: string | undefined;
  /** The city whose bank account it is. */
  readonly holderCity?: string | undefined;
  /** Cause of a result, year of a room, partner behind an advance, `agent-fee`. Letters, digits and hyphens. */
  readonly label?: string | undefined;
}

/** One text per account, to find it in a map. */
export const keyText = (key: AccountKey): string =>
  JSON.stringify(
    [key.kind, key.currency, key.share, key.project, key.budgetLine, key.partyCity, key.holderCity, key.label].map((part) => part ?? null),
  );
