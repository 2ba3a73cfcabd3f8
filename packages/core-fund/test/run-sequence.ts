import type pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import {
  keyText,
  openAccounts,
  postTransfers,
  proposeTransfer,
  signProposal,
  withdrawProposal,
  type Rows,
  type Split,
} from './calls/index.js';
import { rowsOf, type Actor, type Books } from './books.js';
import { ModelLedger, type BookRules, type ModelTransfer } from './model-ledger.js';
import { RandomCommands, type Command } from './random-commands.js';
import { seeded } from './seeded.js';

/** People at their own connections, each acting for themselves. */
export interface Desks {
  readonly admin: pg.Client;
  readonly treasurer: Rows;
  readonly signers: readonly { readonly rows: Rows; readonly who: Actor }[];
  /** The tables of kinds and steps as they were before anything was planted. */
  readonly tables: Pick<BookRules, 'accountKinds' | 'kinds' | 'steps'>;
  readonly split?: Split | undefined;
}

/** Small sums need one signature to leave the bank, larger ones two of two cities; allocating needs a decision; the rest is free. */
const RULES = [
  { from: 5_000n, approvals: 2, cities: 2 },
  { from: 0n, approvals: 1, cities: 0 },
];
const SIGNED: readonly string[] = ['disburse', 'pay_return'];

/** Plays `length` random commands of `seed` to a fund of its own and to the model. Throws at the first difference. */
export async function runSequence(books: Books, desks: Desks, seed: number, length = 24): Promise<ModelLedger> {
  const fund = await books.openFund({ isFree: true });
  const decision = `00000000-0000-7000-8000-${seed.toString(16).padStart(12, '0')}`;
  const shares = await prepare(books, desks, fund, decision);
  if (!isDeepStrictEqual(shares, [1, 2])) throw new Error('shares are numbered from one');
  const rules = new Map(
    [...desks.tables.kinds.keys()].map((kind) => [
      kind,
      SIGNED.includes(kind)
        ? RULES.map((rule) => ({ ...rule, needsDecision: false }))
        : [{ from: 0n, approvals: 0, cities: 0, needsDecision: kind === 'allocate' }],
    ]),
  );
  const model = new ModelLedger({ ...desks.tables, rules, decisions: new Set([decision]), treasurer: books.treasurer.person });
  const around = {
    treasurer: books.treasurer.person,
    stranger: books.outsider.person,
    decision,
    cities: [books.cities.milan, books.cities.dakar],
    split: desks.split,
  };
  const random = new RandomCommands(seeded(seed), around, model);
  const ids = new Map<string, bigint>();
  const player: Player = { desks, fund, model, decision, ids };
  for (let step = 0; step < length; step++) {
    const command = step === 0 ? random.start() : random.command();
    const [expected, found] = [askModel(player, command), await askLedger(player, command)];
    if (!isDeepStrictEqual(found, expected))
      throw new Error(`seed ${seed}, step ${step}, ${command.do}: ${show(found)} instead of ${show(expected)} for ${show(command)}`);
  }
  await expectSameBooks(player, seed);
  return model;
}

interface Player {
  readonly desks: Desks;
  readonly fund: number;
  readonly model: ModelLedger;
  readonly decision: string;
  readonly ids: Map<string, bigint>;
}

async function prepare(books: Books, { admin }: Desks, fund: number, decision: string): Promise<number[]> {
  for (const kind of SIGNED)
    for (const { from, approvals, cities } of RULES)
      await admin.query('SELECT ledger.set_rule($1, $2, $3, $4, $5, false, false, false)', [
        fund,
        kind,
        from.toString(),
        approvals,
        cities,
      ]);
  await admin.query('DELETE FROM ledger.rule WHERE fund_id = $1 AND from_minor > 0 AND from_minor <> $2', [
    fund,
    RULES[0]!.from.toString(),
  ]);
  await admin.query(
    'UPDATE ledger.rule r SET is_other_city = false, posts_on_approval = NOT k.settled_by_bank FROM ledger.kind k WHERE k.name = r.kind AND r.fund_id = $1',
    [fund],
  );
  await admin.query("UPDATE ledger.rule SET needs_decision = true WHERE fund_id = $1 AND kind = 'allocate'", [fund]);
  await admin.query("SELECT ledger.adopt_decision($1, $2, '2026-01-01')", [fund, decision]);
  const { rows } = await admin.query<{ shares: number[] }>('SELECT ARRAY[ledger.open_share($1, $2), ledger.open_share($1, $3)] AS shares', [
    fund,
    books.cities.milan,
    books.cities.dakar,
  ]);
  return rows[0]!.shares;
}

function askModel({ desks, model }: Player, command: Command): unknown {
  switch (command.do) {
    case 'post':
      return model.post(command.batch);
    case 'propose':
      return model.propose(command.transfer);
    case 'approve': {
      const { who } = desks.signers[command.signer]!;
      return model.approve(command.id, who.person, who.city);
    }
    case 'withdraw':
      return model.withdraw(command.id);
    case 'close':
      return model.close(command.day);
  }
}

async function askLedger(player: Player, command: Command): Promise<unknown> {
  const { desks, fund, decision } = player;
  switch (command.do) {
    case 'post':
      return postTransfers(
        desks.treasurer,
        fund,
        command.batch.map(({ author }) => author),
        await numberedAll(player, command.batch),
      );
    case 'propose': {
      const { payloadHash: _hash, ...answer } = await proposeTransfer(desks.treasurer, fund, {
        ...(await numbered(player, command.transfer)),
        ...(command.transfer.kind === 'reversal' && { reason: 'other' }),
      });
      return answer;
    }
    case 'approve': {
      const { rows } = desks.signers[command.signer]!;
      const [row] = await rows.rows<{ hash: Buffer }>(
        'hash',
        'SELECT payload_hash AS hash FROM ledger.proposal WHERE fund_id = $1 AND transfer_id = $2',
        [fund, command.id],
      );
      return signProposal(rows, fund, command.id, row!.hash);
    }
    case 'withdraw':
      return withdrawProposal(desks.treasurer, fund, command.id);
    case 'close': {
      const { rows } = await desks.admin.query<{ word: string }>('SELECT ledger.close_period($1, $2, $3) AS word', [
        fund,
        command.day,
        decision,
      ]);
      return rows[0]!.word;
    }
  }
}

async function numberedAll(player: Player, batch: readonly ModelTransfer[]) {
  const all = [];
  for (const transfer of batch) all.push(await numbered(player, transfer));
  return all;
}

/** The transfer with the numbers of its accounts, each opened once. */
async function numbered({ desks, fund, ids }: Player, transfer: ModelTransfer) {
  const missing = transfer.lines.map(({ account }) => account).filter((account) => !ids.has(keyText(account)));
  for (const [text, id] of await openAccounts(rowsOf(desks.admin), fund, missing)) ids.set(text, id);
  return { ...transfer, lines: transfer.lines.map((line) => ({ ...line, account: ids.get(keyText(line.account))! })) };
}

/** Balances, holds, the count of transfers and everything that must tie in itself. */
async function expectSameBooks({ desks, fund, model, ids }: Player, seed: number): Promise<void> {
  const { rows: findings } = await desks.admin.query('SELECT * FROM ledger.findings($1)', [fund]);
  if (findings.length > 0) throw new Error(`seed ${seed}: ${show(findings)}`);
  const { rows } = await desks.admin.query<{ id: string; posted: string; held: string; of_days: string }>(
    'SELECT b.account_id::text AS id, b.posted::text, b.held::text, coalesce((SELECT sum(d.moved) FROM ledger.day_sum d WHERE d.fund_id = b.fund_id AND d.account_id = b.account_id), 0)::text AS of_days FROM ledger.balance b WHERE b.fund_id = $1',
    [fund],
  );
  const texts = new Map([...ids].map(([text, id]) => [id.toString(), text]));
  for (const { id, posted, held, of_days } of rows) {
    const expected = model.balances.get(texts.get(id)!);
    const found = [posted, held, of_days].join();
    if (found !== [expected?.amount ?? 0n, expected?.held ?? 0n, expected?.amount ?? 0n].join())
      throw new Error(`seed ${seed}: account ${texts.get(id)} has ${found}, not ${expected?.amount}, ${expected?.held}`);
  }
  const { rows: count } = await desks.admin.query<{ n: string }>('SELECT count(*)::text AS n FROM ledger.transfer WHERE fund_id = $1', [
    fund,
  ]);
  if (count[0]!.n !== String(model.posted.length)) throw new Error(`seed ${seed}: ${count[0]!.n} transfers, not ${model.posted.length}`);
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
