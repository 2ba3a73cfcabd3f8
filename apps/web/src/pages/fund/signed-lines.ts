import type { MoneyValue } from '@regia/ui';

/** One line of the text that is signed. */
export interface SignedLine {
  readonly account: string;
  readonly side: 'debit' | 'credit';
  /** Without sign, in the minor unit of the account's currency. */
  readonly amount: MoneyValue;
  readonly original?: MoneyValue;
  /** Code of the rate between the two. */
  readonly rate?: string;
}

/** Lines of a text that is signed: `account ⇥ amount`, and where money came in another currency `⇥ amount ⇥ currency ⇥ rate`. */
export function readSignedLines(payload: string): readonly SignedLine[] {
  return payload
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([account, amount]) => account !== undefined && amount !== undefined && /^-?\d+$/.test(amount))
    .map(([account = '', amount = '', original, currency, rate]) => ({
      account,
      side: amount.startsWith('-') ? 'credit' : 'debit',
      amount: { amountMinor: amount.replace('-', ''), currency: account.slice(account.lastIndexOf('/') + 1) },
      ...(original !== undefined && currency !== undefined ? { original: { amountMinor: original.replace('-', ''), currency } } : {}),
      ...(rate !== undefined ? { rate } : {}),
    }));
}

/** Hash of the file it rests on, as it stands in what is signed. */
export function signedEvidence(payload: string): string | undefined {
  const hash = payload.split('\n')[7];
  return hash !== undefined && /^[0-9a-f]{64}$/.test(hash) ? hash : undefined;
}

/** Place in the sequence of the entry that a reversal mirrors: it stands in what is signed. */
export function reversedSeq(payload: string): string | undefined {
  const head = payload.split('\n');
  return head[3] === 'reversal' && /^\d+$/.test(head[5] ?? '') ? head[5] : undefined;
}

/** The decision that an entry rests on: it stands in what is signed. */
export function decisionIn(payload: string): string | undefined {
  const decision = payload.split('\n')[6];
  return decision === undefined || decision === '-' ? undefined : decision;
}

/** Stages a reader of the pool knows by name, in the order of the ladder. */
const STAGES = ['promised', 'free', 'allocated', 'committed', 'disbursed', 'agentFee'] as const;
export type Stage = (typeof STAGES)[number];

/** Which stage the accounts of a kind are counted under; what is owed is promised and not yet paid. */
const STAGE_OF: Readonly<Record<string, Stage>> = {
  pledged: 'promised',
  agreed: 'promised',
  free: 'free',
  allocated: 'allocated',
  committed: 'committed',
  disbursed: 'disbursed',
  spent: 'disbursed',
};

/** What is kept for the administrative agent is counted by itself and in no other stage. */
const stageOf = (account: string): Stage | undefined =>
  account.includes('/agent-fee/') ? 'agentFee' : STAGE_OF[account.slice(0, account.indexOf('/'))];

/** What signing does to the stages of the pool, in minor units. Stages that stay the same are left out. */
export function effectOf(lines: readonly SignedLine[]): readonly { readonly stage: Stage; readonly change: bigint }[] {
  const changes = new Map<Stage, bigint>();
  for (const { account, side, amount } of lines) {
    const stage = stageOf(account);
    // stages stand on the credit side: what is credited is more
    if (stage) changes.set(stage, (changes.get(stage) ?? 0n) + (side === 'credit' ? 1n : -1n) * BigInt(amount.amountMinor));
  }
  return STAGES.map((stage) => ({ stage, change: changes.get(stage) ?? 0n })).filter(({ change }) => change !== 0n);
}
