import { keyText, type AccountKey, type Line, type NewTransfer } from './calls/index.js';

/** What the tables of kinds and steps say, and the rules of the fund: data for the model as for the ledger. */
export interface BookRules {
  readonly accountKinds: ReadonlyMap<string, { readonly side: bigint; readonly rung: number; readonly hasFloor: boolean }>;
  readonly kinds: ReadonlyMap<string, { readonly keeps: string; readonly settledByBank: boolean }>;
  /** `kind accountKind sign` */
  readonly steps: ReadonlySet<string>;
  /** Highest threshold first. */
  readonly rules: ReadonlyMap<
    string,
    readonly { readonly from: bigint; readonly approvals: number; readonly cities: number; readonly needsDecision: boolean }[]
  >;
  readonly decisions: ReadonlySet<string>;
  readonly treasurer: string;
}

type Lines = readonly Line[];
export type ModelTransfer = Omit<NewTransfer, 'lines'> & { readonly author: string; readonly lines: Lines };
export interface Answer {
  readonly status: string;
  readonly seq?: bigint;
}
interface Proposal {
  readonly transfer: ModelTransfer;
  readonly signatures: Map<string, string>;
  state: 'waiting' | 'posted' | 'withdrawn';
}

const groupSums = (lines: Lines, groupOf: (line: Lines[number]) => string): bigint[] => {
  const sums = new Map<string, bigint>();
  for (const line of lines) sums.set(groupOf(line), (sums.get(groupOf(line)) ?? 0n) + line.amountMinor);
  return [...sums.values()];
};
const sorted = (lines: Lines): string[] => lines.map(({ account, amountMinor }) => `${keyText(account)} ${amountMinor}`).sort();

/** The ledger in a hundred lines and in memory: what the real one must answer, and what must be in its books afterwards. */
export class ModelLedger {
  readonly posted: ModelTransfer[] = [];
  readonly balances = new Map<string, { account: AccountKey; amount: bigint; held: bigint }>();
  readonly proposals = new Map<string, Proposal>();
  openFrom = '2026-01-01';

  constructor(private readonly rules: BookRules) {}

  left(account: AccountKey): bigint {
    const balance = this.balanceOf(account);
    return this.side(account) * balance.amount - balance.held;
  }

  /** Whether it could be posted now, if the signatures were there. */
  wouldTake(transfer: ModelTransfer): boolean {
    return this.judge(transfer, [], false).status === 'posted';
  }

  post(batch: readonly ModelTransfer[]): Answer[] {
    return batch.map((transfer, index) => this.postOne(transfer, batch.slice(0, index)));
  }

  propose(transfer: ModelTransfer): Answer {
    const known = this.proposals.get(transfer.id);
    const isPosted = this.posted.some(({ id }) => id === transfer.id);
    if (known && !isPosted)
      return { status: known.state === 'waiting' && this.isSame(known.transfer, transfer) ? 'already-proposed' : 'id-reused' };
    const answer = this.judge(transfer, [], false);
    if (answer.status !== 'posted') return answer;
    const isReversing = [...this.proposals.values()].some(
      ({ state, transfer: { reverses } }) => state === 'waiting' && reverses !== undefined && reverses === transfer.reverses,
    );
    if (isReversing) return { status: 'not-a-mirror' };
    this.proposals.set(transfer.id, { transfer, signatures: new Map(), state: 'waiting' });
    for (const { account, amount } of this.draws(transfer)) this.balanceOf(account).held += amount;
    return { status: 'proposed' };
  }

  /** Signs; a reversal is posted with the last signature, what leaves the bank is not. */
  approve(id: string, person: string, city: string): Answer {
    const proposal = this.proposals.get(id)!;
    if (proposal.state === 'posted' && proposal.signatures.has(person)) return { status: 'already-posted', seq: this.seqOf(id)! };
    if (proposal.state !== 'waiting') return { status: 'not-waiting', ...(proposal.state === 'posted' && { seq: this.seqOf(id)! }) };
    if (proposal.signatures.has(person)) return { status: 'already-signed' };
    proposal.signatures.set(person, city);
    const isPosting = !this.rules.kinds.get(proposal.transfer.kind)!.settledByBank;
    const answer = isPosting ? this.postOne(proposal.transfer, []) : this.judge(proposal.transfer, [], true);
    if (answer.status === 'posted') return isPosting ? answer : { status: 'payable' };
    if (answer.status === 'approvals-missing') return { status: 'signed' };
    proposal.signatures.delete(person);
    return answer;
  }

  withdraw(id: string): string {
    const proposal = this.proposals.get(id)!;
    if (proposal.state === 'posted') return 'not-waiting';
    if (proposal.state === 'waiting') this.end(proposal, 'withdrawn');
    return 'withdrawn';
  }

  close(day: string): string {
    if (day < this.openFrom) return 'period-closed';
    this.openFrom = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    return 'closed';
  }

  seqOf(id: string): bigint | undefined {
    const index = this.posted.findIndex((transfer) => transfer.id === id);
    return index < 0 ? undefined : BigInt(index);
  }

  private postOne(transfer: ModelTransfer, before: readonly ModelTransfer[]): Answer {
    const answer = this.judge(transfer, before, true);
    if (answer.status !== 'posted') return answer;
    const proposal = this.proposals.get(transfer.id);
    if (proposal) this.end(proposal, 'posted');
    for (const { account, amountMinor } of transfer.lines) this.balanceOf(account).amount += amountMinor;
    this.posted.push(transfer);
    return { status: 'posted', seq: BigInt(this.posted.length - 1) };
  }

  /** In the order of the table: the first that applies is the answer. */
  private judge(transfer: ModelTransfer, before: readonly ModelTransfer[], needsSignatures: boolean): Answer {
    const { id, kind, lines, reverses } = transfer;
    const known = this.posted.find((other) => other.id === id);
    const proposal = this.proposals.get(id);
    if (before.some((other) => other.id === id)) return { status: 'id-reused' };
    if (known) return this.isSame(known, transfer) ? { status: 'already-posted', seq: this.seqOf(id)! } : { status: 'id-reused' };
    if (proposal && (proposal.state !== 'waiting' || !this.isSame(proposal.transfer, transfer))) return { status: 'id-reused' };
    if (lines.length === 0 || lines.some(({ amountMinor }) => amountMinor === 0n)) return { status: 'account-unknown' };
    const keeps = this.rules.kinds.get(kind)!.keeps;
    const isStep = lines.every(
      ({ account, amountMinor }) => kind === 'reversal' || this.rules.steps.has(`${kind} ${account.kind} ${amountMinor > 0n ? 1 : -1}`),
    );
    if (!isStep || new Set(lines.map(({ account }) => keyText(account))).size < lines.length) return { status: 'not-a-step' };
    const ofShares = keeps === 'nothing' ? [] : lines.filter(({ account }) => account.share !== undefined);
    const kept = groupSums(ofShares, ({ account }) =>
      [account.share, ...(keeps === 'line' ? [account.project, account.budgetLine] : [])].join(),
    );
    const perRung = groupSums(lines, ({ account }) => `${account.currency} ${this.rules.accountKinds.get(account.kind)!.rung}`);
    if ([...perRung, ...kept].some((sum) => sum !== 0n)) return { status: 'not-balanced' };
    if (transfer.effectiveOn < this.openFrom) return { status: 'period-closed' };
    const mirrored = reverses === undefined ? undefined : this.posted[Number(reverses)];
    if ((kind === 'reversal') !== (reverses !== undefined)) return { status: 'not-a-mirror' };
    if (reverses !== undefined && !this.isMirror(transfer, mirrored)) return { status: 'not-a-mirror' };
    if (transfer.author !== this.rules.treasurer) return { status: 'not-allowed' };
    const rule = this.rules.rules.get(mirrored?.kind ?? kind)!.find(({ from }) => from <= this.size(transfer))!;
    if (transfer.decisionId ? !this.rules.decisions.has(transfer.decisionId) : rule.needsDecision && !mirrored)
      return { status: 'decision-missing' };
    const signatures = proposal?.signatures ?? new Map<string, string>();
    const needed = Math.max(rule.approvals, mirrored ? 1 : 0);
    if (needsSignatures && (signatures.size < needed || new Set(signatures.values()).size < rule.cities))
      return { status: 'approvals-missing' };
    const tooMuch = this.draws(transfer).some(({ account, amount }) => this.left(account) + (proposal ? amount : 0n) < amount);
    return { status: tooMuch ? 'over-limit' : 'posted' };
  }

  private isMirror(transfer: ModelTransfer, mirrored: ModelTransfer | undefined): boolean {
    if (!mirrored || mirrored.reverses !== undefined || this.posted.some(({ reverses }) => reverses === transfer.reverses)) return false;
    const mirror = mirrored.lines.map((line) => ({ ...line, amountMinor: -line.amountMinor }));
    return sorted(mirror).join() === sorted(transfer.lines).join();
  }

  private isSame(one: ModelTransfer, other: ModelTransfer): boolean {
    const day = (transfer: ModelTransfer) => (this.rules.kinds.get(transfer.kind)!.settledByBank ? 'bank' : transfer.effectiveOn);
    const content = (transfer: ModelTransfer) =>
      [transfer.kind, day(transfer), transfer.reverses, transfer.decisionId, ...sorted(transfer.lines)].join();
    return content(one) === content(other);
  }

  private draws({ lines }: ModelTransfer): { account: AccountKey; amount: bigint }[] {
    const drawn = lines.filter(
      ({ account, amountMinor }) => this.side(account) * amountMinor < 0n && this.rules.accountKinds.get(account.kind)!.hasFloor,
    );
    return drawn.map(({ account, amountMinor }) => ({ account, amount: amountMinor < 0n ? -amountMinor : amountMinor }));
  }

  private size({ lines }: ModelTransfer): bigint {
    return lines.reduce((sum, { account, amountMinor }) => (this.side(account) < 0n && amountMinor > 0n ? sum + amountMinor : sum), 0n);
  }

  private end(proposal: Proposal, state: 'posted' | 'withdrawn'): void {
    proposal.state = state;
    for (const { account, amount } of this.draws(proposal.transfer)) this.balanceOf(account).held -= amount;
  }

  private side(account: AccountKey): bigint {
    return this.rules.accountKinds.get(account.kind)!.side;
  }

  private balanceOf(account: AccountKey): { account: AccountKey; amount: bigint; held: bigint } {
    const text = keyText(account);
    if (!this.balances.has(text)) this.balances.set(text, { account, amount: 0n, held: 0n });
    return this.balances.get(text)!;
  }
}
