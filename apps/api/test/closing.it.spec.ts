import { createHash } from 'node:crypto';
import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code path } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { proposal { payloadHash } refusals { code path } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { transfer { seq } refusals { code path } } }`;
const STATEMENT = `query ($from: Day!, $to: Day!, $asOfSeq: String) { fundStatement(fund: "pool-1", from: $from, to: $to, asOfSeq: $asOfSeq) { asOfSeq state dueOn sha256 figures { figure amount { amountMinor } } cities { city { key } figures { figure amount { amountMinor } } } } }`;
const CLOSING = `id act day state payloadHash whyNot report authorRole`;
const CLOSE = `mutation ($input: ClosePeriodInput!) { closePeriod(input: $input) { closing { ${CLOSING} } refusals { code path } } }`;
const REOPEN = `mutation ($input: ReopenPeriodInput!) { reopenPeriod(input: $input) { closing { ${CLOSING} } refusals { code path } } }`;
const SIGN = `mutation ($input: SignClosingInput!) { signClosing(input: $input) { closing { ${CLOSING} endedBy { name } } refusals { code path } } }`;
const STORE = `mutation ($input: StoreFundReportInput!) { storeFundReport(input: $input) { report { no sha256 asOfSeq } refusals { code path } } }`;
const CHECKLIST = `query ($lastDay: Day!) { closingChecklist(fund: "pool-1", lastDay: $lastDay) { item state count } }`;
const BEHIND = `query ($figure: String!, $city: ID) { fundTransfers(fund: "pool-1", filter: { figure: $figure, city: $city, from: "2026-01-01", to: "2026-06-30" }) { total { amountMinor } nodes { kind } } }`;
const REVALUE = `mutation ($input: RevalueFundInput!) { revalueFund(input: $input) { outcome refusals { code path } } }`;
const APPORTION = `mutation ($input: ApportionResultInput!) { apportionResult(input: $input) { outcome refusals { code path } } }`;
const FUND = `{ funds { code openFrom } fundClosings(fund: "pool-1") { id act day state } fundReports(fund: "pool-1") { no isOfClosing sha256 } closingRoles(fund: "pool-1") }`;
const HALF = { from: '2026-01-01', to: '2026-06-30' };

interface Refused {
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Figure {
  readonly figure: string;
  readonly amount: { readonly amountMinor: string };
}
interface Statement {
  readonly asOfSeq: string;
  readonly state: string;
  readonly dueOn: string;
  readonly sha256: string;
  readonly figures: readonly Figure[];
  readonly cities: readonly { readonly city: { readonly key: string }; readonly figures: readonly Figure[] }[];
}
interface Closing {
  readonly id: string;
  readonly state: string;
  readonly payloadHash: string;
  readonly report: number | null;
  readonly whyNot: string | null;
}

let platform: TestPlatform;
let admin: pg.Client;
let dakar: string;

beforeAll(async () => {
  platform = await startPlatform();
  admin = new pg.Client({ connectionString: platform.database.adminUrl });
  await admin.connect();
  const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  dakar = cities.find(({ key }) => key === 'dakar')!.id;
  const title = [{ language: 'fr', text: 'Convention' }];
  const agreement = {
    id: newId(),
    fund: 'pool-1',
    city: dakar,
    title,
    agreedOn: '2026-01-15',
    instalments: [{ dueOn: '2026-03-01', amountMinor: '900000' }],
  };
  await platform.as('dakar.awa.ndiaye').run(AGREE, { input: agreement });
  await receive('100000', '2026-03-02');
});
afterAll(async () => {
  await admin?.end();
  await platform?.stop();
});

async function receive(amountMinor: string, receivedOn: string): Promise<readonly { code: string; path: readonly string[] }[]> {
  const id = newId();
  const input = {
    id,
    fund: 'pool-1',
    city: dakar,
    amountMinor,
    currency: 'EUR',
    receivedOn,
    text: [{ language: 'fr', text: 'Versement' }],
    instalmentNo: 1,
  };
  const { recordContribution } = await platform
    .as('dakar.awa.ndiaye')
    .run<{ recordContribution: Refused & { proposal: { payloadHash: string } | null } }>(RECORD, { input });
  if (recordContribution.refusals.length > 0) return recordContribution.refusals;
  const signature = { input: { fund: 'pool-1', transferId: id, payloadHash: recordContribution.proposal!.payloadHash } };
  return (await platform.as('milan.giulia').steppedUp<{ approveProposal: Refused }>(APPROVE, signature)).approveProposal.refusals;
}

const statement = async (variables: object = HALF, who = 'dakar.aminata'): Promise<Statement | null> =>
  (await platform.as(who).run<{ fundStatement: Statement | null }>(STATEMENT, variables)).fundStatement;
const amountOf = (figures: readonly Figure[], name: string): string => figures.find(({ figure }) => figure === name)!.amount.amountMinor;
const ask = async (who: string, input: object): Promise<Refused & { closing: Closing | null }> =>
  (
    await platform
      .as(who)
      .steppedUp<{ closePeriod: Refused & { closing: Closing | null } }>(CLOSE, { input: { fund: 'pool-1', accepts: [], ...input } })
  ).closePeriod;
const sign = async (who: string, { id, payloadHash }: Closing): Promise<Refused & { closing: Closing | null }> =>
  (
    await platform
      .as(who)
      .steppedUp<{ signClosing: Refused & { closing: Closing | null } }>(SIGN, { input: { fund: 'pool-1', closing: id, payloadHash } })
  ).signClosing;
const file = async (who: string, query: string, ending = 'json') => platform.as(who).get(`/fund/pool-1/statement.${ending}?${query}`);

/** A file as it arrives, with its heads. */
async function printed(who: string, ending: 'pdf' | 'xlsx', query: string) {
  const { authorization } = (await platform.as(who).letter('{ themes { key } }')).headers;
  const { statusCode, headers, rawPayload } = await platform.http.inject({
    method: 'GET',
    url: `/fund/pool-1/statement.${ending}?${query}`,
    headers: { authorization: authorization! },
  });
  return { status: statusCode, type: headers['content-type'], disposition: headers['content-disposition'], bytes: rawPayload };
}

describe('the statement of a fund', () => {
  it('ties, as a whole and by city, is provisional, and says by when it is due', async () => {
    const found = (await statement())!;

    expect({ state: found.state, dueOn: found.dueOn }).toEqual({ state: 'PROVISIONAL', dueOn: '2027-04-30' });
    expect(['contributions', 'source', 'use', 'closing-held'].map((name) => amountOf(found.figures, name))).toEqual([
      '100000',
      '100000',
      '0',
      '100000',
    ]);
    expect(found.cities.map(({ city, figures }) => [city.key, amountOf(figures, 'contributions')])).toEqual([['dakar', '100000']]);
  });

  it('is the file that is hashed, and rows for a spreadsheet', async () => {
    const { sha256 } = (await statement())!;

    const [json, csv] = [
      await file('dakar.aminata', new URLSearchParams(HALF).toString()),
      await file('dakar.aminata', new URLSearchParams(HALF).toString(), 'csv'),
    ];

    expect(createHash('sha256').update(json.text).digest('hex')).toBe(sha256);
    expect(csv.text).toContain('\r\npool-1,2026-01-01,2026-06-30,');
    expect(csv.text).toContain(',dakar,contributions,1000.00,EUR\r\n');
  });

  it('is a workbook with real numbers, no formula, and a head that stays', async () => {
    const query = `${new URLSearchParams(HALF)}&language=it`;
    const { status, type, disposition, bytes } = await printed('dakar.aminata', 'xlsx', query);

    expect([status, type, disposition]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'attachment; filename="pool-1-statement-2026-01-01-2026-06-30.xlsx"',
    ]);
    const [lines, about] = await readXlsxFile(bytes);
    expect([lines!.sheet, about!.sheet]).toEqual(['Rendiconto', 'Informazioni']);
    expect(lines!.data[0]).toEqual(['Fonti e impieghi', 'Codice', 'pool-1 (EUR)', 'dakar (EUR)']);
    expect(lines!.data.find(([, code]) => code === 'contributions')).toEqual(['Contributi delle città', 'contributions', 1000, 1000]);
    expect(lines!.data.filter(([, code]) => String(code).startsWith('control-')).map((row) => row.slice(2))).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const { sha256, asOfSeq } = (await statement())!;
    expect(about!.data.map(([, value]) => String(value))).toEqual(['pool-1', '2026-01-01', '2026-06-30', asOfSeq, '1', sha256]);
  });

  it.each([
    ['it', 'IBMPlexSans-Regular'],
    ['ar', 'IBMPlexSansArabic-Regular'],
  ])('is a PDF with its structure, language and type in it, in %s', async (language, typeface) => {
    const { status, type, disposition, bytes } = await printed('dakar.aminata', 'pdf', `${new URLSearchParams(HALF)}&language=${language}`);

    expect([status, type, disposition]).toEqual([
      200,
      'application/pdf',
      'attachment; filename="pool-1-statement-2026-01-01-2026-06-30.pdf"',
    ]);
    const written = bytes.toString('latin1');
    for (const part of ['/StructTreeRoot', '/Marked true', `/Lang (${language})`, '/DisplayDocTitle true', `+${typeface}`, '/FontFile2'])
      expect(written).toContain(part);
    expect(written).not.toContain('/Type3');
    expect(written).toContain(`/ID [<${(await statement())!.sha256.slice(0, 32)}>`);
  });

  it('is refused as a PDF in a word where the server has no browser, and not as its other files', async () => {
    const before = process.env['REGIA_CHROMIUM'];
    process.env['REGIA_CHROMIUM'] = '/no/browser/here';
    try {
      const pdf = await printed('dakar.aminata', 'pdf', `${new URLSearchParams(HALF)}&language=it`);
      const xlsx = await printed('dakar.aminata', 'xlsx', `${new URLSearchParams(HALF)}&language=it`);

      expect([pdf.status, pdf.disposition, JSON.parse(pdf.bytes.toString())]).toEqual([503, undefined, { code: 'NO_BROWSER' }]);
      expect(xlsx.status).toBe(200);
    } finally {
      if (before === undefined) delete process.env['REGIA_CHROMIUM'];
      else process.env['REGIA_CHROMIUM'] = before;
    }
  });

  it('opens each figure to its entries, with the figure as their total', async () => {
    for (const city of [undefined, dakar]) {
      const { fundTransfers } = await platform
        .as('dakar.aminata')
        .run<{ fundTransfers: { total: { amountMinor: string }; nodes: { kind: string }[] } }>(BEHIND, {
          figure: 'source',
          ...(city ? { city } : {}),
        });

      expect(fundTransfers).toEqual({ total: { amountMinor: '100000' }, nodes: [{ kind: 'receive' }] });
    }
  });

  it('is none for days that are no period, and not there for a city that takes no part', async () => {
    expect(await statement({ from: '2026-06-30', to: '2026-01-01' })).toBeNull();
    const partnership = newId();
    await admin.query(
      `INSERT INTO consortium.partnership (id, key, name, kind, since) VALUES ($1, 'greenhouses', '{"original":"ca","texts":{"ca":"Hivernacles"}}', 'network', '2025-01-01')`,
      [partnership],
    );
    await admin.query(
      `UPDATE identity.partnership_role SET partnership_id = $1 WHERE city_id = (SELECT id FROM consortium.city WHERE key = 'barcelona')`,
      [partnership],
    );
    await admin.query(`DELETE FROM consortium.partnership_city WHERE city_id = (SELECT id FROM consortium.city WHERE key = 'barcelona')`);
    const seen = await statement(HALF, 'barcelona.laia.serra');
    expect(seen).toBeNull();
    for (const ending of ['json', 'csv', 'xlsx', 'pdf'])
      expect((await file('barcelona.laia.serra', new URLSearchParams(HALF).toString(), ending)).status).toBe(404);
    expect((await ask('barcelona.laia.serra', { id: newId(), lastDay: '2026-06-30' })).refusals).toEqual([
      { code: 'not-found', path: ['fund'] },
    ]);
  });
});

describe('closing the books', () => {
  it('says at each field what stands in the way, without using up the second factor', async () => {
    const id = newId();
    const { closePeriod } = await platform
      .as('milan.lucia.sala')
      .run<{ closePeriod: Refused }>(CLOSE, { input: { id, fund: 'pool-1', lastDay: '2025-12-31', accepts: [] } });

    expect(closePeriod.refusals).toEqual([{ code: 'decision-missing', path: ['decision'] }]);
    expect((await ask('milan.lucia.sala', { id, lastDay: '2999-12-31' })).refusals).toEqual([{ code: 'day-not-over', path: ['lastDay'] }]);
    expect((await ask('milan.lucia.sala', { id, lastDay: '2024-12-31' })).refusals).toEqual([{ code: 'period-closed', path: ['lastDay'] }]);
    expect((await ask('dakar.awa.ndiaye', { id, lastDay: '2026-06-30' })).refusals).toEqual([{ code: 'not-a-closer', path: [] }]);
    const plain = await platform
      .as('milan.lucia.sala')
      .run<{ closePeriod: Refused }>(CLOSE, { input: { id, fund: 'pool-1', lastDay: '2025-06-30', accepts: [] } });
    expect(plain.closePeriod.refusals).toEqual([{ code: 'step-up-required', path: [] }]);
  });

  it('takes the treasurer and whoever coordinates, prints the statement, and refuses earlier days at the field from then on', async () => {
    const { closingChecklist } = await platform
      .as('dakar.aminata')
      .run<{ closingChecklist: { item: string; state: string }[] }>(CHECKLIST, { lastDay: '2026-06-30' });
    expect(closingChecklist.map(({ item, state }) => `${item} ${state}`)).toEqual(
      expect.arrayContaining(['waiting DONE', 'unidentified DONE', 'revaluation NONE', 'decision TO_NAME']),
    );
    const { rows } = await admin.query<{ id: string }>(
      `SELECT d.id FROM ledger.decision d JOIN ledger.fund f ON f.id = d.fund_id WHERE f.code = 'pool-1' LIMIT 1`,
    );
    await admin.query(`DELETE FROM ledger.bank_account b USING ledger.fund f WHERE f.id = b.fund_id AND f.code = 'pool-1'`); // this pool has no account at a bank

    const input = { id: newId(), lastDay: '2026-06-30', decision: rows[0]!.id };
    const asked = await ask('milan.giulia', input);
    expect(asked.refusals).toEqual([]);
    const waits = async (who: string) =>
      (await platform.as(who).run<{ waitingForMe: { kind: string }[] }>('{ waitingForMe { kind } }')).waitingForMe;
    expect((await waits('milan.lucia.sala')).map(({ kind }) => kind)).toContain('close');
    expect((await waits('milan.giulia')).map(({ kind }) => kind)).not.toContain('close');
    expect((await sign('milan.giulia', asked.closing!)).refusals).toEqual([{ code: 'author-cannot-sign', path: [] }]);
    expect((await sign('milan.lucia.sala', { ...asked.closing!, payloadHash: '0'.repeat(64) })).refusals).toEqual([
      { code: 'changed-by-someone-else', path: ['payloadHash'] },
    ]);
    const signed = await sign('milan.lucia.sala', asked.closing!);

    expect([signed.refusals, signed.closing?.state, signed.closing?.report]).toEqual([[], 'DONE', 1]);
    expect((await sign('milan.lucia.sala', asked.closing!)).closing?.state).toBe('DONE'); // the same again has one effect
    expect(await receive('100', '2026-06-30')).toEqual([{ code: 'period-closed', path: ['receivedOn'] }]);
    expect((await statement())?.state).toBe('CERTIFIED');
    expect(await platform.as('dakar.aminata').run(FUND)).toMatchObject({
      funds: [{ code: 'pool-1', openFrom: '2026-07-01' }],
      fundClosings: [{ act: 'CLOSE', state: 'DONE' }],
      fundReports: [{ no: 1, isOfClosing: true }],
      closingRoles: [],
    });
  });

  it('is opened again on a decision, with a reason, by the same two people; what was printed prints again', async () => {
    const before = (await file('dakar.aminata', 'report=1')).text;
    const onPaper = () =>
      Promise.all((['xlsx', 'pdf'] as const).map(async (ending) => (await printed('dakar.aminata', ending, 'report=1&language=ar')).bytes));
    const paperBefore = await onPaper();
    const { rows } = await admin.query<{ id: string }>(
      `SELECT d.id FROM ledger.decision d JOIN ledger.fund f ON f.id = d.fund_id WHERE f.code = 'pool-1' LIMIT 1`,
    );
    const input = { id: newId(), fund: 'pool-1', day: '2026-06-01', reason: 'Manca un versamento', decision: rows[0]!.id };
    const reopen = async (more: object) =>
      (
        await platform
          .as('milan.lucia.sala')
          .steppedUp<{ reopenPeriod: Refused & { closing: Closing | null } }>(REOPEN, { input: { ...input, ...more } })
      ).reopenPeriod;

    expect((await reopen({ reason: ' ' })).refusals).toEqual([{ code: 'reason-required', path: ['reason'] }]);
    expect((await reopen({ decision: newId() })).refusals).toEqual([{ code: 'decision-missing', path: ['decision'] }]);
    expect((await reopen({ day: '2026-07-01' })).refusals).toEqual([{ code: 'period-open', path: ['day'] }]);
    const asked = await reopen({});
    expect((await sign('milan.giulia', asked.closing!)).closing?.state).toBe('DONE');

    expect((await statement())?.state).toBe('PROVISIONAL');
    expect(await receive('5000', '2026-06-15')).toEqual([]);
    expect(amountOf((await statement())!.figures, 'contributions')).toBe('105000');
    expect((await file('dakar.aminata', 'report=1')).text).toBe(before);
    expect((await onPaper()).map((bytes, at) => bytes.equals(paperBefore[at]!))).toEqual([true, true]);
  });

  it('keeps a statement as known then, once for each id', async () => {
    const input = { id: newId(), fund: 'pool-1', ...HALF };
    const store = async (who = 'milan.lucia.sala', more: object = {}) =>
      (
        await platform
          .as(who)
          .run<{ storeFundReport: Refused & { report: { no: number; sha256: string; asOfSeq: string } | null } }>(STORE, {
            input: { ...input, ...more },
          })
      ).storeFundReport;

    const [first, again] = [await store(), await store()];
    await receive('100', '2026-06-20');

    expect(first.report).toEqual(again.report);
    const printed = await file('ines.audit', `report=${first.report!.no}`);
    expect(createHash('sha256').update(printed.text).digest('hex')).toBe(first.report!.sha256);
    expect((await statement({ ...HALF, asOfSeq: first.report!.asOfSeq }))?.sha256).toBe(first.report!.sha256);
    expect((await statement())?.sha256).not.toBe(first.report!.sha256);
    expect((await store('milan.lucia.sala', { to: '2026-05-31' })).refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
    expect((await store('dakar.aminata', { id: newId() })).refusals).toEqual([{ code: 'not-allowed', path: [] }]);
  });

  it('values and shares out only what there is, on the days that are open', async () => {
    const lucia = platform.as('milan.lucia.sala');
    const revalue = async (day: string) =>
      (await lucia.run<{ revalueFund: Refused }>(REVALUE, { input: { id: newId(), fund: 'pool-1', day } })).revalueFund.refusals;
    const apportion = async (day: string, decision = newId()) =>
      (await lucia.run<{ apportionResult: Refused }>(APPORTION, { input: { id: newId(), fund: 'pool-1', day, decision } })).apportionResult
        .refusals;

    expect(await revalue('2026-06-30')).toEqual([{ code: 'nothing-to-revalue', path: ['day'] }]);
    expect(await revalue('2999-01-01')).toEqual([{ code: 'day-in-future', path: ['day'] }]);
    expect(await apportion('2026-01-31')).toEqual([{ code: 'period-closed', path: ['day'] }]);
    expect(await apportion('2026-06-30')).toEqual([{ code: 'nothing-to-share-out', path: ['day'] }]);
  });
});
