import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '@regia/kernel';
import { docx, EICAR, pdf, png, program, startPlatform, xlsx, zip, type Actor, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Ground, type Payload } from './commands/ground.js';

const LUCIA = { as: 'milan.lucia.sala' } as const;
const AWA = { as: 'dakar.awa.ndiaye' } as const;
const OF_DAKAR = { as: 'dakar.cheikh.fall', isSteppedUp: true } as const;
const PROPOSAL = 'query ($fund: String!, $id: ID!) { fundProposal(fund: $fund, transferId: $id) { payload payloadHash evidence { sha256 file { name bytes mediaType retention isOfCity city { key } broughtBy { username } } } } }';
const ENTRY = 'query ($fund: String!, $seq: String!) { fundTransfer(fund: $fund, seq: $seq) { evidence { sha256 file { name } } } }';
/** Well under a second, also where the tests of others run. */
const MOMENT_MS = 1_000;

interface Report {
  readonly status: string;
  readonly refusals?: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly file?: { readonly sha256: string; readonly name: string; readonly bytes: number; readonly mediaType: string };
}
interface Shown {
  readonly payload: string;
  readonly payloadHash: string;
  readonly evidence: { readonly sha256: string; readonly file: Readonly<Record<string, unknown>> | null } | null;
}

let platform: TestPlatform;
let ground: Ground;
let lucia: Actor;
let awa: Actor;
let copies = 0;

beforeAll(async () => {
  platform = await startPlatform();
  ground = await Ground.lay(platform);
  lucia = platform.as(LUCIA.as);
  awa = platform.as(AWA.as);
  const text = [{ language: 'it', text: 'Accordo' }];
  await ground.did('agreeContribution', LUCIA, { id: newId(), fund: 'pool-1', city: ground.city('milan'), title: text, agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '5000000' }] });
});
afterAll(async () => {
  await ground?.leave();
  await platform?.stop();
});

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** A PDF that no other test has. */
const fresh = (): Buffer => pdf(`Fattura ${++copies}`);
const bearer = async (who: Actor): Promise<Record<string, string>> => {
  const { authorization } = (await who.letter('{ themes { key } }')).headers;
  return authorization ? { authorization } : {};
};

async function bring(bytes: Buffer, { who = lucia, name = 'fattura.pdf', query = '', fund = 'pool-1', headers = {} }: { who?: Actor; name?: string; query?: string; fund?: string; headers?: Record<string, string> } = {}) {
  const url = `/fund/${fund}/evidence?name=${encodeURIComponent(name)}${query}`;
  const response = await platform.http.inject({ method: 'POST', url, headers: { 'content-type': 'application/octet-stream', ...(await bearer(who)), ...headers }, payload: bytes });
  return { status: response.statusCode, report: JSON.parse(response.body || '{}') as Report };
}
const brought = async (bytes: Buffer, more: Parameters<typeof bring>[1] = {}): Promise<string> => {
  const { report } = await bring(bytes, more);
  if (!report.file) throw new Error(JSON.stringify(report));
  return report.file.sha256;
};
const open = async (sha256: string, who: Actor, fund = 'pool-1') => platform.http.inject({ method: 'GET', url: `/fund/${fund}/evidence/${sha256}`, headers: await bearer(who) });
const receipt = (evidence: string | null): Record<string, unknown> => ({ id: newId(), fund: 'pool-1', city: ground.city('milan'), amountMinor: '1000', currency: 'EUR', receivedOn: '2026-03-02', text: [{ language: 'it', text: 'Rata' }], ...(evidence === null ? {} : { evidence }) });
const shown = async (who: Actor, id: string): Promise<Shown> => (await who.run<{ fundProposal: Shown }>(PROPOSAL, { fund: 'pool-1', id })).fundProposal;
const proposalOf = (payload: Payload): { transferId: string; payloadHash: string } => payload['proposal'] as { transferId: string; payloadHash: string };

/** Rows about files, and files, of the whole installation. */
async function everything(): Promise<{ readonly rows: number; readonly files: readonly string[] }> {
  const { rows } = await ground.admin.query<{ n: number }>('SELECT (SELECT count(*) FROM ledger.evidence_file)::int + (SELECT count(*) FROM ledger.evidence_brought)::int AS n');
  const all = await readdir(platform.evidenceFolder, { recursive: true, withFileTypes: true }).catch(() => []);
  return { rows: rows[0]!.n, files: all.filter((entry) => entry.isFile()).map(({ name }) => name).sort() };
}

describe('a file that an entry rests on', () => {
  it('is kept once, by its content, whatever it is called', async () => {
    const bytes = fresh();

    const first = await bring(bytes, { name: 'Fattura 12' });
    const again = await bring(bytes, { name: 'copia.pdf' });

    const file = { sha256: hashOf(bytes), name: 'Fattura 12.pdf', bytes: bytes.length, mediaType: 'application/pdf' };
    expect(first).toEqual({ status: 200, report: { status: 'kept', file } });
    expect(again).toEqual({ status: 200, report: { status: 'already-kept', file } });
    expect(await readFile(path.join(platform.evidenceFolder, file.sha256.slice(0, 2), file.sha256.slice(2)))).toEqual(bytes);
    expect((await everything()).files.filter((name) => name === file.sha256.slice(2))).toHaveLength(1);
  });

  it('is kept once when two people bring it at the same moment', async () => {
    const bytes = fresh();

    const reports = await Promise.all([bring(bytes), bring(bytes, { who: awa }), bring(bytes), bring(bytes, { who: awa })]);

    expect(reports.map(({ report }) => report.file?.sha256)).toEqual(Array(4).fill(hashOf(bytes)));
    expect(reports.filter(({ report }) => report.status === 'kept')).toHaveLength(1);
  });

  it('is handed out as a file to save, never as a page', async () => {
    const bytes = fresh();
    const sha256 = await brought(bytes, { name: 'Reçu “12” فاتورة.pdf', query: '&keeps=permanent' });

    const { statusCode, headers, rawPayload } = await open(sha256, awa);

    expect([statusCode, rawPayload.equals(bytes)]).toEqual([200, true]);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin' });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''Re%C3%A7u%20/);
  });

  it('keeps the stricter headers to itself: pages have their own', async () => {
    const { headers } = await platform.http.inject({ method: 'GET', url: '/fund/pool-1/entries.csv', headers: await bearer(lucia) });

    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('stands in what is signed, and in the entry that comes of it', async () => {
    const bytes = fresh();
    const sha256 = await brought(bytes, { name: 'estratto.pdf', query: '&keeps=five-years' });
    const { transferId, payloadHash } = proposalOf(await ground.did('recordContribution', LUCIA, receipt(sha256)));

    const proposal = await shown(platform.as(OF_DAKAR.as), transferId);
    const signed = await ground.did('approveProposal', OF_DAKAR, { fund: 'pool-1', transferId, payloadHash });

    expect(proposal.payload.split('\n')[7]).toBe(sha256);
    expect(createHash('sha256').update(proposal.payload).digest('hex')).toBe(payloadHash);
    expect(proposal.evidence).toEqual({ sha256, file: { name: 'estratto.pdf', bytes: String(bytes.length), mediaType: 'application/pdf', retention: 'five-years', isOfCity: false, city: { key: 'milan' }, broughtBy: { username: 'milan.lucia.sala' } } });
    const { seq } = signed['transfer'] as { seq: string };
    const { fundTransfer } = await awa.run<{ fundTransfer: unknown }>(ENTRY, { fund: 'pool-1', seq });
    expect(fundTransfer).toEqual({ evidence: { sha256, file: { name: 'estratto.pdf' } } });
    const books = await lucia.get('/fund/pool-1/books.jsonl');
    expect(books.text).toContain(sha256);
  });

  it('may be another one for the reversal, which the fee that goes with it does not name', async () => {
    const { transferId, payloadHash } = proposalOf(await ground.did('recordContribution', LUCIA, receipt(null)));
    const posted = await ground.did('approveProposal', OF_DAKAR, { fund: 'pool-1', transferId, payloadHash });
    const { seq } = posted['transfer'] as { seq: string };
    const sha256 = await brought(fresh());

    const reversal = proposalOf(await ground.did('reverseTransfer', LUCIA, { id: newId(), fund: 'pool-1', seq, reason: 'Due volte', evidence: sha256 }));

    const { fundProposal } = await lucia.run<{ fundProposal: Shown & { together: Shown[] } }>('query ($id: ID!) { fundProposal(fund: "pool-1", transferId: $id) { payload evidence { sha256 } together { payload evidence { sha256 } } } }', { id: reversal.transferId });
    expect(fundProposal).toMatchObject({ evidence: { sha256 }, together: [{ evidence: null }] });
    expect([fundProposal, ...fundProposal.together].map(({ payload }) => payload.split('\n')[7])).toEqual([sha256, '-']);
    for (const { transferId: id, payloadHash: hash } of await parts(reversal.transferId)) await ground.did('approveProposal', OF_DAKAR, { fund: 'pool-1', transferId: id, payloadHash: hash });
  });

  it.each([
    ['an unknown one', 'ab'.repeat(32)],
    ['no hash at all', 'fattura.pdf'],
    ['nothing', ''],
    ['a hash in capitals', 'AB'.repeat(32)],
  ])('must be there when it is named: %s', async (_what, evidence) => {
    const unknown = { refusals: [{ code: 'evidence-unknown', path: ['evidence'] }] };

    const recorded = await ground.send('recordContribution', LUCIA, receipt(evidence));
    const moved = await ground.send('proposeMovement', LUCIA, { id: newId(), fund: 'pool-1', kind: 'RETURN', amountMinor: '1', text: [{ language: 'it', text: 'Resto' }], evidence });
    const reversed = await ground.send('reverseTransfer', LUCIA, { id: newId(), fund: 'pool-1', seq: '0', reason: 'x', evidence });

    expect(recorded.data?.['recordContribution']).toMatchObject(unknown);
    expect(moved.data?.['proposeMovement']).toMatchObject(unknown);
    expect(reversed.data?.['reverseTransfer']).toMatchObject(unknown);
  });

  async function parts(id: string): Promise<{ transferId: string; payloadHash: string }[]> {
    const { fundProposal } = await lucia.run<{ fundProposal: { transferId: string; payloadHash: string; together: { transferId: string; payloadHash: string }[] } }>('query ($id: ID!) { fundProposal(fund: "pool-1", transferId: $id) { transferId payloadHash together { transferId payloadHash } } }', { id });
    return [...fundProposal.together, fundProposal];
  }
});

describe('a file that is not taken', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'fattura.pdf', 'evidence-empty'],
    ['a program called a bill', program(), 'fattura.pdf', 'evidence-program'],
    ['a bill called a program', pdf(), 'fattura.pdf.exe', 'evidence-name-of-program'],
    ['a bill called a picture', pdf(), 'fattura.png', 'evidence-name-not-its-type'],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'fattura.txt', 'evidence-page'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'), 'fattura.xml', 'evidence-page'],
    ['two things at once', Buffer.concat([png(), zip([{ name: 'a' }])]), 'fattura.png', 'evidence-two-types'],
    ['a zip in a zip', xlsx({ name: 'xl/a.zip' }), 'conti.xlsx', 'evidence-archive'],
    ['a bomb', xlsx({ name: 'xl/a.xml', content: Buffer.alloc(30_000_000) }), 'conti.xlsx', 'evidence-zip-unsafe'],
    ['very many parts', zip(Array.from({ length: 60_000 }, (_, no) => ({ name: `p${no}`, content: '', isStored: true }))), 'conti.xlsx', 'evidence-zip-unsafe'],
    ['a part that climbs out', docx({ name: '../x.xml' }), 'lettera.docx', 'evidence-zip-unsafe'],
    ['a link', docx({ name: 'word/x.xml', mode: 0o120777 }), 'lettera.docx', 'evidence-zip-unsafe'],
    ['a name of a device', pdf(), 'NUL.pdf', 'evidence-name-unreadable'],
    ['a name that turns around', pdf(), 'fattura\u202Efdp.exe', 'evidence-name-unreadable'],
    ['a name that is too long', pdf(), `${'x'.repeat(200)}.pdf`, 'evidence-name-too-long'],
    ['the text that every scanner knows', Buffer.from(EICAR), 'eicar.txt', 'evidence-looks-harmful'],
  ])('is refused in a moment, with words, and leaves nothing behind: %s', async (_what, bytes, name, code) => {
    const before = await everything();
    const begun = performance.now();

    const { status, report } = await bring(bytes, { name });

    expect(performance.now() - begun).toBeLessThan(MOMENT_MS);
    expect([status, report]).toEqual([200, { status: 'refused', refusals: [expect.objectContaining({ code, path: ['evidence'] })] }]);
    expect(await everything()).toEqual(before);
  });

  it('is refused beyond 20 MB, and taken up to there', async () => {
    const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024 - 15, ' '), Buffer.from('%%EOF\n')]);
    const before = await everything();

    const tooLarge = await bring(Buffer.concat([whole, Buffer.from('\n')]));
    const after = await everything();

    expect(tooLarge).toMatchObject({ status: 413, report: { status: 'refused', refusals: [{ code: 'evidence-too-large', values: { megabytes: '20' } }] } });
    expect(after).toEqual(before);
    expect(await bring(whole)).toMatchObject({ status: 200, report: { status: 'kept', file: { bytes: 20 * 1024 * 1024 } } });
  });

  it('leaves no row when it cannot be kept, and is taken when it comes again', async () => {
    const bytes = fresh();
    const blocked = path.join(platform.evidenceFolder, hashOf(bytes).slice(0, 2));
    await rm(blocked, { recursive: true, force: true });
    await writeFile(blocked, 'in the way of the folder');

    const { status } = await bring(bytes);
    const { rows } = await ground.admin.query(`SELECT FROM ledger.evidence_file WHERE sha256 = decode($1, 'hex')`, [hashOf(bytes)]);
    await rm(blocked);

    expect([status, rows.length, await readdir(path.join(platform.evidenceFolder, 'arriving'))]).toEqual([500, 0, []]);
    expect(await bring(bytes)).toMatchObject({ status: 200, report: { status: 'kept' } });
  });

  it.each([
    ['a page of another site', { origin: 'https://elsewhere.example' }, 403],
    ['a form without our mark', { cookie: 'session=x' }, 403],
    ['another type of content', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['a text', { 'content-type': 'text/plain' }, 415],
  ])('is not even read from %s', async (_what, headers, expected) => {
    const before = await everything();

    const { status } = await bring(fresh(), { headers });

    expect([status, await everything()]).toEqual([expected, before]);
  });
});

describe('who brings and opens files', () => {
  const strangers: readonly (readonly [string, string | undefined])[] = [
    ['a visitor', undefined],
    ['a partner', 'ada.ngo'],
    ['a treasurer of a city outside', 'barcelona.laia.serra'],
    ['an administrator of a city outside', 'barcelona.mireia'],
  ];
  const actor = (username: string | undefined): Actor => (username === undefined ? platform.visitor : platform.as(username));

  it.each(strangers)('not %s: to them a file is the same as none', async (_who, username) => {
    const sha256 = await brought(fresh());

    const [real, guessed] = [await open(sha256, actor(username)), await open('ab'.repeat(32), actor(username))];
    const { status } = await bring(fresh(), { who: actor(username) });

    expect([401, 403, 404]).toContain(real.statusCode);
    expect([real.statusCode, real.body.replaceAll(/[0-9a-f-]{36}/g, '')]).toEqual([guessed.statusCode, guessed.body.replaceAll(/[0-9a-f-]{36}/g, '')]);
    expect([401, 403, 404]).toContain(status);
  });

  it.each([['an officer', 'dakar.aminata'], ['an auditor', 'ines.audit']])('%s opens, and brings none', async (_who, username) => {
    const bytes = fresh();
    const sha256 = await brought(bytes);

    expect((await open(sha256, platform.as(username))).rawPayload.equals(bytes)).toBe(true);
    expect((await bring(fresh(), { who: platform.as(username) })).status).toBe(403);
  });

  it('is the city alone, where it is brought for the city alone', async () => {
    const bytes = fresh();
    const sha256 = await brought(bytes, { query: '&sees=own-city' });
    const { transferId } = proposalOf(await ground.did('recordContribution', LUCIA, receipt(sha256)));

    expect((await open(sha256, lucia)).statusCode).toBe(200);
    expect((await open(sha256, platform.as('milan.giulia'))).statusCode).toBe(200);
    for (const other of ['dakar.awa.ndiaye', 'dakar.cheikh.fall', 'ines.audit']) expect((await open(sha256, platform.as(other))).statusCode).toBe(404);
    expect((await shown(lucia, transferId)).evidence).toMatchObject({ sha256, file: { isOfCity: true } });
    expect((await shown(awa, transferId)).evidence).toEqual({ sha256, file: null });
    const taken = await ground.send('recordContribution', AWA, { ...receipt(sha256), city: ground.city('dakar') });
    expect(taken.data?.['recordContribution']?.refusals).toEqual([{ code: 'evidence-unknown', path: ['evidence'] }]);
  });

  it('learns nothing of another city that keeps the same file for itself', async () => {
    const bytes = fresh();

    const own = await bring(bytes, { query: '&sees=own-city', name: 'di Milano.pdf' });
    const other = await bring(bytes, { who: awa, query: '&sees=own-city', name: 'de Dakar.pdf' });

    expect([own.report, other.report].map(({ status, file }) => [status, file?.name])).toEqual([['kept', 'di Milano.pdf'], ['kept', 'de Dakar.pdf']]);
    expect((await open(hashOf(bytes), awa)).headers['content-disposition']).toContain('de Dakar.pdf');
    expect((await open(hashOf(bytes), platform.as('ines.audit'))).statusCode).toBe(404);
  });

  it('may be widened by the city that brought it, and is then everybody', async () => {
    const bytes = fresh();
    await brought(bytes, { query: '&sees=own-city' });

    expect((await bring(bytes)).report.status).toBe('kept');
    expect((await bring(bytes, { who: awa, query: '&sees=own-city' })).report.status).toBe('already-kept');
    expect((await open(hashOf(bytes), awa)).statusCode).toBe(200);
  });

  it('finds no file of a fund under the address of another', async () => {
    const sha256 = await brought(fresh());

    expect((await open(sha256, lucia, 'no-fund')).statusCode).toBe(404);
    expect((await bring(fresh(), { fund: 'no-fund' })).status).toBe(404);
    expect((await open(`../${sha256}`, lucia)).statusCode).toBe(404);
  });
});

describe('the rows about files', () => {
  it('are never changed, nor written by whoever serves requests', async () => {
    await brought(fresh());

    for (const table of ['evidence_file', 'evidence_brought']) {
      await expect(ground.admin.query(`UPDATE ledger.${table} SET fund_id = fund_id`)).rejects.toThrow(/not allowed/);
      await expect(ground.admin.query(`DELETE FROM ledger.${table}`)).rejects.toThrow(/not allowed/);
      const { rows } = await ground.admin.query(`SELECT has_table_privilege('regia_app', 'ledger.${table}', 'INSERT, UPDATE, DELETE') AS may`);
      expect(rows).toEqual([{ may: false }]);
    }
  });

  it('hold what is signed: a proposal cannot name a file that is not there', async () => {
    const { transferId, payloadHash } = proposalOf(await ground.did('recordContribution', LUCIA, receipt(null)));
    await ground.did('approveProposal', { ...OF_DAKAR }, { fund: 'pool-1', transferId, payloadHash });

    const copy = `INSERT INTO ledger.proposal (fund_id, transfer_id, payload_hash, author, proposed_at, expires_at, kind, effective_on, evidence, size_minor, amount_minor, currency)
      SELECT fund_id, $1, payload_hash, author, proposed_at, expires_at, kind, effective_on, decode($2, 'hex'), size_minor, amount_minor, currency FROM ledger.proposal WHERE transfer_id = $3`;
    await expect(ground.admin.query(copy, [newId(), 'ab'.repeat(32), transferId])).rejects.toMatchObject({ constraint: 'proposal_evidence_fk' });
  });
});
