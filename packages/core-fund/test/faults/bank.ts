import { newId } from '@regia/kernel';
import type { QueuedTransfer } from '../../src/queue/queued-transfer.js';
import { Desk } from '../desk.js';
import type { Books } from '../books.js';
import * as lines from '../calls/index.js';

const EUR = 'EUR';
const PROJECTS = 20;
const EACH = 20_000n;

/** A fund whose money moves between its free stage and the stages of twenty projects; how much there is altogether never changes. */
export interface Bank {
  readonly fund: number;
  readonly author: string;
  readonly city: string;
  readonly share: number;
  readonly totalMinor: bigint;
  /** Transfers that filled it. */
  readonly before: number;
  readonly free: bigint;
  readonly allocated: readonly bigint[];
  readonly committed: readonly bigint[];
}

export async function openBank(books: Books): Promise<Bank> {
  const desk = new Desk(books, await books.openFund({ isFree: true }));
  const city = books.cities.milan;
  const share = await desk.share(city);
  const totalMinor = 2n * EACH * BigInt(PROJECTS);
  const of = { currency: EUR, city, share, amountMinor: totalMinor, holderCity: city };
  const from = [{ share, leftMinor: 1n }];
  const projects = Array.from({ length: PROJECTS }, (_, n) => n + 1);
  const outcomes = await desk.postAll([
    desk.draft('pledge', lines.pledgeLines(of)),
    desk.draft('agree', lines.agreeLines(of)),
    desk.draft('receive', lines.receiveLines(of)),
    ...projects.map((project) => desk.draft('allocate', lines.allocateLines({ currency: EUR, amountMinor: EACH, from, project }))),
    ...projects.map((project) => desk.draft('commit', lines.commitLines({ currency: EUR, amountMinor: EACH / 2n, from, project }))),
  ]);
  const refused = outcomes.find(({ status }) => status !== 'posted');
  if (refused) throw new Error(`the bank could not be filled: ${refused.status}`);
  const { rows } = await books.admin.query<{ code: string; id: string }>('SELECT code, id FROM ledger.account WHERE fund_id = $1', [
    desk.fund,
  ]);
  const numberOf = new Map(rows.map(({ code, id }) => [code, BigInt(id)]));
  const number = (code: string): bigint => numberOf.get(`${code}/${EUR}`)!; // opened by the transfers above
  const numbers = (stage: string): bigint[] => projects.map((project) => number(`${stage}/milan/p${project}`));
  return {
    fund: desk.fund,
    author: books.treasurer.person,
    city,
    share,
    totalMinor,
    before: outcomes.length,
    free: number('free/milan'),
    allocated: numbers('allocated'),
    committed: numbers('committed'),
  };
}

/** Money goes forth and back between two stages of a project; sometimes there is less than is asked for. */
export function randomTransfer({ author, free, allocated, committed }: Bank, next: () => number): QueuedTransfer {
  const project = next() % allocated.length;
  const [kind, debited, credited] = [
    ['allocate', free, allocated[project]!],
    ['release', allocated[project]!, free],
    ['commit', allocated[project]!, committed[project]!],
    ['decommit', committed[project]!, allocated[project]!],
  ][next() % 4] as [string, bigint, bigint];
  const amountMinor = BigInt(1 + (next() % 3000));
  return {
    id: newId(),
    kind,
    day: '2026-06-01',
    author,
    lines: [
      { account: debited, amountMinor },
      { account: credited, amountMinor: -amountMinor },
    ],
  };
}
