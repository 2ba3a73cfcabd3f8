import * as build from './calls/index.js';
import type { AccountKey, Line, Split, TransferKind } from './calls/index.js';
import type { ModelLedger, ModelTransfer } from './model-ledger.js';

/** One thing people do to a fund. */
export type Command =
  | { readonly do: 'post'; readonly batch: readonly ModelTransfer[] }
  | { readonly do: 'propose'; readonly transfer: ModelTransfer }
  | { readonly do: 'approve'; readonly id: string; readonly signer: number }
  | { readonly do: 'withdraw'; readonly id: string }
  | { readonly do: 'close'; readonly day: string };

export interface Surroundings {
  readonly treasurer: string;
  readonly stranger: string;
  readonly decision: string;
  readonly cities: readonly string[];
  /** How shares are split; another for a planted fault. */
  readonly split?: Split | undefined;
}

const EUR = 'EUR';
const FOREIGN: Partial<Record<TransferKind, true>> = {
  receive: true,
  disburse: true,
  pay: true,
  refund: true,
  interest: true,
  bank_charge: true,
  pay_return: true,
};

/** Random people: they move money up and down the ladder, ask for too much, repeat themselves, mix up ids, cities, currencies and days. */
export class RandomCommands {
  constructor(
    private readonly next: () => number,
    private readonly around: Surroundings,
    private readonly model: ModelLedger,
  ) {}

  /** Enough of everything to begin with: money of two cities down to the commitments of two projects. */
  start(): Command {
    const batch: ModelTransfer[] = [];
    const add = (kind: TransferKind, lines: readonly Line[]) =>
      batch.push({
        ...this.header(),
        effectiveOn: '2026-01-01',
        kind,
        lines,
        ...(kind === 'allocate' && { decisionId: this.around.decision }),
      });
    for (const share of [1, 2]) {
      const money = {
        currency: EUR,
        city: this.around.cities[share - 1]!,
        share,
        amountMinor: 50_000n + BigInt(this.below(100_000)),
        holderCity: this.around.cities[0]!,
      };
      add('pledge', build.pledgeLines({ ...money, amountMinor: money.amountMinor + 9_000n }));
      add('agree', build.agreeLines({ ...money, amountMinor: money.amountMinor + 4_000n }));
      add('receive', build.receiveLines(money));
    }
    for (const project of [1, 2]) {
      const grant = {
        currency: EUR,
        amountMinor: 30_001n,
        from: [
          { share: 1, leftMinor: 1n },
          { share: 2, leftMinor: 1n },
        ],
        project,
        budgetLine: 1,
        partner: 'ong-7',
      };
      add('allocate', build.allocateLines(grant));
      add('commit', build.commitLines({ ...grant, amountMinor: 20_001n }));
    }
    return { do: 'post', batch };
  }

  command(): Command {
    const dice = this.below(100);
    const waiting = [...this.model.proposals.values()];
    if (dice < 50) return { do: 'post', batch: Array.from({ length: 1 + this.below(4) }, () => this.transfer()) };
    if (dice < 68)
      return {
        do: 'propose',
        transfer: { ...this.pick([() => this.reversal(), () => this.transfer(), () => this.toPartner()])(), author: this.around.treasurer },
      };
    if (dice < 87 && waiting.length > 0) return { do: 'approve', id: this.pick(waiting.slice(-3)).transfer.id, signer: this.below(3) };
    if (dice < 89 && waiting.length > 0) return { do: 'withdraw', id: this.pick(waiting.slice(-3)).transfer.id };
    if (dice < 95 && waiting.length > 0) return { do: 'post', batch: [this.pick(waiting).transfer] };
    if (dice < 96) return { do: 'close', day: this.day(15) };
    return { do: 'post', batch: [this.reversal()] };
  }

  /** Mostly sound, of a kind that has something to draw on; sometimes wrong in one way. */
  private transfer(): ModelTransfer {
    const again = this.posted();
    const dice = this.below(40);
    if (again && dice === 0) return again;
    if (again && dice === 1) return { ...this.sound(), id: again.id };
    if (again && dice === 2) return { ...again, lines: again.lines.map((line) => ({ ...line, amountMinor: line.amountMinor * 2n })) };
    const sound = this.sound();
    if (dice === 3) return { ...sound, author: this.around.stranger };
    if (dice === 4) return { ...sound, effectiveOn: '2025-12-31' };
    if (dice === 5) return { ...sound, decisionId: sound.id };
    if (dice < 16) return { ...sound, lines: this.spoilt(sound.lines, dice) };
    return sound;
  }

  /** Something there is money for, as a rule: people rarely ask for what is not there. */
  private sound(): ModelTransfer {
    let transfer = this.ofAnyKind();
    for (let tries = this.below(16); tries > 0 && !this.model.wouldTake(transfer); tries--) transfer = this.ofAnyKind();
    return transfer;
  }

  private ofAnyKind(): ModelTransfer {
    const kind = this.pick(Object.keys(this.kinds) as (keyof typeof this.kinds)[]);
    const decisionId = kind === 'allocate' || this.below(20) === 0 ? this.around.decision : undefined;
    return { ...this.header(), kind, lines: this.kinds[kind]!(), ...(decisionId && this.below(12) > 0 && { decisionId }) };
  }

  private toPartner(): ModelTransfer {
    return { ...this.header(), kind: 'disburse', lines: this.kinds.disburse!() };
  }

  private reversal(): ModelTransfer {
    const of = this.posted();
    if (!of) return this.transfer();
    const lines = build
      .reversalLines(of.lines)
      .map((line, index) => (index === 0 && this.below(15) === 0 ? { ...line, amountMinor: line.amountMinor + 1n } : line));
    return { ...this.header(), kind: 'reversal', lines, reverses: this.model.seqOf(of.id)! };
  }

  /** Wrong in one way: an amount, a share, a currency, a project, the sides changed, an account twice. */
  private spoilt(lines: ModelTransfer['lines'], dice: number): ModelTransfer['lines'] {
    const at = this.below(lines.length);
    const change = (of: (line: Line) => Line) => lines.map((line, index) => (index === at ? of(line) : line));
    if (dice < 6) return change((line) => ({ ...line, amountMinor: line.amountMinor + 1n }));
    if (dice < 9)
      return lines.map((line) =>
        line.account.share !== undefined && line.amountMinor < 0n
          ? { ...line, account: { ...line.account, share: 3 - line.account.share } }
          : line,
      );
    if (dice < 12)
      return lines
        .filter(({ account }) => account.kind !== 'position')
        .map((line) => (line.account.kind === 'bank' ? { ...line, account: { ...line.account, currency: 'XOF' } } : line));
    if (dice < 14)
      return lines.map((line) =>
        line.account.project !== undefined && line.amountMinor < 0n
          ? { ...line, account: { ...line.account, project: 3 - line.account.project } }
          : line,
      );
    if (dice < 15) return lines.map((line) => ({ ...line, amountMinor: -line.amountMinor }));
    return [...lines, lines[at]!];
  }

  private readonly kinds: Partial<Record<TransferKind, () => Line[]>> = {
    pledge: () => build.pledgeLines(this.money(undefined, 200_000)),
    withdraw_pledge: () => build.withdrawPledgeLines(this.money('pledged')),
    agree: () => build.agreeLines(this.money('pledged')),
    receive: () => build.receiveLines({ ...this.money('agreed'), ...this.bank('receive') }),
    receive_unidentified: () =>
      build.receiveUnidentifiedLines({ currency: EUR, holderCity: this.holder(), amountMinor: this.amount(5_000n) }),
    identify: () => build.identifyLines({ ...this.money('agreed'), holderCity: this.holder() }),
    agent_fee: () =>
      build.agentFeeLines({ currency: EUR, share: this.share(), agentCity: this.holder(), depositMinor: 100n + this.amount(90_000n) }),
    allocate: () => build.allocateLines(this.drawn('free')),
    release: () => build.releaseLines(this.drawn('allocated')),
    commit: () => build.commitLines(this.drawn('allocated')),
    decommit: () => build.decommitLines(this.drawn('committed')),
    disburse: () => build.disburseLines({ ...this.drawn('committed'), ...this.bank('disburse') }),
    pay: () => build.payLines({ ...this.drawn('committed'), ...this.bank('pay') }),
    accept: () => build.acceptLines(this.drawn('disbursed')),
    reject: () => build.rejectLines(this.drawn('spent')),
    recover: () => build.recoverLines(this.drawn('disbursed')),
    refund: () => build.refundLines({ ...this.drawn('disbursed'), ...this.bank('refund'), of: this.pick(['advance', 'recoverable']) }),
    bank_charge: () => build.bankChargeLines({ currency: EUR, amountMinor: this.amount(100n), ...this.bank('bank_charge') }),
    interest: () => build.interestLines({ currency: EUR, amountMinor: this.amount(2_000n), ...this.bank('interest') }),
    revalue: () => build.revalueLines({ currency: EUR, gainMinor: this.amount(100n) * (this.below(2) ? 1n : -1n) }),
    apportion: () =>
      build.apportionLines({
        currency: EUR,
        cause: 'interest',
        gainMinor: this.amount(500n) * (this.below(4) ? 1n : -1n),
        key: [
          { share: 1, leftMinor: 2n },
          { share: 2, leftMinor: 1n },
        ],
      }),
    return: () => build.returnLines(this.drawn('free')),
    pay_return: () => build.payReturnLines({ ...this.money('returnable'), ...this.bank('pay_return') }),
    instruct_move: () =>
      build.instructMoveLines({
        currency: EUR,
        amountMinor: this.amount(5_000n),
        fromCity: this.around.cities[0]!,
        toCity: this.around.cities[1]!,
      }),
    settle_move: () =>
      build.settleMoveLines({
        currency: EUR,
        amountMinor: this.amount(5_000n),
        holderCity: this.holder(),
        end: this.pick(['sent', 'arrived']),
      }),
  };

  /** An amount of one share: about what it has left on a stage, sometimes a cent more. */
  private money(stage: AccountKey['kind'] | undefined, otherwise = 1000) {
    const share = this.share();
    const left = stage === undefined ? BigInt(otherwise) : this.model.left({ kind: stage, currency: EUR, share });
    return { currency: EUR, city: this.around.cities[share - 1]!, share, amountMinor: this.amount(left) };
  }

  /** An amount of a budget line, split over the shares by what they have left. */
  private drawn(stage: 'free' | 'allocated' | 'committed' | 'disbursed' | 'spent') {
    const project = 1 + this.below(2);
    const partner = stage === 'free' || stage === 'allocated' ? {} : { label: 'ong-7' };
    const where = stage === 'free' ? {} : { project, budgetLine: 1, ...partner };
    const from = [1, 2].map((share) => ({ share, leftMinor: this.model.left({ kind: stage, currency: EUR, share, ...where }) }));
    const amountMinor = this.amount(from.reduce((sum, { leftMinor }) => sum + leftMinor, 0n));
    this.expectExactSplit(amountMinor, from);
    return {
      currency: EUR,
      amountMinor,
      from,
      project,
      budgetLine: 1,
      partner: 'ong-7',
      ...(this.around.split && { split: this.around.split }),
    };
  }

  /** What the model says of splitting: to the cent, and from no share more than it has. */
  private expectExactSplit(amountMinor: bigint, from: readonly build.ShareBalance[]): void {
    const parts = build.splitByWhatIsLeft(amountMinor, from, this.around.split);
    const sum = parts.reduce((total, part) => total + part.amountMinor, 0n);
    const total = from.reduce((all, { leftMinor }) => all + leftMinor, 0n);
    const isTooMuch =
      amountMinor <= total && parts.some((part) => part.amountMinor > from.find(({ share }) => share === part.share)!.leftMinor);
    if (sum !== amountMinor || isTooMuch) throw new Error(`${amountMinor} split into ${parts.map((part) => part.amountMinor).join(' + ')}`);
  }

  private bank(kind: TransferKind) {
    const isForeign = FOREIGN[kind] && this.below(6) === 0;
    return { holderCity: this.holder(), ...(isForeign && { foreign: { amountMinor: this.amount(300_000n), currency: 'XOF' } }) };
  }

  private header() {
    return { id: this.id(), effectiveOn: this.day(), author: this.around.treasurer };
  }

  private posted(): ModelTransfer | undefined {
    return this.model.posted.length === 0 ? undefined : this.pick(this.model.posted.slice(-8));
  }

  private holder(): string {
    return this.around.cities[this.below(8) === 0 ? 1 : 0]!;
  }

  private share(): number {
    return 1 + this.below(2);
  }

  private amount(left: bigint): bigint {
    if (left <= 0n) return BigInt(1 + this.below(50));
    const dice = this.below(10);
    if (dice === 0) return left;
    if (dice === 1) return left + 1n;
    return 1n + (BigInt(this.next()) * left) / (1n << 33n);
  }

  /** In the open period, as a rule. */
  private day(within = 60): string {
    const days = this.below(30) === 0 ? -1 : this.below(within);
    return new Date(Date.parse(this.model.openFrom) + days * 86_400_000).toISOString().slice(0, 10);
  }

  private id(): string {
    const hex = Array.from({ length: 4 }, () => this.next().toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  private below(limit: number): number {
    return this.next() % limit;
  }
}
