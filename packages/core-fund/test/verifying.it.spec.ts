import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { booksLines } from '../src/seal/books-lines.js';
import { SealFund } from '../src/seal/seal-fund.js';
import { SealKey } from '../src/seal/seal-key.js';
import { readBooksHead, readBooksPage } from '../src/seal/stored-books.js';
import { openBooks, rowsOf, type Books } from './books.js';
import * as build from './calls/index.js';
import { Desk } from './desk.js';
import { openDesks } from './open-desks.js';
import { runSequence } from './run-sequence.js';
import type { Reader } from '@regia/server-kit';

const VERIFIER = path.join(import.meta.dirname, '../../regia-verify/regia-verify.mjs');
const COSIGNER = path.join(import.meta.dirname, '../../regia-verify/regia-cosign.mjs');
/** Random commands of the small ledger; `REGIA_MANY_ENTRIES` adds that many plain entries for the long run. */
const COMMANDS = 160;
const MANY = Number(process.env['REGIA_MANY_ENTRIES'] ?? 0);
const PATIENCE = 60_000 + MANY * 10;

interface Verdict {
  readonly code: number;
  readonly lines: readonly string[];
}

describe('the verifier that a city runs on the books', () => {
  let books: Books;
  let folder: string;
  let fund: number;
  let code: string;
  let file: string;

  beforeAll(async () => {
    books = await openBooks();
    folder = await mkdtemp(path.join(tmpdir(), 'regia-books-'));
    const desks = await openDesks(books);
    await runSequence(books, desks, 4711, COMMANDS);
    await desks.close();
    const { rows } = await books.admin.query<{ id: number; code: string }>('SELECT id, code FROM ledger.fund ORDER BY id DESC LIMIT 1');
    ({ id: fund, code } = rows[0]!);
    await seal(); // a head in the middle
    await addPlain(MANY + 40);
    await seal();
    file = await exportBooks('sound');
  }, PATIENCE);
  afterAll(async () => {
    await books?.end();
    await rm(folder, { recursive: true, force: true });
  });

  const seal = (): Promise<number> => new SealFund(books.admin, books.database.secret).all();

  async function addPlain(count: number): Promise<void> {
    const desk = new Desk(books, fund);
    const lines = build.pledgeLines({ currency: 'EUR', city: books.cities.milan, share: 1, amountMinor: 100n });
    const day = '2026-12-01'; // after whatever the sequence closed
    for (let done = 0; done < count; done += 500) {
      const batch = Array.from({ length: Math.min(500, count - done) }, () => desk.draft('pledge', lines, { effectiveOn: day }));
      expect((await desk.postAll(batch)).every(({ status }) => status === 'posted')).toBe(true);
    }
  }

  async function exportBooks(name: string): Promise<string> {
    const target = path.join(folder, `${name}.jsonl`);
    const reader = rowsOf(books.admin) as Reader; // only its rows are read
    const head = await readBooksHead(reader, code);
    const lines = booksLines(
      head!,
      (from, to) => readBooksPage(reader, fund, from, to),
      (id) => Object.entries(books.cities).find(([, known]) => known === id)?.[0] ?? id,
    );
    await pipeline(Readable.from(lines), createWriteStream(target));
    return target;
  }

  async function verify(target: string, ...options: readonly string[]): Promise<Verdict> {
    const { code: exit = 0, stdout } = (await promisify(execFile)(process.execPath, [VERIFIER, target, ...options], {
      maxBuffer: 64e6,
    }).catch((error: { code: number; stdout: string }) => error)) as { code?: number; stdout: string };
    return { code: exit, lines: stdout.trim().split('\n') };
  }

  /** What the owner of the tables could do with the guards off, then the export of it; everything is taken back. */
  async function tampered(name: string, statements: readonly string[]): Promise<Verdict> {
    await books.admin.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
    try {
      for (const sql of statements) expect((await books.admin.query(sql.replaceAll('$fund', String(fund)))).rowCount).toBeGreaterThan(0);
      return await verify(await exportBooks(name));
    } finally {
      await books.admin.query('ROLLBACK');
    }
  }

  const edited = async (name: string, edit: (text: string) => string): Promise<Verdict> => {
    const target = path.join(folder, `${name}.jsonl`);
    await writeFile(target, edit(await readFile(file, 'utf8')));
    return verify(target);
  };

  it('finds nothing in sound books, whatever was done to them', { timeout: PATIENCE }, async () => {
    const { code: exit, lines } = await verify(file);

    expect(lines.at(-1)).toBe('in order');
    expect(exit).toBe(0);
    const { rows } = await books.admin.query<{ kind: string }>('SELECT DISTINCT kind FROM ledger.transfer WHERE fund_id = $1', [fund]);
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['allocate', 'commit', 'receive', 'reversal']));
  });

  const LEAF = `sha256('\\x00'::bytea || payload_hash || sha256(convert_to(author || E'\\n' || array_to_string(approvers, ',') || E'\\n' || (extract(epoch FROM recorded_at) * 1000)::bigint || E'\\n' || effective_on, 'UTF8')))`;
  const REWRITE = [
    `UPDATE ledger.transfer t SET payload_hash = sha256(convert_to(ledger.transfer_payload(fund_id, seq), 'UTF8')) WHERE fund_id = $fund AND seq = 3`,
    `UPDATE ledger.transfer SET leaf = ${LEAF} WHERE fund_id = $fund AND seq = 3`,
  ];
  /** With what the finding must name. */
  const TAMPERING: readonly (readonly [what: string, statements: readonly string[], at: RegExp])[] = [
    [
      'both amounts of an old entry',
      ['UPDATE ledger.entry SET amount = amount + sign(amount)::bigint WHERE fund_id = $fund AND seq = 2'],
      /^seq 2: /,
    ],
    [
      'the account of a line',
      [
        `UPDATE ledger.entry e SET account_id = (SELECT a.id FROM ledger.account a JOIN ledger.account b ON b.fund_id = a.fund_id AND b.kind = a.kind AND b.id <> a.id AND b.currency = a.currency WHERE b.fund_id = $fund AND b.id = e.account_id LIMIT 1)
      WHERE fund_id = $fund AND seq = 2 AND account_id = (SELECT x.account_id FROM ledger.entry x JOIN ledger.account y ON y.fund_id = x.fund_id AND y.id = x.account_id WHERE x.fund_id = $fund AND x.seq = 2 AND y.kind = 'free')`,
      ],
      /^seq 2: /,
    ],
    ['the day of an entry', ['UPDATE ledger.transfer SET effective_on = effective_on - 30 WHERE fund_id = $fund AND seq = 4'], /^seq 4: /],
    [
      'that an entry was there',
      ['DELETE FROM ledger.entry WHERE fund_id = $fund AND seq = 5', 'DELETE FROM ledger.transfer WHERE fund_id = $fund AND seq = 5'],
      /^seq 6: entries 5 to 5 are missing/,
    ],
    [
      'the order of two entries',
      [
        'UPDATE ledger.transfer SET seq = -9 - seq WHERE fund_id = $fund AND seq IN (7, 8)',
        'UPDATE ledger.transfer SET seq = CASE seq WHEN -16 THEN 8 ELSE 7 END WHERE fund_id = $fund AND seq < 0',
        'UPDATE ledger.entry SET seq = -9 - seq WHERE fund_id = $fund AND seq IN (7, 8)',
        'UPDATE ledger.entry SET seq = CASE seq WHEN -16 THEN 8 ELSE 7 END WHERE fund_id = $fund AND seq < 0',
      ],
      /^seq 7: is not what was sealed/,
    ],
    [
      'an amount, with hash and leaf written to match',
      ['UPDATE ledger.entry SET amount = amount * 2 WHERE fund_id = $fund AND seq = 3', ...REWRITE],
      /^seq 3: is not what was sealed/,
    ],
    [
      'an amount, with hash, leaf and sealed tile written to match',
      [
        'UPDATE ledger.entry SET amount = amount * 2 WHERE fund_id = $fund AND seq = 3',
        ...REWRITE,
        'UPDATE ledger.tile SET hashes = overlay(hashes PLACING (SELECT leaf FROM ledger.transfer WHERE fund_id = $fund AND seq = 3) FROM 97 FOR 32) WHERE fund_id = $fund AND level = 0 AND idx = 0',
      ],
      /^seq 0-\d+: an entry here or before is not what the head of/,
    ],
    [
      'who signed an entry',
      [
        "UPDATE ledger.transfer SET approvers = '{}' WHERE fund_id = $fund AND seq = (SELECT min(seq) FROM ledger.transfer WHERE fund_id = $fund AND approvers <> '{}')",
      ],
      /is not what was sealed/,
    ],
    [
      'what is on an account',
      [
        'UPDATE ledger.balance SET posted = posted + 1 WHERE fund_id = $fund AND account_id = (SELECT min(account_id) FROM ledger.balance WHERE fund_id = $fund)',
      ],
      /^account .*: is stated as/,
    ],
    [
      'a rule of signing, with its guard off',
      ["UPDATE ledger.rule SET approvals = 2, cities = 2 WHERE fund_id = $fund AND kind = 'commit'"],
      /^rule commit from 0: holds now and is no version in its history$/,
    ],
    [
      'a rule of signing after the fact, its history written to match',
      [
        "UPDATE ledger.rule SET approvals = 0, cities = 0 WHERE fund_id = $fund AND kind = 'disburse'",
        "UPDATE ledger.rule_version SET approvals = 0, cities = 0 WHERE fund_id = $fund AND kind = 'disburse'",
      ],
      /^head \d+: the rules of signing are not those it was made under \(signed\)$/,
    ],
    [
      'from when on a rule holds',
      ["UPDATE ledger.rule_version SET from_seq = 1 WHERE fund_id = $fund AND no = (SELECT max(no) FROM ledger.rule_version WHERE fund_id = $fund)"],
      /^head \d+: the rules of signing are not those it was made under/,
    ],
    [
      'that there was more, tail and counter cut together',
      [
        'DELETE FROM ledger.entry WHERE fund_id = $fund AND seq > 20',
        'DELETE FROM ledger.transfer WHERE fund_id = $fund AND seq > 20',
        'UPDATE ledger.fund SET next_seq = 21 WHERE id = $fund',
        'UPDATE ledger.balance b SET held = 0, posted = coalesce((SELECT sum(e.amount) FROM ledger.entry e WHERE e.fund_id = b.fund_id AND e.account_id = b.account_id), 0) WHERE fund_id = $fund',
      ],
      /^head \d+: covers entries up to/,
    ],
  ];
  it.each(TAMPERING)('finds that the owner of the tables changed %s', { timeout: PATIENCE }, async (what, statements, at) => {
    const { code: exit, lines } = await tampered(what.replaceAll(/\W+/g, '-'), statements);

    expect(lines.slice(0, -1).filter((line) => at.test(line))).not.toEqual([]);
    expect(lines.at(-1)).toMatch(/^\d+ findings$/);
    expect(exit).toBe(1);
  });

  it('judges each entry by the rule that held when it was recorded, not by the rule of today', { timeout: PATIENCE }, async () => {
    await books.admin.query('BEGIN');
    try {
      await books.admin.query("UPDATE ledger.rule SET approvals = 2, cities = 2 WHERE fund_id = $1 AND kind = 'pledge'", [fund]);
      const stricter = await exportBooks('stricter-today');
      const { rows } = await books.admin.query<{ held: boolean }>(
        "SELECT from_seq = (SELECT next_seq FROM ledger.fund WHERE id = $1) AS held FROM ledger.rule_version WHERE fund_id = $1 AND kind = 'pledge' AND approvals = 2",
        [fund],
      );
      const asOfOld = path.join(folder, 'as-of-old.jsonl');
      await writeFile(asOfOld, (await readFile(stricter, 'utf8')).replaceAll(/"fromSeq" : \d+/g, '"fromSeq" : 0'));

      const [today, always] = [await verify(stricter), await verify(asOfOld)];

      expect(rows).toEqual([{ held: true }]);
      expect(today.lines.at(-1)).toBe('in order');
      expect(always.lines.filter((line) => /has 0 of the 2 signatures it needs/.test(line))).not.toEqual([]);
    } finally {
      await books.admin.query('ROLLBACK');
    }
  });

  it('finds a second history against the head a city kept', { timeout: PATIENCE }, async () => {
    const { rows } = await books.admin.query<{ note: string; verifier: string }>(
      'SELECT c.note, k.verifier FROM ledger.checkpoint c JOIN ledger.seal_key k USING (fund_id, key_id) WHERE fund_id = $1 ORDER BY size',
      [fund],
    );
    const kept = path.join(folder, 'kept.txt');
    await writeFile(kept, rows[0]!.note);
    expect((await verify(file, '--head', kept, '--key', rows[0]!.verifier)).code).toBe(0);

    await books.admin.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
    try {
      // everything rewritten and sealed anew, with the right key
      for (const sql of [
        'UPDATE ledger.entry SET amount = amount * 2 WHERE fund_id = $fund AND seq = 3',
        ...REWRITE,
        'DELETE FROM ledger.checkpoint WHERE fund_id = $fund',
        'DELETE FROM ledger.tile WHERE fund_id = $fund',
        'UPDATE ledger.balance b SET held = 0, posted = coalesce((SELECT sum(e.amount) FROM ledger.entry e WHERE e.fund_id = b.fund_id AND e.account_id = b.account_id), 0) WHERE fund_id = $fund',
      ])
        await books.admin.query(sql.replaceAll('$fund', String(fund)));
      const { rows: open } = await books.admin.query<{ seq: string; leaf: Buffer }>(
        'SELECT seq, leaf FROM ledger.transfer WHERE fund_id = $1 ORDER BY seq',
        [fund],
      );
      expect(open.length).toBeGreaterThan(40);
      await sealInside();
      const second = await exportBooks('second');
      const alone = await verify(second);
      expect(alone.lines.filter((line) => /sealed|head of/.test(line) && !line.includes('sealed to'))).toEqual([]); // by itself it looks sealed

      const { code: exit, lines } = await verify(second, '--head', kept);

      expect(exit).toBe(1);
      expect(lines.filter((line) => line.includes(kept))).toEqual([
        expect.stringMatching(/^seq 0-\d+: an entry here or before is not what the head of/),
      ]);
    } finally {
      await books.admin.query('ROLLBACK');
    }
  });

  describe('a head that a city signed with its own key', () => {
    const NAME = 'regia/city/dakar';
    let verifier: string;
    let line: string;
    let size: number;
    const cosigner = async (...words: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
      const { code: exit = 0, stdout, stderr } = (await promisify(execFile)(process.execPath, [COSIGNER, ...words]).catch((error: object) => error)) as {
        code?: number;
        stdout: string;
        stderr: string;
      };
      return { code: exit, out: stdout.trim(), err: stderr };
    };
    const newest = async (): Promise<{ size: number; note: string; verifier: string }> => {
      const { rows } = await books.admin.query<{ size: string; note: string; verifier: string }>(
        'SELECT c.size, c.note, k.verifier FROM ledger.checkpoint c JOIN ledger.seal_key k USING (fund_id, key_id) WHERE fund_id = $1 ORDER BY c.size DESC LIMIT 1',
        [fund],
      );
      return { ...rows[0]!, size: Number(rows[0]!.size) };
    };
    const register = async (key: string): Promise<void> => {
      await books.admin.query('INSERT INTO ledger.city_key (city_id, no, key_id, verifier, id, person_id) SELECT $1, count(*) + 1, $2, $3, gen_random_uuid(), $4 FROM ledger.city_key WHERE city_id = $1', [
        books.cities.dakar,
        key.split('+')[1],
        key,
        books.contributor.person,
      ]);
    };

    beforeAll(async () => {
      const head = await newest();
      ({ size } = head);
      await writeFile(path.join(folder, 'to-sign.txt'), head.note);
      verifier = (await cosigner('new-key', NAME, path.join(folder, 'secret.pem'))).out;
      line = (await cosigner('sign', path.join(folder, 'secret.pem'), NAME, path.join(folder, 'to-sign.txt'), '--key', head.verifier)).out;
      await register(verifier);
      await books.admin.query('INSERT INTO ledger.head_cosignature (fund_id, size, city_id, key_id, line, id, person_id) VALUES ($1, $2, $3, $4, $5, gen_random_uuid(), $6)', [
        fund,
        size,
        books.cities.dakar,
        verifier.split('+')[1],
        line,
        books.contributor.person,
      ]);
    });

    it('is found to be so, by the key in the file or by the one the reader knows, after a newer key too', async () => {
      await register((await cosigner('new-key', NAME, path.join(folder, 'second.pem'))).out);
      const signed = await exportBooks('cosigned');

      const [byFile, byReader] = [await verify(signed), await verify(signed, '--key', verifier)];

      for (const { lines } of [byFile, byReader]) expect([lines.at(-1), lines.at(-3)]).toEqual(['in order', `signed by cities: dakar to ${size}`]);
    });

    it('is found not to be so with another key, or when the signature is of something else', async () => {
      const other = (await cosigner('new-key', NAME, path.join(folder, 'other.pem'))).out;
      const signed = await exportBooks('cosigned-again');
      const spoilt = path.join(folder, 'spoilt.jsonl');
      await writeFile(spoilt, (await readFile(signed, 'utf8')).replace(`"cosigned","city":"dakar","size":${size}`, '"cosigned","city":"dakar","size":1'));

      expect((await verify(signed, '--key', other)).lines[0]).toBe(`head ${size}: is not what dakar signed, or not with a known key of it`);
      expect((await verify(spoilt)).lines[0]).toBe('head 1: dakar has signed it and it is not here');
    });

    it('shows a second history by itself, with no head that anybody kept', { timeout: PATIENCE }, async () => {
      await books.admin.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
      try {
        for (const sql of [
          'UPDATE ledger.entry SET amount = amount * 2 WHERE fund_id = $fund AND seq = 3',
          ...REWRITE,
          'DELETE FROM ledger.checkpoint WHERE fund_id = $fund',
          'DELETE FROM ledger.tile WHERE fund_id = $fund',
        ])
          await books.admin.query(sql.replaceAll('$fund', String(fund)));
        await sealInside();

        const { code: exit, lines } = await verify(await exportBooks('second-cosigned'), '--key', verifier);

        expect(exit).toBe(1);
        expect(lines[0]).toBe(`head ${size}: is not what dakar signed, or not with a known key of it`);
      } finally {
        await books.admin.query('ROLLBACK');
      }
    });

    it('is not signed by the tool when the fund did not, or when it does not come after the last one', async () => {
      const head = await newest();
      const other = await SealKey.of(Buffer.alloc(32, 1), code);
      const older = path.join(folder, 'older.txt');
      const { rows } = await books.admin.query<{ note: string }>('SELECT note FROM ledger.checkpoint WHERE fund_id = $1 ORDER BY size LIMIT 1', [fund]);
      await writeFile(older, rows[0]!.note);
      const sign = (file: string, ...more: readonly string[]) => cosigner('sign', path.join(folder, 'secret.pem'), NAME, file, ...more);
      const toSign = path.join(folder, 'to-sign.txt');

      expect(await sign(toSign, '--key', other.verifier)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('not signed by the key of the fund') });
      expect(await sign(older, '--key', head.verifier, '--last', toSign)).toMatchObject({ code: 1, err: expect.stringContaining('older than the last one') });
      expect((await sign(toSign, '--key', head.verifier, '--last', older)).out).toBe(line);
      expect((await cosigner('new-key', NAME, path.join(folder, 'secret.pem'))).code).toBe(2); // a key is never written over
    });
  });

  /** Seals within the transaction that is open: the sealer's own BEGIN and COMMIT are left out. */
  async function sealInside(): Promise<void> {
    const inside = {
      query: (...args: readonly unknown[]) =>
        args[0] === 'BEGIN' || args[0] === 'COMMIT'
          ? Promise.resolve({ rows: [] })
          : (books.admin.query as (...all: readonly unknown[]) => Promise<unknown>).apply(books.admin, args),
    };
    await new SealFund(inside as never, books.database.secret).all();
  }

  it('believes the keys it is given, not those of the file', async () => {
    const other = await SealKey.of(Buffer.alloc(32, 1), code);

    const { code: exit, lines } = await verify(file, '--key', other.verifier);

    expect(exit).toBe(1);
    expect(lines[0]).toMatch(/^head \d+: is not signed by a known key/);
  });

  it('finds a file that breaks off, lacks its heads, or holds lines that are none', async () => {
    const cut = await edited('cut', (text) => text.split('\n').slice(0, -3).join('\n'));
    const headless = await edited('headless', (text) => text.replaceAll(/^\{"line":"head".*\n/gm, ''));
    const odd = await edited('odd', (text) => text.replace('{"line":"end"', '{"line":"surprise"}\nno json\n{"line":"end"'));

    expect(cut.lines).toContain('file: breaks off before its end');
    expect(headless.lines).toContain('file: has no head: nothing ties these entries to anything');
    expect(odd.lines.slice(0, 2)).toEqual(['file: a line of an unknown kind: surprise', expect.stringMatching(/^file: cannot be read/)]);
    expect([cut.code, headless.code, odd.code]).toEqual([1, 1, 1]);
  });

  it('asks for no signature where a line of the bank answers money received, and for all of them where none does', async () => {
    const stricter = (text: string): string =>
      text.replaceAll('"kind" : "receive", "from" : "0", "approvals" : 0', '"kind" : "receive", "from" : "0", "approvals" : 1');
    const onLines = (text: string): string => text.replaceAll('"onBankLine":false', '"onBankLine":true');

    const without = await edited('without-bank', stricter);
    const withLines = await edited('with-bank', (text) => onLines(stricter(text)));

    expect(without.lines[0]).toMatch(/has 0 of the 1 signatures it needs/);
    expect(withLines.lines.filter((line) => !/^head \d+: the rules of signing/.test(line)).slice(0, -3)).toEqual([]); // the edit itself is what heads show
  });

  /** Rules that the ledger keeps by itself; a file in which they are broken, heads and all, is found as well. */
  const BROKEN: readonly (readonly [what: string, edit: (text: string) => string, at: RegExp])[] = [
    [
      'a step that does not exist',
      (text) => text.replaceAll(/^\{"line":"step","kind":"commit".*\n/gm, '').replaceAll(/^\{"line" : "step", "kind" : "commit".*\n/gm, ''),
      /commit may not touch/,
    ],
    [
      'too few signatures',
      (text) => text.replaceAll(/"kind" : "pledge", "from" : "0", "approvals" : 0/g, '"kind" : "pledge", "from" : "0", "approvals" : 1'),
      /has 0 of the 1 signatures it needs/,
    ],
    [
      'a decision that nobody adopted',
      (text) => text.replaceAll(/^\{"line":"decision".*\n/gm, ''),
      /rests on a decision that was not adopted/,
    ],
    ['an account that is not listed', (text) => text.replace(/^\{"line":"account","code":"free.*\n/m, ''), /is no account of the fund/],
    ['a floor that was crossed', (text) => text.replaceAll(/("name" : "free".*"floor" : )"0"/g, '$1"999999999"'), /below its floor/],
  ];
  it.each(BROKEN)('finds %s', async (what, edit, at) => {
    const { lines } = await edited(what.replaceAll(' ', '-'), edit);

    expect(lines.filter((line) => at.test(line))).not.toEqual([]);
  });
});
