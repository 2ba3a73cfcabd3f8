import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FUND = 'pool-1';
const ANSWER = 'outcome transfer { seq entries { accountCode amount { amountMinor currency } original { amountMinor currency } } } proposal { transferId payloadHash payload amount { amountMinor currency } } refusals { code path }';
const MOVE = `mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { ${ANSWER} } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { ${ANSWER} } }`;
const CONVERT = 'query ($amount: String!, $currency: String!, $forBooking: Boolean!) { convertedAmount(fund: "pool-1", amountMinor: $amount, currency: $currency, on: "2026-03-10", forBooking: $forBooking) { amount { amountMinor currency } rate { code source day } refusals { code path } } }';
const CURRENCIES = '{ fundCurrencies(fund: "pool-1", on: "2026-04-30") { holdings { currency held { amountMinor currency } worth { amountMinor } rate { code } } carried { amountMinor } worth { amountMinor } difference { amountMinor } } }';

interface Answer {
  readonly outcome: string;
  readonly transfer: { readonly seq: string; readonly entries: readonly { readonly accountCode: string }[] } | null;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string; readonly payload: string; readonly amount: { readonly amountMinor: string } } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
const text = (words: string) => [{ language: 'fr', text: words }];

describe('a payment in francs from a pool in euro', () => {
  let platform: TestPlatform;
  let lucia: Actor;
  const francs = newId();

  beforeAll(async () => {
    platform = await startPlatform();
    lucia = platform.as('milan.lucia.sala');
    const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "dakar") { id } }');
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query("UPDATE ledger.rule SET needs_decision = false, approvals = 0, cities = 0 WHERE fund_id = 1 AND kind IN ('allocate', 'commit')");
    await admin.query("UPDATE ledger.rule SET approvals = 1, cities = 0, is_other_city = false, posts_on_approval = true WHERE fund_id = 1 AND kind IN ('disburse', 'receive', 'accept', 'pay', 'revalue')");
    await admin.query('SET ROLE ledger_owner');
    await admin.query("SELECT ledger.open_bank_account(1, $1, $2, 'XOF', 'SN88SN9999999900000000000000', 'Banque illustrative')", [francs, city.id]);
    // 1000.00 of Dakar arrive in francs
    await lucia.run('mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }', { input: { id: newId(), fund: FUND, city: city.id, title: text('Accord'), agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '1000000' }] } });
    await admin.end();
    const line = await bring();
    const accepted = await lucia.run<{ acceptMatches: { lines: unknown[] } }>('mutation ($input: AcceptMatchesInput!) { acceptMatches(input: $input) { lines { outcome refusals { code path } } } }', { input: { bankAccount: francs, lines: [{ line, parts: [{ answer: 'RECEIVE', amountMinor: '6559570', city: city.id }] }] } });
    expect(accepted.acceptMatches.lines).toEqual([{ outcome: 'ACCEPTED', refusals: [] }]);
    for (const mutation of ['addFundProject(input: { id: "$id", fund: "pool-1", code: "garden", name: [{ language: "fr", text: "Jardins" }] })', 'addBudgetLine(input: { id: "$id", fund: "pool-1", project: 1, code: "travel", name: [{ language: "fr", text: "Voyages" }] })', 'addFundPartner(input: { id: "$id", fund: "pool-1", code: "green-hands", name: "Green Hands" })'])
      await lucia.run(`mutation { ${mutation.replace('$id', newId())} { refusals { code } } }`);
    for (const more of [{ kind: 'ALLOCATE', amountMinor: '500000' }, { kind: 'COMMIT', amountMinor: '400000', partner: 'green-hands' }]) expect((await move({ bankAccount: null, original: null, ...more })).refusals).toEqual([]);
  });
  afterAll(() => platform?.stop());

  /** A statement of the account in francs with one line; answers the line. */
  async function bring(): Promise<string> {
    const balance = (code: string, amount: string, day: string) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="XOF">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
    const entry = '<Ntry><Amt Ccy="XOF">6559570</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>';
    const bytes = Buffer.from(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-04-01T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-04-01T06:00:00Z</CreDtTm><Acct><Id><IBAN>SN88SN9999999900000000000000</IBAN></Id><Ccy>XOF</Ccy></Acct>${balance('OPBD', '0', '2026-03-01')}${balance('CLBD', '6559570', '2026-03-31')}${entry}</Stmt></BkToCstmrStmt></Document>`);
    const { headers: { authorization } } = await lucia.letter('{ themes { key } }');
    const response = await platform.http.inject({ method: 'POST', url: `/fund/${FUND}/bank/${francs}/statements`, headers: { 'content-type': 'application/octet-stream', ...(authorization ? { authorization } : {}) }, payload: bytes });
    expect([response.statusCode, response.body]).toEqual([200, expect.stringContaining('"status":"imported"')]);
    const { matchProposals } = await lucia.run<{ matchProposals: { line: { id: string } }[] }>('query ($id: ID!) { matchProposals(bankAccount: $id) { line { id } } }', { id: francs });
    return matchProposals[0]!.line.id;
  }

  const original = (more: object = {}) => ({ amountMinor: '655957', currency: 'XOF', rate: 'peg/XOF', ...more });
  async function move(more: object = {}, id = newId()): Promise<Answer> {
    const input = { id, fund: FUND, kind: 'DISBURSE', amountMinor: '100000', project: 1, line: 1, partner: 'green-hands', text: text('Tranche'), effectiveOn: '2026-03-10', bankAccount: francs, original: original(), ...more };
    return (await lucia.run<{ proposeMovement: Answer }>(MOVE, { input: (input as { kind: string }).kind === 'ALLOCATE' ? { ...input, partner: null } : input })).proposeMovement;
  }
  const sign = async ({ proposal }: Answer) => (await platform.as('dakar.cheikh.fall').steppedUp<{ approveProposal: Answer }>(APPROVE, { input: { fund: FUND, transferId: proposal!.transferId, payloadHash: proposal!.payloadHash } })).approveProposal;

  it('is converted at a rate the books may be written with, and at no other', async () => {
    const at = async (currency: string, forBooking: boolean) => (await lucia.run<{ convertedAmount: object }>(CONVERT, { amount: '655957', currency, forBooking })).convertedAmount;

    expect(await at('XOF', true)).toEqual({ amount: { amountMinor: '100000', currency: 'EUR' }, rate: { code: 'peg/XOF', source: 'peg', day: expect.any(String) as string }, refusals: [] });
    expect(await at('GBP', true)).toMatchObject({ amount: null, refusals: [{ code: 'rate-missing', path: ['currency'] }] });
  });

  it('is refused where amounts, rate and account do not go together', async () => {
    const answers = [
      await move({ original: null }),
      await move({ amountMinor: '99999' }),
      await move({ original: original({ rate: 'peg/XAF' }) }),
      await move({ original: original({ currency: 'XAF' }) }),
      await move({ original: original({ amountMinor: '-5' }) }),
      await move({ original: original({ amountMinor: '6600000' }) }),
      await move({ bankAccount: newId() }),
      await move({ kind: 'COMMIT', bankAccount: null }),
      await move({ kind: 'COMMIT', original: null }),
    ];

    expect(answers.map(({ refusals }) => refusals[0])).toEqual([
      { code: 'required', path: ['original', 'amountMinor'] },
      { code: 'amount-not-at-rate', path: ['amountMinor'] },
      { code: 'rate-changed', path: ['original', 'rate'] },
      { code: 'currency-of-account', path: ['original', 'currency'] },
      { code: 'amount-not-positive', path: ['original', 'amountMinor'] },
      { code: 'account-short', path: ['bankAccount'] },
      { code: 'not-found', path: ['bankAccount'] },
      { code: 'original-not-here', path: ['original', 'amountMinor'] },
      { code: 'not-found', path: ['bankAccount'] },
    ]);
  });

  it('carries both amounts and the rate in what is signed, and moves the account in francs', async () => {
    const id = newId();
    const proposed = await move({}, id);
    const again = await move({}, id);
    const other = await move({ amountMinor: '50000', original: original({ amountMinor: '327979' }) }, id);

    expect([proposed.outcome, again.outcome, other.refusals]).toEqual(['PROPOSED', 'ALREADY_PROPOSED', [{ code: 'id-reused', path: ['id'] }]]);
    expect(proposed.proposal!.amount).toEqual({ amountMinor: '100000', currency: 'EUR' });
    const { payload } = proposed.proposal!;
    expect(payload).toContain('bank/at-dakar/XOF\t-655957');
    expect(payload).toContain('position/XOF\t655957');
    expect(payload).toContain('position/EUR\t-100000\t-655957\tXOF\tpeg/XOF');
    const { outcome, transfer } = await sign(proposed);
    expect(outcome).toBe('POSTED');
    expect(transfer!.entries.map(({ accountCode }) => accountCode)).toContain('bank/at-dakar/XOF');
  });

  it('that a partner accounts for in francs says so beside the euro', async () => {
    const accepted = await move({ kind: 'ACCEPT', amountMinor: '50000', bankAccount: null, original: original({ amountMinor: '327979' }) });

    expect(accepted.refusals).toEqual([]);
    expect(accepted.proposal!.payload).toContain('expense/p1/l1/green-hands/EUR\t50000\t327979\tXOF\tpeg/XOF');
    expect((await sign(accepted)).outcome).toBe('POSTED');
  });

  it('leaves in the books what the francs that are left are worth, and what is to be valued', async () => {
    const { fundCurrencies } = await lucia.run<{ fundCurrencies: object }>(CURRENCIES);

    expect(fundCurrencies).toEqual({ holdings: [{ currency: 'XOF', held: { amountMinor: '5903613', currency: 'XOF' }, worth: { amountMinor: '900000' }, rate: { code: 'peg/XOF' } }], carried: { amountMinor: '900000' }, worth: { amountMinor: '900000' }, difference: { amountMinor: '0' } });
  });
});
