import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ROLES, urlFor } from '@regia/database';
import { newId } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EndEvidence } from '../src/evidence/end-evidence.js';
import { EvidenceStore, type ArrivedFile } from '../src/evidence/evidence-store.js';
import * as lines from './calls/index.js';
import { openBooks, type Actor, type Books } from './books.js';
import { Desk } from './desk.js';

/** A store that only remembers names, and can be out of order. */
class NamesOnly extends EvidenceStore {
  readonly there = new Set<string>();
  isBroken = false;

  receive(): Promise<ArrivedFile | undefined> {
    return Promise.resolve(undefined);
  }

  open(sha256: string): Promise<Readable | undefined> {
    return Promise.resolve(this.there.has(sha256) ? Readable.from([]) : undefined);
  }

  remove(sha256: string): Promise<void> {
    if (this.isBroken) return Promise.reject(new Error('the store is away'));
    this.there.delete(sha256);
    return Promise.resolve();
  }
}

let books: Books;
let fund: number;
let desk: Desk;
let share: number;
let store: NamesOnly;
let files: EndEvidence;
let count = 0;

beforeAll(async () => {
  books = await openBooks();
  fund = await books.openFund({ isFree: true });
  desk = new Desk(books, fund);
  share = await desk.share(books.cities.milan);
  store = new NamesOnly();
  files = new EndEvidence(urlFor(books.database.adminUrl, books.database.secret, ROLES.sealer), store);
});
afterAll(() => books?.end());

interface Brought {
  readonly keeps?: string;
  readonly years?: number;
  readonly by?: Actor;
  readonly isOfCity?: boolean;
  readonly to?: number;
  readonly sha256?: string;
}

const add = async (sha256: string, { keeps = 'five-years', by = books.treasurer, isOfCity = false, to = fund }: Brought): Promise<string> =>
  books.as(by, async (tx) => (await tx.rows<{ status: string }>('add', "SELECT ledger.add_evidence($1, decode($2, 'hex'), 9, 'text/plain', 'nota.txt', $3, $4) AS status", [to, sha256, keeps, isOfCity]))[0]!.status);

/** A file as if it had been brought that many years ago. */
async function brought({ years = 7, sha256 = createHash('sha256').update(`file ${++count}`).digest('hex'), ...how }: Brought = {}): Promise<string> {
  await add(sha256, how);
  store.there.add(sha256);
  await books.admin.query("SET session_replication_role = 'replica'");
  await books.admin.query("UPDATE ledger.evidence_brought SET brought_at = brought_at - make_interval(years => $2) WHERE sha256 = decode($1, 'hex')", [sha256, years]);
  await books.admin.query("SET session_replication_role = 'origin'");
  return sha256;
}

const today = async (): Promise<string> => (await books.admin.query<{ day: string }>('SELECT current_date::text AS day')).rows[0]!.day;
const run = async () => files.run(await today());
const need = async (sha256: string): Promise<string | null> =>
  (await books.admin.query<{ need: string | null }>("SELECT ledger.evidence_need($1, decode($2, 'hex'), current_date) AS need", [fund, sha256])).rows[0]!.need;
const isRemoved = async (sha256: string): Promise<boolean> => (await books.admin.query("SELECT FROM ledger.evidence_removed WHERE sha256 = decode($1, 'hex')", [sha256])).rowCount !== 0;
const hold = async (who: Actor, sha256: string | null, id = newId(), reason = 'Verifica della Corte dei conti'): Promise<string> =>
  books.as(who, async (tx) => (await tx.rows<{ status: string }>('hold', "SELECT ledger.hold_evidence($1, $2, decode($3, 'hex'), $4) AS status", [fund, id, sha256, reason]))[0]!.status);
const lift = async (who: Actor, held: string, id = newId()): Promise<string> =>
  books.as(who, async (tx) => (await tx.rows<{ status: string }>('lift', 'SELECT ledger.lift_evidence_hold($1, $2, $3, $4) AS status', [fund, id, held, 'Verifica conclusa']))[0]!.status);
/** An entry that rests on the file, as if in an earlier year. */
async function restsOn(sha256: string, day: string): Promise<void> {
  const pledge = lines.pledgeLines({ currency: 'EUR', city: books.cities.milan, share, amountMinor: 100n });
  await desk.post('pledge', pledge);
  await books.admin.query("SET session_replication_role = 'replica'");
  await books.admin.query("UPDATE ledger.transfer SET evidence = decode($2, 'hex'), effective_on = $3 WHERE fund_id = $1 AND seq = (SELECT max(seq) FROM ledger.transfer WHERE fund_id = $1)", [fund, sha256, day]);
  await books.admin.query("SET session_replication_role = 'origin'");
}
const openFrom = (day: string): Promise<unknown> => books.admin.query('UPDATE ledger.fund SET open_from = $2 WHERE id = $1', [fund, day]);

describe('the time a file of evidence is kept', () => {
  it('ends with the last day of the year, five or ten years on, and never for what is permanent', async () => {
    const [five, ten, always, young] = [await brought(), await brought({ keeps: 'ten-years' }), await brought({ keeps: 'permanent', years: 80 }), await brought({ years: 5 })];

    expect([await need(five), await need(ten), await need(always), await need(young)]).toEqual([null, 'retention', 'retention', 'retention']);
    expect((await files.look(await today())).map(({ sha256 }) => sha256)).toEqual([five]);
    expect(await run()).toEqual({ ended: 1, deleted: 1 });
    expect([five, ten, always, young].map((sha256) => store.there.has(sha256))).toEqual([false, true, true, true]);
    expect(await run()).toEqual({ ended: 0, deleted: 0 });
  });

  it('leaves the row and its hash, and the content is not taken a second time', async () => {
    const old = await brought();

    await run();

    const { rows } = await books.admin.query("SELECT encode(sha256, 'hex') AS sha256 FROM ledger.evidence_file WHERE sha256 = decode($1, 'hex')", [old]);
    expect(rows).toEqual([{ sha256: old }]);
    expect(await add(old, {})).toBe('evidence-removed');
  });

  it('counts from the year of the last entry that rests on it, and never ends while that period is open', async () => {
    const [recent, open, closed] = [await brought({ years: 30 }), await brought({ years: 30 }), await brought({ years: 30 })];
    await openFrom('2010-01-01');
    const lastYear = Number((await today()).slice(0, 4)) - 1;
    await restsOn(recent, `${lastYear}-06-30`);
    await restsOn(open, '2011-03-01');
    await restsOn(closed, '2009-03-01');

    expect([await need(recent), await need(open), await need(closed)]).toEqual(['retention', 'open-period', null]);
    await run();
    expect([recent, open, closed].map((sha256) => store.there.has(sha256))).toEqual([true, true, false]);
    await openFrom('2012-01-01');
    await run();
    expect(store.there.has(open)).toBe(false);
  });

  it('is the longest of all who brought it, in every fund that has it', async () => {
    const [twice, elsewhere] = [await brought({ isOfCity: true }), await brought()];
    await brought({ sha256: twice, keeps: 'permanent', isOfCity: true, by: books.contributor });
    const other = await books.openFund({ isFree: true });
    await add(elsewhere, { to: other });

    await run();

    expect([await isRemoved(twice), await isRemoved(elsewhere), store.there.has(twice), store.there.has(elsewhere)]).toEqual([false, false, true, true]);
  });

  it('is not seen longer by a city because another one, unseen, keeps the same content', async () => {
    const both = await brought({ isOfCity: true });
    await brought({ sha256: both, keeps: 'permanent', isOfCity: true, by: books.contributor });
    const until = async (who: Actor) =>
      books.as(who, async (tx) => (await tx.rows<{ until: string }>('until', "SELECT ledger.evidence_until($1, decode($2, 'hex'))::text AS until", [fund, both]))[0]!.until);

    expect([(await until(books.treasurer)).slice(4), await until(books.contributor)]).toEqual(['-12-31', 'infinity']);
  });

  it('goes on where it broke off when the store was away, and nobody opens the file meanwhile', async () => {
    const old = await brought();
    store.isBroken = true;

    await expect(run()).rejects.toThrow('the store is away');
    expect([await isRemoved(old), store.there.has(old)]).toEqual([true, true]);
    store.isBroken = false;
    expect(await run()).toEqual({ ended: 0, deleted: 1 });
    expect(store.there.has(old)).toBe(false);
  });

  it('is not ended ahead of its day', async () => {
    await expect(files.run('2999-01-01')).rejects.toThrow('no file ends before its day');
  });
});

describe('a hold', () => {
  it('keeps a file until it is lifted, also when its time is over', async () => {
    const old = await brought();
    const id = newId();

    expect([await hold(books.treasurer, old, id), await hold(books.treasurer, old, id)]).toEqual(['held', 'already-held']);
    expect(await need(old)).toBe('hold');
    await run();
    expect(store.there.has(old)).toBe(true);
    expect(await lift(books.treasurer, id)).toBe('lifted');
    await run();
    expect(store.there.has(old)).toBe(false);
    expect(await hold(books.treasurer, old)).toBe('evidence-removed');
  });

  it('of an auditor keeps every file of the fund, and only an auditor lifts it', async () => {
    const old = await brought();
    const id = newId();

    expect(await hold(books.auditor, null, id)).toBe('held');
    await run();
    expect(store.there.has(old)).toBe(true);
    expect(await lift(books.treasurer, id)).toBe('hold-of-audit');
    expect(await lift(books.auditor, id)).toBe('lifted');
    expect(await lift(books.auditor, id)).toBe('hold-unknown');
    await run();
    expect(store.there.has(old)).toBe(false);
  });

  it('is placed by whoever records or audits, on what they see, once for each id', async () => {
    const [mine, theirs] = [await brought({ years: 0 }), await brought({ years: 0, isOfCity: true })];
    const id = newId();

    expect(await hold(books.approvers.barcelona, mine)).toBe('not-allowed');
    expect(await hold(books.outsider, mine)).toBe('not-found');
    expect(await hold(books.contributor, theirs)).toBe('evidence-unknown');
    expect(await hold(books.treasurer, mine, id)).toBe('held');
    expect(await hold(books.treasurer, null, id)).toBe('id-reused');
    expect(await lift(books.outsider, id)).toBe('not-found');
  });

  it('and what was removed stay as they were written', async () => {
    for (const table of ['evidence_hold', 'evidence_hold_end', 'evidence_removed', 'evidence_gone'])
      for (const word of [`DELETE FROM ledger.${table}`, `TRUNCATE ledger.${table} CASCADE`]) await expect(books.admin.query(word)).rejects.toThrow(/not allowed/);
  });
});
