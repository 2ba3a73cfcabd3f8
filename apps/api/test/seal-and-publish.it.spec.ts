import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PublicBooks, Sealer } from '@regia/core-fund';
import { ROLES, urlFor } from '@regia/database';
import {
  checkFigure,
  FUND_MEASURES,
  fromBase64,
  isConsistent,
  isIncluded,
  judgeSignature,
  newId,
  readCheckpoint,
  webSha256,
  type FigureProof,
} from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code path } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { proposal { payloadHash } refusals { code path } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { transfer { seq } refusals { code path } } }`;
const CHECKPOINT = `{ checkpoint(fund: "pool-1") { size root note key waiting isPublic mayAccept heads { city { key } size root } } }`;
const COSIGN = `mutation ($input: CosignCheckpointInput!) { cosignCheckpoint(input: $input) { head { city { key } size root } refusals { code path } } }`;
const INCLUSION = `query ($seq: String!, $size: String!) { inclusionProof(fund: "pool-1", seq: $seq, size: $size) { leaf hashes } }`;
const CONSISTENCY = `query ($from: String!, $to: String!) { consistencyProof(fund: "pool-1", from: $from, to: $to) }`;
const PUBLISH = `mutation ($input: PublishFundInput!) { publishFund(input: $input) { isPublic refusals { code path } } }`;
const PUBLIC = `query ($code: String!) { publicFund(code: $code) { code name { text } currency size note key cosigningCities cosignedAt holder { key } figures { measure amount { amountMinor currency } proof }
  cities { city { key } figures { measure amount { amountMinor } proof } } transfers { seq number kind effectiveOn amount { amountMinor } city { key } isReversal isReversed } } }`;
const POSITION = `{ fundPosition(fund: "pool-1") { received { amountMinor } free { amountMinor } agentFee { amountMinor } cities { city { key } pledged { amountMinor } agreed { amountMinor } paidIn { amountMinor } free { amountMinor } } } }`;
const VERIFIER = path.join(import.meta.dirname, '../../../packages/regia-verify/regia-verify.mjs');
const SECRET_WORDS = 'Versement du compte privé de Mme N.';

interface Checkpoint {
  readonly size: string;
  readonly root: string;
  readonly note: string;
  readonly key: string;
  readonly waiting: string;
  readonly isPublic: boolean;
  readonly mayAccept: boolean;
  readonly heads: readonly { readonly city: { readonly key: string }; readonly size: string }[];
}
interface Figure {
  readonly measure: (typeof FUND_MEASURES)[number];
  readonly amount: { readonly amountMinor: string };
  readonly proof: string;
}
interface PublicFund {
  readonly size: string;
  readonly currency: string;
  readonly cosigningCities: number;
  readonly figures: readonly Figure[];
  readonly cities: readonly { readonly city: { readonly key: string }; readonly figures: readonly Figure[] }[];
  readonly transfers: readonly { readonly seq: string; readonly kind: string; readonly number: string }[];
}

let platform: TestPlatform;
let admin: pg.Client;
let city: string;

beforeAll(async () => {
  platform = await startPlatform();
  admin = new pg.Client({ connectionString: platform.database.adminUrl });
  await admin.connect();
  const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  city = cities.find(({ key }) => key === 'dakar')!.id;
  await platform.as('dakar.awa.ndiaye').run(AGREE, {
    input: {
      id: newId(),
      fund: 'pool-1',
      city,
      title: [{ language: 'fr', text: 'Convention' }],
      agreedOn: '2026-01-15',
      instalments: [{ dueOn: '2026-03-01', amountMinor: '900000' }],
    },
  });
  await receive('100000');
  await receive('200000');
  await seal();
});
afterAll(async () => {
  await admin?.end();
  await platform?.stop();
});

async function receive(amountMinor: string): Promise<void> {
  const id = newId();
  const input = {
    id,
    fund: 'pool-1',
    city,
    amountMinor,
    currency: 'EUR',
    receivedOn: '2026-03-02',
    text: [{ language: 'fr', text: SECRET_WORDS }],
    instalmentNo: 1,
  };
  const { recordContribution } = await platform
    .as('dakar.awa.ndiaye')
    .run<{ recordContribution: { proposal: { payloadHash: string } } }>(RECORD, { input });
  const signature = { input: { fund: 'pool-1', transferId: id, payloadHash: recordContribution.proposal.payloadHash } };
  const { approveProposal } = await platform.as('milan.giulia').steppedUp<{ approveProposal: { refusals: unknown[] } }>(APPROVE, signature);
  expect(approveProposal.refusals).toEqual([]);
}

/** What the server does every ten seconds. */
async function seal(): Promise<void> {
  const { adminUrl, secret } = platform.database;
  await Sealer.once({ url: urlFor(adminUrl, secret, ROLES.sealer), secret });
}

const checkpointFor = async (who: Actor): Promise<Checkpoint> => (await who.run<{ checkpoint: Checkpoint }>(CHECKPOINT)).checkpoint;
const publicFund = async (code = 'pool-1'): Promise<PublicFund | null> =>
  (await platform.visitor.run<{ publicFund: PublicFund | null }>(PUBLIC, { code })).publicFund;
const bytes = (text: string): Uint8Array => fromBase64(text)!;

describe('the seal of a fund', () => {
  it('is shown with its signature, and proves each entry', async () => {
    const auditor = platform.as('ines.audit');

    const { size, root, note, key, waiting, isPublic, mayAccept } = await checkpointFor(auditor);

    expect({ waiting, isPublic, mayAccept }).toEqual({ waiting: '0', isPublic: true, mayAccept: false });
    expect(await judgeSignature(webSha256, note, key)).toBe('right');
    expect(readCheckpoint(note)).toMatchObject({ origin: 'regia/pool-1', size: Number(size), root: bytes(root) });
    for (let seq = 0; seq < Number(size); seq += 1) {
      const { inclusionProof } = await auditor.run<{ inclusionProof: { leaf: string; hashes: string[] } }>(INCLUSION, {
        seq: String(seq),
        size,
      });
      const proof = {
        leaf: bytes(inclusionProof.leaf),
        index: seq,
        size: Number(size),
        proof: inclusionProof.hashes.map(bytes),
        root: bytes(root),
      };
      expect(await isIncluded(webSha256, proof)).toBe(true);
    }
  });

  it.each([
    ['-1', '3'],
    ['3', '3'],
    ['0', '999999'],
    ['0x1', '3'],
    ['', ''],
    ['99999999999999999999', '99999999999999999999'],
  ])('proves nothing of entry %j under a head of %j', async (seq, size) => {
    expect(await platform.as('ines.audit').run(INCLUSION, { seq, size })).toEqual({ inclusionProof: null });
    expect(await platform.as('ines.audit').run(CONSISTENCY, { from: size, to: seq })).toEqual({
      consistencyProof: seq === size && seq === '3' ? [] : null,
    });
  });

  it('is accepted by a city, and the next one only with a proof that it goes on from there', async () => {
    const awa = platform.as('dakar.awa.ndiaye');
    const first = await checkpointFor(awa);
    const cosign = (head: Checkpoint, proof: readonly string[]): Promise<unknown> =>
      awa.run(COSIGN, { input: { id: newId(), fund: 'pool-1', size: head.size, root: head.root, proof } });

    expect(await cosign(first, [])).toEqual({
      cosignCheckpoint: { head: { city: { key: 'dakar' }, size: first.size, root: first.root }, refusals: [] },
    });
    for (const amount of ['300000', '100', '100', '100', '100']) await receive(amount); // past ten entries
    expect((await checkpointFor(awa)).waiting).toBe('10'); // money and fee each, not sealed yet
    await seal();
    const second = await checkpointFor(awa);
    const { consistencyProof } = await awa.run<{ consistencyProof: string[] }>(CONSISTENCY, { from: first.size, to: second.size });
    const consistency = {
      from: Number(first.size),
      to: Number(second.size),
      fromRoot: bytes(first.root),
      toRoot: bytes(second.root),
      proof: consistencyProof.map(bytes),
    };

    expect(await isConsistent(webSha256, consistency)).toBe(true);
    expect(await cosign(second, [])).toMatchObject({
      cosignCheckpoint: { head: null, refusals: [{ code: 'head-not-consistent', path: ['proof'] }] },
    });
    expect(await cosign({ ...second, root: first.root }, consistencyProof)).toMatchObject({
      cosignCheckpoint: { refusals: [{ code: 'head-unknown', path: ['size'] }] },
    });
    expect(await cosign({ ...second, root: 'no root' }, consistencyProof)).toMatchObject({
      cosignCheckpoint: { refusals: [{ code: 'head-unknown', path: ['root'] }] },
    });
    expect(await cosign(second, consistencyProof)).toMatchObject({ cosignCheckpoint: { head: { size: second.size }, refusals: [] } });
    expect((await checkpointFor(awa)).heads).toEqual([{ city: { key: 'dakar' }, size: second.size, root: second.root }]);
    expect(await publicFund()).toMatchObject({ cosigningCities: 1 });
  });

  it('goes out as a file that the verifier of a city finds in order', async () => {
    const { status, text } = await platform.as('ines.audit').get('/fund/pool-1/books.jsonl');
    const folder = await mkdtemp(path.join(tmpdir(), 'regia-books-'));
    const [books, head] = [path.join(folder, 'books.jsonl'), path.join(folder, 'head.txt')];
    await writeFile(books, text);
    await writeFile(head, (await checkpointFor(platform.as('milan.giulia'))).note);

    const { stdout } = await promisify(execFile)(process.execPath, [VERIFIER, books, '--head', head]);

    expect(status).toBe(200);
    expect(stdout.trim().split('\n').at(-1)).toBe('in order');
    expect(text).not.toContain(SECRET_WORDS);
    await rm(folder, { recursive: true });
  });

  it('gives the books of a fund to its readers alone', async () => {
    expect((await platform.visitor.get('/fund/pool-1/books.jsonl')).status).toBe(401);
    expect((await platform.as('ada.ngo').get('/fund/pool-1/books.jsonl')).status).toBe(403);
    expect((await platform.as('ines.audit').get('/fund/no-fund/books.jsonl')).status).toBe(404);
  });
});

describe('a fund that a decision opened to everybody', () => {
  it('shows a visitor the figures that its readers see', async () => {
    const shown = (await publicFund())!;
    const { fundPosition } = await platform
      .as('milan.giulia')
      .run<{ fundPosition: Record<string, { amountMinor: string }> & { cities: Record<string, { amountMinor: string }>[] } }>(POSITION);
    const figure = (figures: readonly Figure[], measure: string): string =>
      figures.find((one) => one.measure === measure)!.amount.amountMinor;

    expect(figure(shown.figures, 'paidIn')).toBe(fundPosition['received']!.amountMinor);
    expect(figure(shown.figures, 'free')).toBe(fundPosition['free']!.amountMinor);
    expect(figure(shown.figures, 'agentFee')).toBe(fundPosition['agentFee']!.amountMinor);
    expect(shown.cities.map(({ city: { key } }) => key)).toEqual(['dakar']);
    for (const measure of ['pledged', 'agreed', 'paidIn', 'free'])
      expect([measure, figure(shown.cities[0]!.figures, measure)]).toEqual([measure, fundPosition.cities[0]![measure]!.amountMinor]);
    expect(shown.transfers.map(({ seq }) => Number(seq))).toEqual(
      Array.from({ length: Number(shown.size) }, (_, i) => Number(shown.size) - 1 - i),
    );
    expect(shown.transfers.slice(0, 2)).toMatchObject([
      { kind: 'agent_fee' },
      { kind: 'receive', number: expect.stringMatching(/^pool-1\/\d{4}\/\d+$/) as string },
    ]);
  });

  it('lets a visitor check every figure from one file each', async () => {
    const { figures, cities, currency } = (await publicFund())!;
    const all = [
      ...figures.map((figure) => ({ place: 'all', ...figure })),
      ...cities.flatMap(({ city: { key }, figures: own }) => own.map((figure) => ({ place: key, ...figure }))),
    ];
    expect(all).toHaveLength(2 * FUND_MEASURES.length);

    for (const { place, measure, amount, proof } of all) {
      const { status, text } = await platform.visitor.get(proof);
      const shown = { fund: 'pool-1', city: place, measure, amountMinor: amount.amountMinor, currency };
      expect(status).toBe(200);
      expect(await checkFigure(webSha256, shown, JSON.parse(text))).toMatchObject({
        sum: 'right',
        lines: 'right',
        log: 'right',
        signature: 'right',
      });
    }
  });

  it('is caught when a figure, a line, an entry, its place or the head was changed', async () => {
    const { figures, currency } = (await publicFund())!;
    const paidIn = figures.find(({ measure }) => measure === 'paidIn')!;
    const proof = JSON.parse((await platform.visitor.get(paidIn.proof)).text) as FigureProof;
    const shown = { fund: 'pool-1', city: 'all', measure: 'paidIn', amountMinor: paidIn.amount.amountMinor, currency } as const;
    const [transfer, ...others] = proof.transfers as [FigureProof['transfers'][number], ...FigureProof['transfers']];
    const more = String(BigInt(shown.amountMinor) + 1n);
    const entry = proof.entries[0]!;
    const check = (file: unknown, figure = shown as Parameters<typeof checkFigure>[1]) => checkFigure(webSha256, figure, file);

    expect(await check(proof, { ...shown, amountMinor: more })).toMatchObject({ sum: 'wrong' });
    expect(await check({ ...proof, amountMinor: more }, { ...shown, amountMinor: more })).toMatchObject({ sum: 'wrong' });
    expect(await check(proof, { ...shown, city: 'dakar' })).toMatchObject({ sum: 'wrong' });
    expect(await check({ ...proof, entries: [...proof.entries, entry] })).toMatchObject({ sum: 'wrong', lines: 'wrong' });
    expect(
      await check(
        { ...proof, entries: [{ ...entry, amount: String(BigInt(entry.amount) - 1n) }, ...proof.entries.slice(1)] },
        { ...shown, amountMinor: more },
      ),
    ).toMatchObject({ lines: 'wrong' });
    expect(
      await check({ ...proof, transfers: [{ ...transfer, payload: transfer.payload.replace(`${entry.account}\t-`, '$&9') }, ...others] }),
    ).toMatchObject({ lines: 'wrong', log: 'wrong' });
    expect(await check({ ...proof, transfers: [{ ...transfer, half: others[0]!.half }, ...others] })).toMatchObject({ log: 'wrong' });
    expect(await check({ ...proof, checkpoint: proof.checkpoint.replace(/\n\d+\n/, '\n4\n') })).toMatchObject({ signature: 'wrong' });
    expect(await check({ ...proof, transfers: others })).toMatchObject({ lines: 'wrong' });
    for (const nonsense of [
      null,
      7,
      'text',
      [],
      {},
      { ...proof, entries: 'none' },
      { ...proof, checkpoint: '' },
      { ...proof, entries: [{}] },
    ])
      expect(await check(nonsense)).toMatchObject({ sum: 'wrong', signature: 'wrong' });
  });

  it('names no person, no id of one, and shows no text that people wrote', async () => {
    const { rows } = await admin.query<{ id: string; name: string }>('SELECT id, display_name AS name FROM identity.person');
    const pages = [
      '/public/fund/pool-1/data.json',
      '/public/fund/pool-1/entries.csv',
      ...(await publicFund())!.figures.map(({ proof }) => proof),
    ];
    const texts = [JSON.stringify(await publicFund())];
    for (const url of pages) texts.push((await platform.visitor.get(url)).text);

    for (const text of texts) {
      expect(text).not.toContain(SECRET_WORDS);
      expect(rows.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
    }
  });

  it('can be downloaded whole, under a licence, as a table and with what proves it', async () => {
    const csv = await platform.visitor.get('/public/fund/pool-1/entries.csv');
    const data = JSON.parse((await platform.visitor.get('/public/fund/pool-1/data.json')).text) as {
      licence: { name: string };
      size: number;
      checkpoint: string;
      transfers: { seq: number }[];
    };

    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => Number(line.split(',')[1]))).toEqual(data.transfers.map(({ seq }) => seq));
    expect(lines[0]).toBe('\uFEFFnumber,seq,effective_on,kind,city,amount,currency,reverses,reversed_by');
    expect(lines).toHaveLength(data.size + 1);
    expect(lines.filter((line) => line.includes(',receive,dakar,1000.00,EUR'))).toHaveLength(1);
    expect(data.licence.name).toBe('CC BY 4.0');
    expect(data.transfers.map(({ seq }) => seq)).toEqual(Array.from({ length: data.size }, (_, seq) => seq));
    const { headers } = await platform.http.inject({ method: 'GET', url: '/public/fund/pool-1/entries.csv' });
    expect(headers).toMatchObject({ link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' });
  });

  it('answers the same where there is no such fund and where none was opened', async () => {
    const id = (code: string): string => `SELECT id FROM ledger.fund WHERE code = '${code}'`;
    await admin.query(
      `SELECT ledger.create_fund(77, 'closed-pool', 'pool', 'EUR', partnership_id, holder_city, name, '2026-01-01') FROM ledger.fund WHERE code = 'pool-1'`,
    );
    await admin.query(
      `SELECT ledger.create_fund(78, 'own-of-milan', 'own', 'EUR', NULL, holder_city, name, '2026-01-01') FROM ledger.fund WHERE code = 'pool-1'`,
    );
    await admin.query("SELECT ledger.adopt_decision(78, '00000000-0000-4000-8000-000000000078', '2026-01-01')");

    for (const code of ['closed-pool', 'own-of-milan', 'no-fund', "x' OR true --"]) {
      expect([code, await publicFund(code)]).toEqual([code, null]);
      for (const file of ['entries.csv', 'data.json', 'proof/all/paidIn.json'])
        expect((await platform.visitor.get(`/public/fund/${encodeURIComponent(code)}/${file}`)).status).toBe(404);
    }
    await expect(
      admin.query(`SELECT ledger.publish_fund((${id('own-of-milan')}), true, '00000000-0000-4000-8000-000000000078')`),
    ).rejects.toThrow(/not published here/);
    await expect(
      admin.query(`SELECT ledger.publish_fund((${id('closed-pool')}), true, '00000000-0000-4000-8000-00000000ffff')`),
    ).rejects.toThrow(/publication_decision_fk/);
    for (const file of ['proof/all/secrets.json', 'proof/nowhere/paidIn.json', 'proof/all/paidIn', 'proof/all/__proto__.json', 'other.csv'])
      expect([file, (await platform.visitor.get(`/public/fund/pool-1/${file}`)).status]).toEqual([file, 404]);
  });

  it('is read through a role that sees nothing but what is published', async () => {
    const { adminUrl, secret } = platform.database;
    const client = new pg.Client({ connectionString: urlFor(adminUrl, secret, ROLES.public) });
    await client.connect();
    try {
      const { rows } = await client.query<{ what: string }>(
        "SELECT c.oid::regclass::text AS what FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'v', 'm', 'S', 'p') AND has_schema_privilege(n.oid, 'USAGE') AND (has_any_column_privilege(c.oid, 'SELECT') OR has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE')) ORDER BY 1",
      );
      expect(rows.map(({ what }) => what)).toEqual(
        ['account', 'entry', 'fund', 'leaf', 'tile', 'transfer'].map((name) => `ledger.published_${name}`),
      );
      for (const sql of [
        'SELECT * FROM ledger.transfer',
        'SELECT * FROM identity.person',
        'SELECT ledger.visible_funds()',
        'CREATE TEMPORARY TABLE x (y int)',
      ])
        await expect(client.query(sql)).rejects.toThrow(/permission denied|read-only/);
    } finally {
      await client.end();
    }
  });

  it('tells the next visitor to come back when the few connections of the public are taken', async () => {
    const { adminUrl, secret } = platform.database;
    const books = new PublicBooks(urlFor(adminUrl, secret, ROLES.public));
    const slow = Array.from({ length: 3 }, () => books.read((reader) => reader.rows('sleep', 'SELECT pg_sleep(3)')));

    await expect(books.read((reader) => reader.rows('one', 'SELECT 1'))).rejects.toMatchObject({ code: 'OVERLOADED' });

    await Promise.all(slow);
    await books.onModuleDestroy();
  });

  it('is opened and closed by whoever keeps its books, each time by a decision of the cities', async () => {
    const lucia = platform.as('milan.lucia.sala');
    const publish = (who: Actor, input: object): Promise<unknown> =>
      who.run(PUBLISH, { input: { id: newId(), fund: 'pool-1', isPublic: false, ...input } });
    const refused = (code: string, ...path: string[]) => ({ publishFund: { isPublic: null, refusals: [{ code, path }] } });
    const [decision, other] = [newId(), newId()];
    await admin.query("SELECT ledger.adopt_decision(1, $1, '2026-05-01'), ledger.adopt_decision(1, $2, '2026-05-02')", [decision, other]);

    expect(await publish(lucia, { decision: newId() })).toEqual(refused('decision-missing', 'decision'));
    expect(await publish(lucia, { decision: 'no id' })).toEqual(refused('decision-missing', 'decision'));
    expect(await publish(platform.as('dakar.awa.ndiaye'), { decision })).toEqual(refused('not-allowed'));
    expect(await publish(lucia, { fund: 'no-fund', decision })).toEqual(refused('not-found', 'fund'));
    expect(await publish(lucia, { decision })).toEqual({ publishFund: { isPublic: false, refusals: [] } });
    expect(await publicFund()).toBeNull();
    expect(await publish(lucia, { isPublic: true, decision })).toEqual(refused('decision-used', 'decision'));
    expect(await publish(lucia, { isPublic: true, decision: other })).toEqual({ publishFund: { isPublic: true, refusals: [] } });
    expect(await publicFund()).not.toBeNull();
  });

  it('is closed again by another decision, at once', async () => {
    await admin.query(
      "SELECT ledger.adopt_decision(1, '00000000-0000-4000-8000-000000000099', '2026-05-01'), ledger.publish_fund(1, false, '00000000-0000-4000-8000-000000000099')",
    );

    expect(await publicFund()).toBeNull();
    expect((await platform.visitor.get('/public/fund/pool-1/entries.csv')).status).toBe(404);
    expect((await checkpointFor(platform.as('milan.giulia'))).isPublic).toBe(false);
  });
});
