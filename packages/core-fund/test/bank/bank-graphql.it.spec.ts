import { readFileSync } from 'node:fs';
import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BANK = '00000000-0000-4000-8003-000000000001';
const PATH = `/fund/pool-1/bank/${BANK}/statements`;
const ACCEPT = 'mutation ($input: AcceptMatchesInput!) { acceptMatches(input: $input) { lines { line outcome seqs refusals { code path } } refusals { code path } } }';
const PROPOSALS = 'query ($id: ID!) { matchProposals(bankAccount: $id) { certainty reason answer seq transferId city { key } line { id amount { amountMinor } text party note } } }';
const ACCOUNTS = '{ bankAccounts(fund: "pool-1") { id number openLines reconciledUntil stillAgrees booksBalance { amountMinor } bankBalance { amountMinor } bankBalanceOn gaps { after before missingFrom difference { amountMinor } } reconciledBy { username } holder { key } } }';

interface Suggested {
  readonly certainty: string;
  readonly reason: string;
  readonly answer: string | null;
  readonly seq: string | null;
  readonly transferId: string | null;
  readonly city: { readonly key: string } | null;
  readonly line: { readonly id: string; readonly amount: { readonly amountMinor: string }; readonly text: string; readonly party: string | null; readonly note: string | null };
}
interface Report {
  readonly status: string;
  readonly refusals: readonly { readonly code: string; readonly line?: number; readonly values?: Record<string, string> }[];
  readonly accounts: readonly { readonly number: string; readonly lines: number; readonly newLines: number; readonly missingLines: number; readonly isAlreadyImported: boolean; readonly equalLines: readonly { readonly inFile: number; readonly known: number }[] }[];
  readonly unknown: readonly string[];
  readonly amounts?: unknown;
}

const fileNamed = (name: string): Buffer => readFileSync(new URL(`files/${name}`, import.meta.url));
const balance = (code: string, amount: string, day: string): string => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
const entry = (day: string, amount: string, sign: string, code: string, more = ''): string => `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>X</Cd><SubFmlyCd>${code}</SubFmlyCd></Fmly></Domn></BkTxCd>${more}</Ntry>`;
const party = (name: string): string => `<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>${name}</Nm></Pty></Dbtr></RltdPties></TxDtls></NtryDtls>`;
const statement = (entries: string, opening: string, closing: string, day = '2026-03-31', number = '1'): Buffer =>
  Buffer.from(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-04-01T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><ElctrncSeqNb>${number}</ElctrncSeqNb><CreDtTm>2026-04-01T06:00:00Z</CreDtTm><Acct><Id><IBAN>IT84X9999999999000000000111</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', opening, '2026-03-01')}${balance('CLBD', closing, day)}${entries}</Stmt></BkToCstmrStmt></Document>`);

describe('the bank through the API', () => {
  let platform: TestPlatform;
  let lucia: Actor;

  beforeAll(async () => {
    platform = await startPlatform();
    lucia = platform.as('milan.lucia.sala');
    const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');
    const agreed = await lucia.run<{ agreeContribution: { refusals: unknown[] } }>('mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code path } } }', {
      input: { id: newId(), fund: 'pool-1', city: city.id, title: [{ language: 'it', text: 'Accordo' }], agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '5000000' }] },
    });
    expect(agreed.agreeContribution.refusals).toEqual([]);
  });
  afterAll(() => platform?.stop());

  async function bring(bytes: Buffer, query = '', who = lucia, headers: Record<string, string> = {}): Promise<{ status: number; report: Report }> {
    const { headers: { authorization } } = await who.letter('{ themes { key } }');
    const response = await platform.http.inject({ method: 'POST', url: `${PATH}${query}`, headers: { 'content-type': 'application/octet-stream', ...(authorization ? { authorization } : {}), ...headers }, payload: bytes });
    return { status: response.statusCode, report: (response.body.startsWith('{') ? JSON.parse(response.body) : {}) as Report };
  }
  const suggested = async (): Promise<Suggested[]> => (await lucia.run<{ matchProposals: Suggested[] }>(PROPOSALS, { id: BANK })).matchProposals;
  const account = async () => (await lucia.run<{ bankAccounts: Record<string, unknown>[] }>(ACCOUNTS)).bankAccounts[0]!;
  const asPart = ({ answer, seq, transferId, city, line }: Suggested, cityId?: string) => ({ answer, seq, transferId, ...(city ? { city: cityId } : {}), amountMinor: line.amount.amountMinor });
  const accept = async (lines: object[], who = lucia) => (await who.run<{ acceptMatches: { lines: { outcome: string; seqs: string[]; refusals: { code: string; path: string[] }[] }[]; refusals: { code: string }[] } }>(ACCEPT, { input: { bankAccount: BANK, lines } })).acceptMatches;

  const MARCH = statement(
    entry('2026-03-02', '50000.00', 'CRDT', 'ESCT', party('Comune di Milano')) + entry('2026-03-10', '15.00', 'DBIT', 'CHRG') + entry('2026-03-20', '36.21', 'CRDT', 'INTR') + entry('2026-03-25', '300.00', 'CRDT', 'ESCT', party('Qualcuno')),
    '0.00',
    '50321.21',
  );

  it('shows what a file would add before it adds it', async () => {
    const { status, report } = await bring(MARCH, '?preview=1');

    expect(status).toBe(200);
    expect(report).toMatchObject({ status: 'preview', refusals: [], unknown: [], accounts: [{ number: 'IT84X9999999999000000000111', lines: 4, newLines: 4, missingLines: 0, isAlreadyImported: false }] });
    expect(await account()).toMatchObject({ openLines: 0, bankBalance: null });
  });

  it('adds it, once', async () => {
    const first = await bring(MARCH, '?name=march.xml');
    const again = await bring(MARCH);
    const preview = await bring(MARCH, '?preview=1');

    expect(first.report).toMatchObject({ status: 'imported', accounts: [{ lines: 4, newLines: 4 }] });
    expect(again.report).toMatchObject({ status: 'already-imported', accounts: [{ lines: 4, newLines: 4 }] });
    expect(preview.report).toMatchObject({ accounts: [{ newLines: 0, isAlreadyImported: true }] });
    expect(await account()).toMatchObject({ openLines: 4, bankBalance: { amountMinor: '5032121' }, bankBalanceOn: '2026-03-31', booksBalance: { amountMinor: '0' } });
  });

  it('suggests what each line is, and takes the suggestion as it is', async () => {
    const lines = await suggested();
    expect(lines.map(({ certainty, reason, answer, city }) => [certainty, reason, answer, city?.key ?? null])).toEqual([
      ['LIKELY', 'instalment-and-party', 'RECEIVE', 'milan'],
      ['LIKELY', 'bank-code', 'BANK_CHARGE', null],
      ['LIKELY', 'bank-code', 'INTEREST', null],
      ['NONE', 'unidentified', 'RECEIVE_UNIDENTIFIED', null],
    ]);
    const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');

    const { lines: accepted } = await accept(lines.slice(0, 3).map((one) => ({ line: one.line.id, parts: [asPart(one, city.id)] })));

    expect(accepted.map(({ outcome, refusals }) => [outcome, refusals])).toEqual([['ACCEPTED', []], ['ACCEPTED', []], ['ACCEPTED', []]]);
    const { fundPosition } = await lucia.run<{ fundPosition: Record<string, { amountMinor: string }> }>('{ fundPosition(fund: "pool-1") { received { amountMinor } agentFee { amountMinor } free { amountMinor } } }');
    expect(fundPosition).toEqual({ received: { amountMinor: '5000000' }, agentFee: { amountMinor: '50000' }, free: { amountMinor: '4950000' } });
    const again = await accept([{ line: lines[0]!.line.id, parts: [asPart(lines[0]!, city.id)] }]);
    expect(again.lines[0]).toMatchObject({ outcome: 'ALREADY_MATCHED', seqs: accepted[0]!.seqs });
  });

  it('says at the part why it is refused, and changes nothing', async () => {
    const [line] = await suggested();
    const refusal = async (part: object) => (await accept([{ line: line!.line.id, parts: [{ amountMinor: '30000', answer: 'RECEIVE_UNIDENTIFIED', ...part }] }])).lines[0]!.refusals;

    expect(await refusal({ answer: 'RECEIVE' })).toEqual([{ code: 'required', path: ['parts', '0', 'city'] }]);
    expect(await refusal({ answer: 'RECEIVE', city: newId() })).toEqual([{ code: 'agreement-missing', path: ['parts', '0', 'city'] }]);
    expect(await refusal({ answer: 'BANK_CHARGE' })).toEqual([{ code: 'line-came-in', path: ['parts', '0', 'answer'] }]);
    expect(await refusal({ answer: 'LINK', seq: '99999' })).toEqual([{ code: 'parts-differ', path: ['parts'] }]);
    expect(await refusal({ answer: 'LINK', seq: 'x' })).toEqual([{ code: 'not-found', path: ['parts', '0', 'seq'] }]);
    expect(await refusal({ amountMinor: '29999' })).toEqual([{ code: 'parts-differ', path: ['parts'] }]);
    expect(await refusal({ amountMinor: '-30000' })).toEqual([{ code: 'parts-differ', path: ['parts', '0', 'amountMinor'] }]);
    expect(await refusal({ amountMinor: '1e4' })).toEqual([{ code: 'parts-differ', path: ['parts', '0', 'amountMinor'] }]);
    const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');
    expect(await refusal({ answer: 'RECEIVE', city: city.id })).toEqual([{ code: 'over-limit', path: ['parts', '0', 'amountMinor'] }]);
  });

  it('leaves a line open with a note, refuses to reconcile while it is, and reconciles once it is split into two answers', async () => {
    const [line] = await suggested();
    const leave = await lucia.run<{ leaveLineOpen: { line: { note: string; notedBy: { username: string } } } }>('mutation ($input: LeaveLineOpenInput!) { leaveLineOpen(input: $input) { line { note notedBy { username } } refusals { code } } }', { input: { bankAccount: BANK, line: line!.line.id, note: ' Asked the bank ' } });
    expect(leave.leaveLineOpen.line).toEqual({ note: 'Asked the bank', notedBy: { username: 'milan.lucia.sala' } });
    const reconcile = async () => (await lucia.run<{ reconcileBankAccount: { bankAccount: unknown; refusals: unknown[] } }>('mutation ($input: ReconcileBankAccountInput!) { reconcileBankAccount(input: $input) { bankAccount { reconciledUntil stillAgrees reconciledBy { username } } refusals { code path } } }', { input: { bankAccount: BANK, until: '2026-03-31' } })).reconcileBankAccount;
    expect(await reconcile()).toMatchObject({ refusals: [{ code: 'lines-open', path: ['until'] }] });
    const items = await lucia.get(`/fund/pool-1/bank/${BANK}/open-items.csv?on=2026-03-31`);
    expect(items.text.split('\r\n').slice(1, 4)).toEqual([`line,${line!.line.id},2026-03-25,300.00,EUR,PMNT/X/ESCT,Qualcuno,,Asked the bank`, 'bank,IT84X9999999999000000000111,2026-03-31,50321.21,EUR,,,,', 'books,IT84X9999999999000000000111,2026-03-31,50021.21,EUR,,,,']);
    expect((await lucia.get(`/fund/pool-1/bank/${BANK}/open-items.csv?on=2026-02-30`)).status).toBe(404);

    const split = await accept([{ line: line!.line.id, parts: [{ answer: 'RECEIVE_UNIDENTIFIED', amountMinor: '20000' }, { answer: 'INTEREST', amountMinor: '10000' }] }]);

    expect(split.lines[0]).toMatchObject({ outcome: 'ACCEPTED', seqs: [expect.any(String), expect.any(String)] });
    const { bankStanding } = await lucia.run<{ bankStanding: unknown }>('query ($id: ID!) { bankStanding(bankAccount: $id, on: "2026-03-31") { agrees openLines bank { amountMinor } books { amountMinor } openEntries { seq } } }', { id: BANK });
    expect(bankStanding).toEqual({ agrees: true, openLines: 0, bank: { amountMinor: '5032121' }, books: { amountMinor: '5032121' }, openEntries: [] });
    expect(await reconcile()).toEqual({ bankAccount: { reconciledUntil: '2026-03-31', stillAgrees: true, reconciledBy: { username: 'milan.lucia.sala' } }, refusals: [] });
  });

  it('names a gap between statements, and the money in it', async () => {
    await bring(statement(entry('2026-05-04', '1.00', 'CRDT', 'ESCT'), '50321.00', '50322.00', '2026-05-31', '3').toString().replace('2026-03-01', '2026-05-01') as unknown as Buffer);

    expect(await account()).toMatchObject({ gaps: [{ after: '2026-03-31', before: '2026-05-01', missingFrom: 2, difference: { amountMinor: '-21' } }], reconciledUntil: '2026-03-31', stillAgrees: true });
  });

  it('imports the account it is brought to, and names those of a file that nobody knows', async () => {
    const { report } = await bring(fileNamed('bnk-3-two-accounts.xml'), '?preview=1');

    expect(report).toMatchObject({ status: 'preview', accounts: [{ number: 'IT84X9999999999000000000111', lines: 1 }], unknown: ['SN88SN9999999900000000000000 XOF', 'ES9599999999990000000033 EUR'] });
  });

  it('books nothing of a file whose reversal contradicts its balances, until the account says that its bank turns the sign', async () => {
    const before = await account();
    const { report } = await bring(fileNamed('bnk-1b-reversal-contradictory.xml'));
    expect(report).toMatchObject({ status: 'refused', refusals: [{ code: 'statement-reversals-contradict', values: { difference: '500.00' } }], accounts: [] });
    expect(await account()).toEqual(before);

    await lucia.run('mutation ($input: DescribeBankAccountInput!) { describeBankAccount(input: $input) { refusals { code } } }', { input: { bankAccount: BANK, turnsReversals: true } });
    expect((await bring(fileNamed('bnk-1b-reversal-contradictory.xml'), '?preview=1')).report).toMatchObject({ status: 'preview', refusals: [] });
    await lucia.run('mutation ($input: DescribeBankAccountInput!) { describeBankAccount(input: $input) { refusals { code } } }', { input: { bankAccount: BANK, turnsReversals: false } });
  });

  it('says of equal lines how many are here already, and of lines that a later file no longer holds', async () => {
    await bring(fileNamed('bnk-5-day.xml'));
    expect((await bring(fileNamed('bnk-5-week.xml'), '?preview=1')).report.accounts[0]).toMatchObject({ lines: 6, newLines: 4, equalLines: [{ inFile: 3, known: 2 }], missingLines: 0 });
    await bring(fileNamed('bnk-5-week.xml'));
    expect((await bring(fileNamed('bnk-5-day.xml'), '?preview=1')).report.accounts[0]).toMatchObject({ lines: 2, newLines: 0, missingLines: 1 });
  });

  it('reads a spreadsheet through the mapping that is given once and kept with the account', async () => {
    const mapping = encodeURIComponent(JSON.stringify({ delimiter: ';', dayForm: 'YYYY-MM-DD', day: 'Data', amount: 'Importo', text: 'Descrizione' }));

    expect((await bring(fileNamed('csv-1-eur.csv'), '?preview=1')).report.refusals).toEqual([{ code: 'csv-mapping-missing' }]);
    expect((await bring(fileNamed('csv-1-undecided.csv'), `?preview=1&mapping=${mapping.replaceAll('Data', 'date').replaceAll('Importo', 'amount').replaceAll('Descrizione', 'text')}`)).report.refusals).toMatchObject([{ code: 'csv-decimal-undecided' }]);
    expect((await bring(fileNamed('csv-1-eur.csv'), `?mapping=${mapping}`)).report).toMatchObject({ status: 'imported', accounts: [{ lines: 4, newLines: 4 }], amounts: { decimal: ',' } });
    expect((await bring(Buffer.from('Data;Importo;Descrizione\n2027-02-09;1,50;x'), '?preview=1')).report).toMatchObject({ status: 'preview', accounts: [{ lines: 1 }] });
  });

  it.each([
    ['another account', () => statement('', '0.00', '0.00').toString().replaceAll('IT84X9999999999000000000111', 'IT60X0542811101000000123456'), 'file-other-account'],
    ['a file that does not add up', () => statement(entry('2026-03-02', '1.00', 'CRDT', 'ESCT'), '0.00', '2.00').toString(), 'statement-does-not-add-up'],
    ['a document type', () => statement('', '0.00', '0.00').toString().replace('<Document', '<!DOCTYPE x><Document'), 'file-has-doctype'],
    ['nothing', () => '', 'file-empty'],
  ])('refuses %s in words and adds nothing', async (_what, text, code) => {
    const before = await account();
    const { status, report } = await bring(Buffer.from(text()));

    expect([status, report.status, report.refusals[0]?.code, report.accounts]).toEqual([200, 'refused', code, []]);
    expect(await account()).toEqual(before);
  });

  it('takes no more than 10 MB, and nothing but the bytes of a file', async () => {
    expect(await bring(Buffer.alloc(10 * 1024 * 1024 + 1, 0x20))).toMatchObject({ status: 413, report: { refusals: [{ code: 'file-too-large' }] } });
    expect((await bring(MARCH, '', lucia, { 'content-type': 'text/plain' })).status).toBe(415);
    const { headers: { authorization } } = await lucia.letter('{ themes { key } }');
    const elsewhere = await platform.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/octet-stream', authorization: authorization! }, payload: MARCH });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('is open to the treasurer of the holder, and to no page of another site', async () => {
    expect((await bring(MARCH, '', platform.visitor)).status).toBeGreaterThanOrEqual(400);
    for (const name of ['dakar.aminata', 'ines.audit', 'milan.giulia']) expect([name, (await bring(MARCH, '', platform.as(name))).status]).toEqual([name, 403]);
    expect((await bring(MARCH, '', platform.as('dakar.awa.ndiaye'))).report.refusals).toEqual([{ code: 'not-allowed' }]);
    expect((await bring(MARCH, '', lucia, { origin: 'https://elsewhere.example' })).status).toBe(403);
    const { lines } = await accept([{ line: (await suggested())[0]!.line.id, parts: [{ answer: 'RECEIVE_UNIDENTIFIED', amountMinor: '100' }] }], platform.as('dakar.awa.ndiaye'));
    expect(lines[0]!.refusals).toEqual([{ code: 'not-allowed', path: [] }]);
  });

  it('takes ten thousand lines at once, and the next file of the same days adds what is new', async () => {
    const many = (n: number) => statement(entry('2026-09-01', '1.00', 'CRDT', 'ESCT').repeat(n), '0.00', `${n}.00`, '2026-09-30', '9');

    expect((await bring(many(10_000))).report).toMatchObject({ status: 'imported', accounts: [{ lines: 10_000, newLines: 10_000 }] });
    expect((await bring(many(10_001))).report).toMatchObject({ status: 'imported', accounts: [{ lines: 10_001, newLines: 1 }] });
    expect(await suggested()).toHaveLength(200);
  });

  it('takes money in another currency at its fixed rate, and reconciles an account without movements by itself', async () => {
    const francs = newId();
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query("SET ROLE ledger_owner");
    await admin.query("SELECT ledger.open_bank_account(1, $1, (SELECT id FROM consortium.city WHERE key = 'milan'), 'XOF', 'SN88SN9999999900000000000000', 'Banque illustrative')", [francs]);
    await admin.end();
    const awa = platform.as('dakar.awa.ndiaye');
    const { city } = await awa.run<{ city: { id: string } }>('{ city(key: "dakar") { id } }');
    await awa.run('mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }', {
      input: { id: newId(), fund: 'pool-1', city: city.id, title: [{ language: 'fr', text: 'Convention' }], agreedOn: '2026-01-10', instalments: [{ dueOn: '2027-03-01', amountMinor: '100000' }] },
    });
    const text = statement(entry('2027-03-03', '655957', 'CRDT', 'ESCT', party('Ville de Dakar')), '0', '655957', '2027-03-03', '11').toString();
    const inFrancs = text.replaceAll('EUR', 'XOF').replaceAll('IT84X9999999999000000000111', 'SN88SN9999999900000000000000');
    const url = `/fund/pool-1/bank/${francs}/statements`;
    const { headers: { authorization } } = await lucia.letter('{ themes { key } }');
    const taken = await platform.http.inject({ method: 'POST', url, headers: { 'content-type': 'application/octet-stream', authorization: authorization! }, payload: Buffer.from(inFrancs) });
    expect(taken.json()).toMatchObject({ status: 'imported' });
    const { matchProposals: [line] } = await lucia.run<{ matchProposals: Suggested[] }>(PROPOSALS, { id: francs });

    const { acceptMatches } = await lucia.run<{ acceptMatches: { lines: { outcome: string; seqs: string[] }[] } }>(ACCEPT, { input: { bankAccount: francs, lines: [{ line: line!.line.id, parts: [{ answer: 'RECEIVE', amountMinor: '655957', city: city.id }] }] } });

    expect(acceptMatches.lines[0]!.outcome).toBe('ACCEPTED');
    const { fundTransfer } = await lucia.run<{ fundTransfer: unknown }>('query ($seq: String!) { fundTransfer(fund: "pool-1", seq: $seq) { amount { amountMinor currency } effectiveOn } }', { seq: acceptMatches.lines[0]!.seqs[0] });
    expect(fundTransfer).toEqual({ amount: { amountMinor: '100000', currency: 'EUR' }, effectiveOn: '2027-03-03' });
    expect((await bring(fileNamed('bnk-3-two-accounts.xml'))).report).toMatchObject({ status: 'imported', accounts: [{ lines: 1 }, { lines: 0 }], unknown: ['ES9599999999990000000033 EUR'] });
    const accounts = (await lucia.run<{ bankAccounts: Record<string, unknown>[] }>('{ bankAccounts(fund: "pool-1") { currency reconciledUntil booksBalance { amountMinor exponent } bankBalance { amountMinor } } }')).bankAccounts;
    expect(accounts.find(({ currency }) => currency === 'XOF')).toEqual({ currency: 'XOF', reconciledUntil: '2027-03-04', booksBalance: { amountMinor: '655957', exponent: 0 }, bankBalance: { amountMinor: '655957' } });
    expect((await bring(fileNamed('bnk-3-two-accounts.xml'))).report).toMatchObject({ status: 'already-imported' });
  });

  it('tells which statement is missing, and compares beyond it once its treasurer has said why', async () => {
    const later = { reconcile: 'mutation ($input: ReconcileBankAccountInput!) { reconcileBankAccount(input: $input) { refusals { code path } } }', explain: 'mutation ($input: ExplainStatementGapInput!) { explainStatementGap(input: $input) { bankAccount { gaps { reason explainedBy { username } } } refusals { code path } } }' };
    type Gap = { after: string; before: string; afterNumber: string; beforeNumber: string; missingFrom: number; missingTo: number; difference: { amountMinor: string }; reason: string | null };
    const gapsOf = async (who = lucia) => (await who.run<{ bankAccounts: { id: string; gaps: Gap[] }[] }>('{ bankAccounts(fund: "pool-1") { id gaps { after before afterNumber beforeNumber missingFrom missingTo difference { amountMinor } reason } } }')).bankAccounts.find(({ id }) => id === BANK)!.gaps;
    await bring(Buffer.from(statement('', '777.00', '777.00', '2027-06-30', '40').toString().replace('2026-03-01', '2027-06-01')));
    await bring(Buffer.from(statement('', '779.00', '779.00', '2027-08-31', '43').toString().replace('2026-03-01', '2027-08-01')));
    const gap = (await gapsOf(platform.as('dakar.awa.ndiaye'))).find(({ beforeNumber }) => beforeNumber === '43')!;
    expect(gap).toMatchObject({ after: '2027-06-30', before: '2027-08-01', afterNumber: '40', missingFrom: 41, missingTo: 42, difference: { amountMinor: '200' }, reason: null });

    expect(await lucia.run(later.reconcile, { input: { bankAccount: BANK, until: '2027-08-31' } })).toEqual({ reconcileBankAccount: { refusals: [{ code: 'gap-unexplained', path: ['until'] }] } });
    const input = { bankAccount: BANK, after: gap.after, before: gap.before, differenceMinor: '200', missingFrom: 41, missingTo: 42, reason: 'La banca ha cambiato sistema' };
    expect(await lucia.run(later.explain, { input: { ...input, reason: ' ' } })).toMatchObject({ explainStatementGap: { refusals: [{ code: 'required', path: ['reason'] }] } });
    expect(await lucia.run(later.explain, { input: { ...input, differenceMinor: '100' } })).toMatchObject({ explainStatementGap: { refusals: [{ code: 'changed-by-someone-else', path: ['differenceMinor'] }] } });
    expect(await platform.as('dakar.awa.ndiaye').run(later.explain, { input })).toMatchObject({ explainStatementGap: { refusals: [{ code: 'not-allowed', path: [] }] } });
    expect(await lucia.run(later.explain, { input })).toMatchObject({ explainStatementGap: { refusals: [] } });
    expect((await gapsOf()).find(({ beforeNumber }) => beforeNumber === '43')).toMatchObject({ reason: 'La banca ha cambiato sistema' });
  });

  it('keeps the list of what was open each time books and bank were compared', async () => {
    const SIGNED = 'query ($id: ID!, $after: String) { signedComparisons(bankAccount: $id, first: 1, after: $after) { nodes { until balance { amountMinor } openLines openEntries itemsHash signedBy { username } items { item day amount { amountMinor } kind } } pageInfo { hasNextPage endCursor } } }';
    type Signed = { signedComparisons: { nodes: { until: string; openLines: number; openEntries: number; itemsHash: string; signedBy: { username: string }; items: unknown[] }[]; pageInfo: { hasNextPage: boolean } } };
    const { signedComparisons: { nodes: [newest] } } = await platform.as('dakar.awa.ndiaye').run<Signed>(SIGNED, { id: BANK });

    expect(newest).toMatchObject({ signedBy: { username: 'milan.lucia.sala' }, itemsHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(newest!.items).toHaveLength(newest!.openLines + newest!.openEntries);
  });

  it('changes an account number with two signatures, each with a second factor', async () => {
    const id = newId();
    const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');
    const PROPOSE = 'mutation ($input: ProposeBankAccountInput!) { proposeBankAccount(input: $input) { changeId refusals { code path } } }';
    const SIGN = 'mutation ($input: SignBankAccountInput!) { signBankAccount(input: $input) { isInForce refusals { code } } }';
    const input = { id, fund: 'pool-1', holder: city.id, currency: 'EUR', bankName: 'Banca Nuova', number: 'IT60 X054 2811 1010 0000 0123 457' };
    type Proposed = { proposeBankAccount: { changeId: string | null; refusals: unknown[] } };

    expect((await lucia.run<Proposed>(PROPOSE, { input })).proposeBankAccount.refusals).toEqual([{ code: 'account-number-wrong', path: ['number'] }]);
    const number = 'IT60 X054 2811 1010 0000 0123 456';
    expect((await lucia.run<Proposed>(PROPOSE, { input: { ...input, number, bic: 'not a bic' } })).proposeBankAccount.refusals).toEqual([{ code: 'bic-wrong', path: ['bic'] }]);
    expect((await lucia.run<Proposed>(PROPOSE, { input: { ...input, number } })).proposeBankAccount).toEqual({ changeId: id, refusals: [] });
    const signing = { fund: 'pool-1', id, number, isReturn: false };
    const cheikh = platform.as('dakar.cheikh.fall');
    expect(await cheikh.run(SIGN, { input: signing })).toMatchObject({ signBankAccount: { refusals: [{ code: 'step-up-required' }] } });
    expect(await cheikh.steppedUp(SIGN, { input: { ...signing, number: 'IT84X9999999999000000000111' } })).toMatchObject({ signBankAccount: { refusals: [{ code: 'changed-by-someone-else' }] } });
    expect(await cheikh.steppedUp(SIGN, { input: signing })).toEqual({ signBankAccount: { isInForce: false, refusals: [] } });
    expect(await platform.as('barcelona.mireia').steppedUp(SIGN, { input: signing })).toEqual({ signBankAccount: { isInForce: true, refusals: [] } });
    expect(await account()).toMatchObject({ number: 'IT60X0542811101000000123456' });
    const withBic = { ...input, id: newId(), number, bic: 'bcit it mm' };
    expect((await lucia.run<Proposed>(PROPOSE, { input: { ...withBic, bic: null } })).proposeBankAccount.refusals).toEqual([{ code: 'account-number-taken', path: ['number'] }]);
    expect((await lucia.run<Proposed>(PROPOSE, { input: withBic })).proposeBankAccount).toEqual({ changeId: withBic.id, refusals: [] });
    const again = { ...signing, id: withBic.id };
    await cheikh.steppedUp(SIGN, { input: again });
    expect(await platform.as('barcelona.mireia').steppedUp(SIGN, { input: again })).toEqual({ signBankAccount: { isInForce: true, refusals: [] } });
    expect((await lucia.run<{ bankAccounts: { bic: string | null }[] }>('{ bankAccounts(fund: "pool-1") { bic } }')).bankAccounts.map(({ bic }) => bic)).toContain('BCITITMM');
  });

  it('is for a city that has left the pool the same as an account that does not exist', async () => {
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query("UPDATE consortium.partnership_city SET valid_to = current_date - 1 WHERE city_id = (SELECT id FROM consortium.city WHERE key = 'barcelona')");
    await admin.query("DELETE FROM identity.partnership_role WHERE person_id = (SELECT id FROM identity.person WHERE username = 'barcelona.mireia')");
    await admin.end();
    const ask = async (id: string) => {
      const { status, data, errors } = await platform.as('barcelona.mireia').ask('query ($id: ID!) { bankAccounts(fund: "pool-1") { id } statementLines(bankAccount: $id) { nodes { id } } matchProposals(bankAccount: $id) { reason } bankStanding(bankAccount: $id, on: "2026-03-31") { agrees } }', { id });
      return { status, data, codes: errors.map(({ extensions }) => extensions.code) };
    };

    expect(await ask(BANK)).toEqual({ status: 200, data: { bankAccounts: [], statementLines: { nodes: [] }, matchProposals: [], bankStanding: null }, codes: [] });
    expect(await ask(BANK)).toEqual(await ask(newId()));
    const { headers: { authorization } } = await platform.as('barcelona.mireia').letter('{ themes { key } }');
    const example = async (id: string) => (await platform.http.inject({ method: 'GET', url: `/fund/pool-1/bank/${id}/example.xml`, headers: { authorization: authorization! } })).statusCode;
    expect([await example(BANK), await example(newId())]).toEqual([404, 404]);
    expect((await platform.as('barcelona.mireia').get(`/fund/pool-1/bank/${BANK}/open-items.csv?on=2026-03-31`)).status).toBe(404);
  });
});
