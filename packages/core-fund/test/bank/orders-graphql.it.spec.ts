import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addDays, newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FUND = 'pool-1';
const BANK = '00000000-0000-4000-8003-000000000001';
const NUMBER = 'FR76 3000 6000 0112 3456 7890 189';
const MOVED = 'outcome proposal { transferId payloadHash } refusals { code path }';
const MOVE = `mutation ($input: ProposeMovementInput!) { proposeMovement(input: $input) { ${MOVED} } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { ${MOVED} } }`;
const WITHDRAW = `mutation ($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { refusals { code path } } }`;
const ORDER = 'mutation ($input: CreatePaymentOrderInput!) { createPaymentOrder(input: $input) { order { id payments version sha256 downloads settled total { amountMinor currency } author { username } items { transferId number isSettled text { text } } } refusals { code path } } }';
const PAYABLE = `{ payablePayments(bankAccount: "${BANK}") { transferId kind partner ownerName number amount { amountMinor } } }`;
const PARTIES = `{ paymentParties(fund: "${FUND}") { partner partnerName number ownerName city { key } } partyAccountChanges(fund: "${FUND}") { id number signatures whyNot } }`;
const PROPOSE = 'mutation ($input: ProposePartyAccountInput!) { proposePartyAccount(input: $input) { changeId refusals { code path } } }';
const SIGN = 'mutation ($input: SignPartyAccountInput!) { signPartyAccount(input: $input) { isInForce refusals { code path } } }';
const MATCHES = `query ($id: ID!) { matchProposals(bankAccount: $id) { certainty reason answer transferId line { id amount { amountMinor } } } }`;
const ACCEPT = 'mutation ($input: AcceptMatchesInput!) { acceptMatches(input: $input) { lines { outcome refusals { code } } } }';

interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}
interface Ordered {
  readonly createPaymentOrder: { readonly order: { readonly id: string; readonly sha256: string } | null; readonly refusals: readonly Refused[] };
}
type Input = Readonly<Record<string, unknown>>;

let platform: TestPlatform;
let lucia: Actor;
let transfers: string[];
const text = (words: string) => [{ language: 'fr', text: words }];
const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);

beforeAll(async () => {
  platform = await startPlatform();
  lucia = platform.as('milan.lucia.sala');
  await withFreeRules();
  const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "milan") { id } }');
  await lucia.run('mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }', { input: { id: newId(), fund: FUND, city: city.id, title: text('Accord'), agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '1000000' }] } });
  await approved(await lucia.run<{ recordContribution: Proposed }>(`mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { ${MOVED} } }`, { input: { id: newId(), fund: FUND, city: city.id, amountMinor: '1000000', currency: 'EUR', receivedOn: '2026-02-02', text: text('Part') } }).then((answer) => answer.recordContribution));
  for (const [mutation, input] of [
    ['addFundProject(input: { id: "$id", fund: "pool-1", code: "garden", name: [{ language: "fr", text: "Jardins" }] })', {}],
    ['addBudgetLine(input: { id: "$id", fund: "pool-1", project: 1, code: "travel", name: [{ language: "fr", text: "Voyages" }] })', {}],
    ['addFundPartner(input: { id: "$id", fund: "pool-1", code: "green-hands", name: "Green Hands" })', {}],
  ] as const) await lucia.run(`mutation { ${mutation.replace('$id', newId())} { refusals { code } } }`, input);
  const target = { project: 1, line: 1 };
  await move({ kind: 'ALLOCATE', amountMinor: '500000', ...target });
  await move({ kind: 'COMMIT', amountMinor: '400000', ...target, partner: 'green-hands' });
  transfers = [];
  for (const amountMinor of ['100070', '50010']) transfers.push(await move({ kind: 'DISBURSE', amountMinor, ...target, partner: 'green-hands', text: text('Projet n° 7 – “Micro-jardin”') }));
});
afterAll(() => platform?.stop());

interface Proposed {
  readonly outcome: string;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string } | null;
  readonly refusals: readonly Refused[];
}

/** What decisions and second cities are about is tested elsewhere: here money gets to the bank with one signature. */
async function withFreeRules(): Promise<void> {
  const admin = new pg.Client({ connectionString: platform.database.adminUrl });
  await admin.connect();
  await admin.query("UPDATE ledger.rule SET needs_decision = false, approvals = 0, cities = 0 WHERE fund_id = 1 AND kind IN ('allocate', 'commit')");
  await admin.query("UPDATE ledger.rule SET approvals = 1, cities = 0, needs_decision = false WHERE fund_id = 1 AND kind IN ('disburse', 'receive')");
  await admin.query("UPDATE ledger.rule SET posts_on_approval = false WHERE fund_id = 1 AND kind = 'disburse'");
  await admin.end();
}

async function approved({ proposal }: Proposed): Promise<void> {
  const { approveProposal } = await platform.as('dakar.cheikh.fall').steppedUp<{ approveProposal: Proposed }>(APPROVE, { input: { fund: FUND, ...proposal! } });
  expect(approveProposal.refusals).toEqual([]);
}

async function move(more: Input): Promise<string> {
  const id = newId();
  const { proposeMovement } = await lucia.run<{ proposeMovement: Proposed }>(MOVE, { input: { id, fund: FUND, text: text('Mouvement'), effectiveOn: '2026-03-01', ...more } });
  expect(proposeMovement.refusals).toEqual([]);
  if (proposeMovement.outcome === 'PROPOSED') await approved(proposeMovement);
  return id;
}

const order = async (more: Input = {}, who = lucia) => (await who.run<Ordered>(ORDER, { input: { id: newId(), fund: FUND, bankAccount: BANK, executeOn: tomorrow, version: 'PAIN_001_09', transfers, ...more } })).createPaymentOrder;
const account = (more: Input = {}): Input => ({ id: newId(), fund: FUND, partner: 'green-hands', ownerName: 'Mains Vertes – Saint-Étienne', number: NUMBER, ...more });

async function fetchFile(id: string, { who = lucia, isSteppedUp = true, fund = FUND } = {}) {
  const { headers: { authorization } } = await who.letter('{ themes { key } }', {}, { isSteppedUp });
  const response = await platform.http.inject({ method: 'POST', url: `/fund/${fund}/orders/${id}/file`, headers: { 'content-type': 'application/octet-stream', ...(authorization ? { authorization } : {}) }, payload: Buffer.alloc(0) });
  return { status: response.statusCode, body: (response.body.startsWith('{') ? JSON.parse(response.body) : {}) as { status?: string; file?: string; sha256?: string; name?: string; refusals?: Refused[] } };
}

describe('an order of payments through the API', () => {
  it('waits for an account of the partner that two people have signed', async () => {
    expect(await order()).toEqual({ order: null, refusals: [{ code: 'party-account-missing', path: ['transfers', '0'] }] });
    const propose = async (more: Input) => (await lucia.run<{ proposePartyAccount: { changeId: string | null; refusals: Refused[] } }>(PROPOSE, { input: account(more) })).proposePartyAccount;
    const refused = [await propose({ number: 'FR76 3000 6000 0112 3456 7890 188' }), await propose({ ownerName: 'بلدية بيت لحم' }), await propose({ number: '0001234567' }), await propose({ bic: 'X' }), await propose({ partner: 'nobody' }), await propose({ city: newId() })];
    expect(refused.map(({ refusals }) => refusals[0])).toEqual([
      { code: 'account-number-wrong', path: ['number'] },
      { code: 'name-not-latin', path: ['ownerName'] },
      { code: 'bic-needed', path: ['bic'] },
      { code: 'bic-wrong', path: ['bic'] },
      { code: 'not-found', path: ['partner'] },
      { code: 'required', path: ['partner'] },
    ]);

    const { changeId: id } = await propose({});
    const signing = { fund: FUND, id, number: NUMBER, isReturn: false };
    const [cheikh, mireia] = [platform.as('dakar.cheikh.fall'), platform.as('barcelona.mireia')];
    expect(await cheikh.run(SIGN, { input: signing })).toMatchObject({ signPartyAccount: { refusals: [{ code: 'step-up-required' }] } });
    expect(await lucia.steppedUp(SIGN, { input: signing })).toMatchObject({ signPartyAccount: { refusals: [{ code: 'author-cannot-sign' }] } });
    expect(await cheikh.steppedUp(SIGN, { input: signing })).toEqual({ signPartyAccount: { isInForce: false, refusals: [] } });
    expect(await mireia.run(PARTIES)).toMatchObject({ partyAccountChanges: [{ id, number: NUMBER.replaceAll(' ', ''), signatures: 1, whyNot: null }] });
    expect(await mireia.steppedUp(SIGN, { input: signing })).toEqual({ signPartyAccount: { isInForce: true, refusals: [] } });
    const { paymentParties } = await lucia.run<{ paymentParties: object[] }>(PARTIES);
    expect(paymentParties).toContainEqual({ partner: 'green-hands', partnerName: 'Green Hands', number: NUMBER.replaceAll(' ', ''), ownerName: 'Mains Vertes - Saint-Etienne', city: null });
    expect(paymentParties.length).toBeGreaterThan(2);
  });

  it('is one file that the schema of the bank knows, with sums to the cent, handed out with a second factor each time', async () => {
    expect(await lucia.run(PAYABLE)).toMatchObject({ payablePayments: [{ transferId: transfers[0], kind: 'disburse', partner: 'green-hands', amount: { amountMinor: '100070' } }, { transferId: transfers[1] }] });
    const { order: made, refusals } = await order();
    expect(refusals).toEqual([]);
    expect(made).toMatchObject({ payments: 2, version: 'PAIN_001_09', total: { amountMinor: '150080', currency: 'EUR' }, downloads: 0, settled: 0, author: { username: 'milan.lucia.sala' }, items: [{ transferId: transfers[0], isSettled: false }, { transferId: transfers[1] }] });

    expect((await fetchFile(made!.id, { isSteppedUp: false })).body).toEqual({ status: 'refused', refusals: [{ code: 'step-up-required' }] });
    const { body } = await fetchFile(made!.id);

    expect(createHash('sha256').update(body.file!).digest('hex')).toBe(made!.sha256);
    using schema = XmlDocument.fromBuffer(readFileSync(new URL('xsd/pain.001.001.09.xsd', import.meta.url)));
    using validator = XsdValidator.fromDoc(schema);
    using doc = XmlDocument.fromString(body.file!);
    validator.validate(doc);
    for (const said of ['<NbOfTxs>2</NbOfTxs><CtrlSum>1500.80</CtrlSum>', `<EndToEndId>${transfers[0]!.replaceAll('-', '')}</EndToEndId>`, '<Cd>SEPA</Cd>', '<Nm>Mains Vertes - Saint-Etienne</Nm>', "<Ustrd>Projet no 7 - 'Micro-jardin'</Ustrd>"]) expect(body.file).toContain(said);
    const { paymentOrders } = await lucia.run<{ paymentOrders: { nodes: object[] } }>(`{ paymentOrders(fund: "${FUND}") { nodes { id downloads } } }`);
    expect(paymentOrders.nodes).toEqual([{ id: made!.id, downloads: 1 }]);
    expect(await lucia.run(PAYABLE)).toEqual({ payablePayments: [] });
  });

  it('takes each payment once, and what went out is withdrawn by nobody', async () => {
    expect((await order({ transfers: [transfers[1]] })).refusals).toEqual([{ code: 'already-ordered', path: ['transfers', '0'] }]);
    expect((await lucia.run<{ withdrawProposal: { refusals: Refused[] } }>(WITHDRAW, { input: { fund: FUND, transferId: transfers[0] } })).withdrawProposal.refusals.map(({ code }) => code)).toEqual(['already-ordered']);
    expect((await order({ transfers: [] })).refusals).toEqual([{ code: 'required', path: ['transfers'] }]);
    expect((await order({ transfers: [transfers[0], transfers[0]] })).refusals).toEqual([{ code: 'named-twice', path: ['transfers', '1'] }]);
    expect((await order({ executeOn: '2026-01-01', transfers: [newId()] })).refusals).toEqual([{ code: 'day-in-past', path: ['executeOn'] }]);
    expect((await order({ bankAccount: newId() })).refusals).toEqual([{ code: 'not-found', path: ['bankAccount'] }]);
  });

  it('is found by the line of the bank with certainty, and settled by it', async () => {
    const balance = (code: string, amount: string, sign: string) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>`;
    const statement = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-04-01T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-04-01T06:00:00Z</CreDtTm><Acct><Id><IBAN>IT84X9999999999000000000111</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', '10000.00', 'CRDT')}${balance('CLBD', '8999.30', 'CRDT')}<Ntry><Amt Ccy="EUR">1000.70</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-20</Dt></BookgDt><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>${transfers[0]!.replaceAll('-', '')}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
    const { headers: { authorization } } = await lucia.letter('{ themes { key } }');
    const brought = await platform.http.inject({ method: 'POST', url: `/fund/${FUND}/bank/${BANK}/statements`, headers: { 'content-type': 'application/octet-stream', authorization: authorization! }, payload: Buffer.from(statement) });
    expect(brought.json()).toMatchObject({ status: 'imported' });

    const { matchProposals: [match] } = await lucia.run<{ matchProposals: { line: { id: string } }[] }>(MATCHES, { id: BANK });
    expect(match).toMatchObject({ certainty: 'CERTAIN', reason: 'our-reference', answer: 'SETTLE', transferId: transfers[0] });
    expect(await lucia.run(ACCEPT, { input: { bankAccount: BANK, lines: [{ line: match!.line.id, parts: [{ answer: 'SETTLE', amountMinor: '-100070', transferId: transfers[0] }] }] } })).toMatchObject({ acceptMatches: { lines: [{ outcome: 'ACCEPTED' }] } });
    expect(await lucia.run(`{ paymentOrders(fund: "${FUND}") { nodes { settled items { isSettled } } } }`)).toMatchObject({ paymentOrders: { nodes: [{ settled: 1, items: [{ isSettled: true }, { isSettled: false }] }] } });
  });

  it('comes back in part: the line is proposed as a refund with the partner, the place in the plans and the amount filled in', async () => {
    const balance = (code: string, amount: string, day: string) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
    const statement = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M2</MsgId><CreDtTm>2026-05-01T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S2</Id><ElctrncSeqNb>2</ElctrncSeqNb><CreDtTm>2026-05-01T06:00:00Z</CreDtTm><Acct><Id><IBAN>IT84X9999999999000000000111</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', '8999.30', '2026-04-01')}${balance('CLBD', '9299.30', '2026-04-30')}<Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-04-20</Dt></BookgDt><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>GREEN HANDS asbl</Nm></Pty></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
    const { headers: { authorization } } = await lucia.letter('{ themes { key } }');
    const brought = await platform.http.inject({ method: 'POST', url: `/fund/${FUND}/bank/${BANK}/statements`, headers: { 'content-type': 'application/octet-stream', authorization: authorization! }, payload: Buffer.from(statement) });
    expect(brought.json()).toMatchObject({ status: 'imported' });

    const { matchProposals: [match] } = await lucia.run<{ matchProposals: { line: { id: string }; refund: object }[] }>(`query ($id: ID!) { matchProposals(bankAccount: $id) { certainty reason answer line { id } refund { project budgetLine partner city isOwed } } }`, { id: BANK });
    expect(match).toMatchObject({ certainty: 'LIKELY', reason: 'partner-sends-back', answer: 'REFUND', refund: { project: 1, partner: 'green-hands', city: null, isOwed: false } });
    const parts = (more: Input, amountMinor = '30000') => ({ input: { bankAccount: BANK, lines: [{ line: match!.line.id, parts: [{ answer: 'REFUND', amountMinor, refund: { ...match!.refund, ...more } }] }] } });
    const REFUND = 'mutation ($input: AcceptMatchesInput!) { acceptMatches(input: $input) { lines { outcome seqs refusals { code path } } } }';
    const at = ['parts', '0', 'refund'];
    expect(await lucia.run(REFUND, parts({ partner: 'nobody' }))).toMatchObject({ acceptMatches: { lines: [{ outcome: 'REFUSED', refusals: [{ code: 'nothing-to-refund', path: at }] }] } });
    expect(await lucia.run(REFUND, parts({ isOwed: true }))).toMatchObject({ acceptMatches: { lines: [{ refusals: [{ code: 'over-limit' }] }] } });
    expect(await lucia.run(REFUND, parts({ partner: null }))).toMatchObject({ acceptMatches: { lines: [{ refusals: [{ code: 'required', path: at }] }] } });
    // the rule of this fund asks somebody of another city to sign it, and posts it then
    expect(await lucia.run(REFUND, parts({}))).toMatchObject({ acceptMatches: { lines: [{ outcome: 'PROPOSED', refusals: [] }] } });
    const { matchProposals: [waiting] } = await lucia.run<{ matchProposals: { line: { waitsFor: string } }[] }>('query ($id: ID!) { matchProposals(bankAccount: $id) { line { waitsFor } } }', { id: BANK });
    const { fundProposal } = await lucia.run<{ fundProposal: { transferId: string; payloadHash: string; text: object | null } }>('query ($id: ID!) { fundProposal(fund: "pool-1", transferId: $id) { transferId payloadHash text { text } } }', { id: waiting!.line.waitsFor });
    expect(fundProposal.text).toBeNull();
    const signed = await platform.as('dakar.cheikh.fall').steppedUp<{ approveProposal: { refusals: Refused[]; transfer: { seq: string } } }>('mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { refusals { code path } transfer { seq kind effectiveOn } } }', { input: { fund: FUND, transferId: fundProposal.transferId, payloadHash: fundProposal.payloadHash } });
    expect(signed.approveProposal).toMatchObject({ refusals: [], transfer: { kind: 'refund', effectiveOn: '2026-04-20' } });
    const { matchProposals: [asked] } = await lucia.run<{ matchProposals: { reason: string; answer: string; seq: string }[] }>(MATCHES.replace('transferId', 'transferId seq'), { id: BANK });
    expect(asked).toMatchObject({ certainty: 'CERTAIN', reason: 'signed-for-this-line', answer: 'LINK', seq: signed.approveProposal.transfer.seq });
    expect(await lucia.run(REFUND, { input: { bankAccount: BANK, lines: [{ line: match!.line.id, parts: [{ answer: 'LINK', amountMinor: '30000', seq: asked!.seq }] }] } })).toMatchObject({ acceptMatches: { lines: [{ outcome: 'ACCEPTED' }] } });
    expect(await lucia.run('{ fundMovementSources(fund: "pool-1", kind: REFUND) { partner left { amountMinor } } }')).toMatchObject({ fundMovementSources: [{ partner: 'green-hands', left: { amountMinor: '70070' } }] });
  });

  it('has a payment that the bank rejects: by its own report and one signature it may go out in a second file, and the first is handed to nobody', async () => {
    const { paymentOrders: { nodes: [made] } } = await lucia.run<{ paymentOrders: { nodes: { id: string }[] } }>(`{ paymentOrders(fund: "${FUND}") { nodes { id } } }`);
    const REPORT = 'mutation ($input: ReportRejectedPaymentInput!) { reportRejectedPayment(input: $input) { rejectionId refusals { code path } } }';
    const SIGN_IT = 'mutation ($input: SignRejectedPaymentInput!) { signRejectedPayment(input: $input) { isReleased refusals { code path } } }';
    const SEEN = `{ paymentOrders(fund: "${FUND}", first: 5) { nodes { id released settled items { transferId isSettled isTakenBack rejection { id source code reason state signatures needed whyNot author { username } } } } } }`;
    const byHand = { id: newId(), fund: FUND, order: made!.id, transfer: transfers[0], code: null, reason: 'The bank phoned' };
    expect(await lucia.run(REPORT, { input: byHand })).toEqual({ reportRejectedPayment: { rejectionId: null, refusals: [{ code: 'already-settled', path: ['transfer'] }] } });
    expect(await lucia.run(REPORT, { input: { ...byHand, transfer: transfers[1], reason: '', code: 'closed' } })).toMatchObject({ reportRejectedPayment: { refusals: [{ code: 'required', path: ['reason'] }, { code: 'reason-code-unknown', path: ['code'] }] } });

    const report = (message: string, transfer: string) => `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B</MsgId><CreDtTm>2026-05-04T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${message}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${message}-1</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${transfer.replaceAll('-', '')}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
    const bring = async (payload: string, who = lucia, id = made!.id) => {
      const { headers: { authorization } } = await who.letter('{ themes { key } }');
      const response = await platform.http.inject({ method: 'POST', url: `/fund/${FUND}/orders/${id}/report`, headers: { 'content-type': 'application/octet-stream', authorization: authorization! }, payload: Buffer.from(payload) });
      return response.statusCode === 200 ? (response.json() as unknown) : response.statusCode;
    };
    const message = made!.id.replaceAll('-', '');
    expect(await bring(report('f'.repeat(32), transfers[1]!))).toMatchObject({ status: 'refused', refusals: [{ code: 'report-of-other-order' }] });
    expect(await bring(report(message, newId()))).toMatchObject({ refusals: [{ code: 'report-rejects-nothing' }] });
    expect(await bring('<a/>')).toMatchObject({ refusals: [{ code: 'report-unknown' }] });
    expect([await bring(report(message, transfers[1]!), platform.as('milan.giulia')), await bring(report(message, transfers[1]!), lucia, newId())]).toEqual([403, 404]);
    expect(await bring(report(message, transfers[1]!), platform.as('dakar.awa.ndiaye'))).toMatchObject({ refusals: [{ code: 'not-allowed' }] });
    const taken = { status: 'taken', rejected: [{ transferId: transfers[1], code: 'AC04', became: 'reported' }], refusals: [] };
    expect([await bring(report(message, transfers[1]!)), await bring(report(message, transfers[1]!))]).toEqual([taken, taken]);

    const cheikh = platform.as('dakar.cheikh.fall');
    const { paymentOrders: { nodes: [seen] } } = await cheikh.run<{ paymentOrders: { nodes: { items: { rejection: { id: string } | null }[] }[] } }>(SEEN);
    expect(seen!.items).toMatchObject([{ rejection: null }, { rejection: { source: 'pain.002', code: 'AC04', reason: null, state: 'WAITING', signatures: 0, needed: 1, whyNot: null } }]);
    const signing = { fund: FUND, id: seen!.items[1]!.rejection!.id, transfer: transfers[1], isReturn: false };
    expect(await cheikh.run(SIGN_IT, { input: signing })).toMatchObject({ signRejectedPayment: { refusals: [{ code: 'step-up-required' }] } });
    expect(await lucia.steppedUp(SIGN_IT, { input: signing })).toMatchObject({ signRejectedPayment: { refusals: [{ code: 'author-cannot-sign' }] } });
    expect((await order({ transfers: [transfers[1]] })).refusals).toEqual([{ code: 'already-ordered', path: ['transfers', '0'] }]);
    expect(await cheikh.steppedUp(SIGN_IT, { input: signing })).toEqual({ signRejectedPayment: { isReleased: true, refusals: [] } });

    expect((await fetchFile(made!.id)).body).toEqual({ status: 'refused', refusals: [{ code: 'order-rejected' }] });
    const { order: second, refusals } = await order({ transfers: [transfers[1]] });
    expect(refusals).toEqual([]);
    expect((await fetchFile(second!.id)).body).toMatchObject({ status: 'fetched' });
    const { paymentOrders } = await lucia.run<{ paymentOrders: { nodes: object[] } }>(SEEN);
    expect(paymentOrders.nodes).toMatchObject([{ id: second!.id, released: 0, items: [{ rejection: null }] }, { id: made!.id, released: 1, settled: 1, items: [{ isSettled: true }, { isSettled: false, rejection: { state: 'RELEASED' } }] }]);
  });

  it('is for the treasurer of the holder, and not there for a city that takes no part', async () => {
    const { paymentOrders: { nodes: [made] } } = await lucia.run<{ paymentOrders: { nodes: { id: string }[] } }>(`{ paymentOrders(fund: "${FUND}") { nodes { id } } }`);
    expect((await fetchFile(made!.id, { who: platform.as('dakar.awa.ndiaye') })).body).toEqual({ status: 'refused', refusals: [{ code: 'not-allowed' }] });
    expect((await order({ transfers: [newId()] }, platform.as('dakar.awa.ndiaye'))).refusals).toMatchObject([{ code: 'not-allowed' }]);
    for (const who of ['dakar.aminata', 'ines.audit', 'milan.giulia']) expect([who, (await fetchFile(made!.id, { who: platform.as(who) })).status]).toEqual([who, 403]);
    expect([(await fetchFile(newId())).status, (await fetchFile(made!.id, { fund: 'nowhere' })).status, (await fetchFile('x'.repeat(36))).status]).toEqual([404, 404, 415]);
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query("UPDATE consortium.partnership_city SET valid_to = current_date - 1 WHERE city_id = (SELECT id FROM consortium.city WHERE key = 'barcelona')");
    await admin.query("DELETE FROM identity.partnership_role WHERE person_id IN (SELECT id FROM identity.person WHERE username IN ('barcelona.mireia', 'barcelona.jordi.vidal'))");
    await admin.end();
    const seen = (id: string) => platform.as('barcelona.mireia').ask(`query ($id: ID!) { paymentOrder(fund: "${FUND}", id: $id) { id } paymentOrders(fund: "${FUND}") { nodes { id } } payablePayments(bankAccount: "${BANK}") { transferId } paymentParties(fund: "${FUND}") { number } partyAccountChanges(fund: "${FUND}") { id } rates(fund: "${FUND}", quote: "XOF") { nodes { code } } ratesWaiting(fund: "${FUND}") { id } }`, { id });
    const [theirs, nothing] = [await seen(made!.id), await seen(newId())];
    expect(theirs.data).toEqual({ paymentOrder: null, paymentOrders: { nodes: [] }, payablePayments: [], paymentParties: [], partyAccountChanges: [], rates: { nodes: [] }, ratesWaiting: [] });
    expect(theirs.data).toEqual(nothing.data);
  });
});

describe('rates through the API', () => {
  const sample = (day: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube><Cube time='${day}'><Cube currency='USD' rate='1.1500'/><Cube currency='XXQ' rate='2'/>${more}</Cube></Cube></gesmes:Envelope>`;
  async function bring(payload: string | Buffer, who = lucia, fund = FUND) {
    const { headers: { authorization } } = await who.letter('{ themes { key } }');
    const response = await platform.http.inject({ method: 'POST', url: `/fund/${fund}/rates`, headers: { 'content-type': 'application/octet-stream', ...(authorization ? { authorization } : {}) }, payload });
    return { status: response.statusCode, report: (response.body.startsWith('{') ? JSON.parse(response.body) : {}) as { status: string; rates: { quote: string; became: string }[]; refusals: { code: string }[] } };
  }
  const converted = async (currency: string, on: string) => (await lucia.run<{ convertedAmount: unknown }>('query ($currency: String!, $on: Day!) { convertedAmount(fund: "pool-1", amountMinor: "11500", currency: $currency, on: $on) { amount { amountMinor currency } rate { code day } refusals { code path } } }', { currency, on })).convertedAmount;

  it('are brought as the file of a bank, once, and convert from their day on', async () => {
    const first = await bring(sample('2026-03-18'));
    const again = await bring(sample('2026-03-18').replace('1.1500', '1.15'));

    expect(first.report).toMatchObject({ status: 'imported', rates: [{ quote: 'USD', became: 'rate' }, { quote: 'XXQ', became: 'unknown-currency' }] });
    expect(again.report).toMatchObject({ status: 'already-imported' });
    expect((await bring(sample('2026-03-18').replace('1.1500', '1.16'))).report.refusals).toMatchObject([{ code: 'rates-differ' }]);
    expect(await converted('USD', '2026-03-22')).toEqual({ amount: { amountMinor: '10000', currency: 'EUR' }, rate: { code: 'ecb/2026-03-18/USD', day: '2026-03-18' }, refusals: [] });
    expect(await converted('USD', '2026-03-17')).toEqual({ amount: null, rate: null, refusals: [{ code: 'rate-missing', path: ['currency'] }] });
    expect(await converted('XOF', '2026-03-17')).toMatchObject({ amount: { amountMinor: '1753' }, rate: { code: 'peg/XOF' } });
  });

  it('are refused in words when the file is none, and by who may not bring it', async () => {
    expect((await bring('<!DOCTYPE x><x/>')).report.refusals).toMatchObject([{ code: 'file-has-doctype' }]);
    expect((await bring(Buffer.alloc(300_000, 32))).status).toBe(413);
    expect((await bring(sample('2026-03-18'), lucia, 'nowhere')).status).toBe(404);
    for (const who of ['milan.giulia', 'ines.audit', 'dakar.aminata']) expect([who, (await bring(sample('2026-03-18'), platform.as(who))).status]).toEqual([who, 403]);
    expect((await bring(sample('2026-03-18'), platform.visitor)).status).toBeGreaterThanOrEqual(400);
  });

  it('of two people book a contribution in a currency that nobody publishes', async () => {
    const id = newId();
    const rate = { id, fund: FUND, quote: 'GMD', day: '2026-05-04', value: '80', origin: 'Central Bank of The Gambia' };
    const PROPOSE_RATE = 'mutation ($input: ProposeRateInput!) { proposeRate(input: $input) { id refusals { code path } } }';
    const CONFIRM = 'mutation ($input: ConfirmRateInput!) { confirmRate(input: $input) { code refusals { code path } } }';
    expect(await converted('GMD', '2026-05-05')).toMatchObject({ refusals: [{ code: 'rate-missing' }] });
    expect(await lucia.run(PROPOSE_RATE, { input: rate })).toEqual({ proposeRate: { id, refusals: [] } });
    expect(await lucia.run(PROPOSE_RATE, { input: { ...rate, id: newId(), value: '1e3' } })).toMatchObject({ proposeRate: { refusals: [{ code: 'rate-unreadable', path: ['value'] }] } });
    expect(await lucia.run('{ ratesWaiting(fund: "pool-1") { id why isOwn origin enteredBy { username } } }')).toEqual({ ratesWaiting: [{ id, why: 'manual', isOwn: true, origin: 'Central Bank of The Gambia', enteredBy: { username: 'milan.lucia.sala' } }] });
    expect(await lucia.run(CONFIRM, { input: { fund: FUND, id, value: '80', setsAside: false } })).toMatchObject({ confirmRate: { refusals: [{ code: 'author-cannot-confirm' }] } });
    expect(await platform.as('milan.giulia').run(CONFIRM, { input: { fund: FUND, id, value: '80', setsAside: false } })).toMatchObject({ confirmRate: { code: expect.stringMatching(/^manual\/2026-05-04\/GMD/), refusals: [] } });
    expect(await lucia.run('{ rates(fund: "pool-1", quote: "GMD") { nodes { value source day enteredBy { username } confirmedBy { username } } } }')).toEqual({ rates: { nodes: [{ value: '80', source: 'manual', day: '2026-05-04', enteredBy: { username: 'milan.lucia.sala' }, confirmedBy: { username: 'milan.giulia' } }] } });

    const { city } = await lucia.run<{ city: { id: string } }>('{ city(key: "dakar") { id } }');
    await lucia.run('mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }', { input: { id: newId(), fund: FUND, city: city.id, title: text('Accord'), agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '100000' }] } });
    const record = (receivedOn: string) => lucia.run('mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { proposal { amount { amountMinor } } refusals { code path } } }', { input: { id: newId(), fund: FUND, city: city.id, amountMinor: '800000', currency: 'GMD', receivedOn, text: text('Part') } });
    expect(await record('2026-05-03')).toMatchObject({ recordContribution: { refusals: [{ code: 'rate-missing', path: ['currency'] }] } });
    expect(await record('2026-05-06')).toMatchObject({ recordContribution: { proposal: { amount: { amountMinor: '10000' } }, refusals: [] } });
  });
});
