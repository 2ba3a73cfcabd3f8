import { credit, debit, type Line } from '../ledger/line.js';
import { splitByWhatIsLeft, type ShareBalance, type Split } from '../ledger/split-by-what-is-left.js';

/** Money of several shares for one line of a project. */
export interface Allocation {
  readonly currency: string;
  readonly amountMinor: bigint;
  /** What each share has left on the stage drawn from; or, at allocation, the weights of the source's co-financing rates. */
  readonly from: readonly ShareBalance[];
  readonly project?: number | undefined;
  readonly budgetLine?: number | undefined;
  readonly split?: Split | undefined;
}

/** The committee decides what free money is for. */
export const allocateLines = ({ currency, amountMinor, from, project, budgetLine, split }: Allocation): Line[] =>
  splitByWhatIsLeft(amountMinor, from, split).flatMap((part) => [
    debit({ kind: 'free', currency, share: part.share }, part.amountMinor),
    credit({ kind: 'allocated', currency, share: part.share, project, budgetLine }, part.amountMinor),
  ]);

/** What is not needed becomes free again, to the shares it came from. */
export const releaseLines = ({ currency, amountMinor, from, project, budgetLine, split }: Allocation): Line[] =>
  splitByWhatIsLeft(amountMinor, from, split).flatMap((part) => [
    debit({ kind: 'allocated', currency, share: part.share, project, budgetLine }, part.amountMinor),
    credit({ kind: 'free', currency, share: part.share }, part.amountMinor),
  ]);
