import { newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FUND = 'pool-1';
const MILAN_BANK = '00000000-0000-4000-8003-000000000001';
const ANSWER = 'outcome transfer { seq } proposal { transferId payloadHash payload } refusals { code path }';
const INSTRUCT = `mutation ($input: InstructMoveInput!) { instructMove(input: $input) { ${ANSWER} } }`;
const SETTLE = `mutation ($input: SettleMoveInput!) { settleMove(input: $input) { ${ANSWER} } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { ${ANSWER} } }`;
const RETURN = `mutation ($input: ReturnProposalInput!) { returnProposal(input: $input) { outcome refusals { code path } } }`;
const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { ${ANSWER} } }`;
const SIGNERS = `query ($id: ID!) { fundProposal(fund: "${FUND}", transferId: $id) { signers { person { username } city { key } until signedAt whyNot receives } } }`;
const MOVES = `{ fundMoves(fund: "${FUND}") { id state seq sentSeq sentOn sentWaits arrivedSeq arrivedOn arrivedWaits amount { amountMinor currency } from { key } to { key } author { username } } }`;
const TRANSIT = `query ($on: Day) { fundPosition(fund: "${FUND}", on: $on) { inTransit { amountMinor } } }`;
const SUGGESTED = 'query ($id: ID!) { matchProposals(bankAccount: $id) { certainty reason answer transferId line { id amount { amountMinor } } } }';
const ACCEPT = 'mutation ($input: AcceptMatchesInput!) { acceptMatches(input: $input) { lines { outcome seqs refusals { code path } } refusals { code path } } }';

interface Answer {
  readonly outcome: string;
  readonly transfer: { readonly seq: string } | null;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string; readonly payload: string } | null;
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Move {
  readonly id: string;
  readonly state: string;
  readonly sentWaits: string | null;
  readonly [more: string]: unknown;
}
interface Suggested {
  readonly certainty: string;
  readonly reason: string;
  readonly answer: string | null;
  readonly transferId: string | null;
  readonly line: { readonly id: string; readonly amount: { readonly amountMinor: string } };
}

const balance = (code: string, amount: string, day: string): string => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
const entry = (day: string, amount: string, sign: string, party: string): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>${party}</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>`;
const statement = (iban: string, entries: string, opening: string, closing: string): Buffer =>
  Buffer.from(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-04-01T06:00:00Z</CreDtTm></GrpHdr><Stmt><Id>S</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-04-01T06:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>${balance('OPBD', opening, '2026-03-01')}${balance('CLBD', closing, '2026-03-31')}${entries}</Stmt></BkToCstmrStmt></Document>`);

const text = (words: string) => [{ language: 'it', text: words }];

describe('money moved between holders', () => {
  let platform: TestPlatform;
  let [lucia, awa]: Actor[] = [];
  let cities: Record<string, string>;
  const [decision, dakarBank, dakarFrancs, move] = [newId(), newId(), newId(), newId()];

  beforeAll(async () => {
    platform = await startPlatform();
    [lucia, awa] = [platform.as('milan.lucia.sala'), platform.as('dakar.awa.ndiaye')];
    const all = await lucia.run<{ cities: { key: string; id: string }[] }>('{ cities { key id } }');
    cities = Object.fromEntries(all.cities.map(({ key, id }) => [key, id]));
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query('SET ROLE ledger_owner');
    await admin.query('SELECT ledger.adopt_decision(1, $1, $2)', [decision, '2026-01-20']);
    await admin.query("UPDATE ledger.rule SET approvals = 0, cities = 0, is_other_city = false WHERE fund_id = 1 AND kind = 'receive'");
    await admin.query("SELECT ledger.open_bank_account(1, $1, $2, 'EUR', 'FR7630006000011234567890189', 'Banque illustrative')", [dakarBank, cities['dakar']]);
    await admin.query("SELECT ledger.open_bank_account(1, $1, $2, 'XOF', 'SN88SN9999999900000000000000', 'Banque illustrative')", [dakarFrancs, cities['dakar']]);
    await admin.end();
    await lucia!.run('mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }', { input: { id: newId(), fund: FUND, city: cities['milan'], title: text('Accordo'), agreedOn: '2026-01-10', instalments: [{ dueOn: '2026-03-01', amountMinor: '5000000' }] } });
  });
  afterAll(() => platform?.stop());

  const instruct = async (more: object = {}, who = lucia!) => (await who.run<{ instructMove: Answer }>(INSTRUCT, { input: { id: newId(), fund: FUND, from: cities['milan'], to: cities['dakar'], amountMinor: '1000000', text: text('Per Dakar'), decision, effectiveOn: '2026-03-03', ...more } })).instructMove;
  const settle = async (more: object = {}, who = lucia!) => (await who.run<{ settleMove: Answer }>(SETTLE, { input: { id: newId(), fund: FUND, move, end: 'ARRIVED', bankAccount: dakarBank, amountMinor: '1000000', effectiveOn: '2026-03-06', text: text('Avviso della banca'), ...more } })).settleMove;
  const sign = async (who: string, { proposal }: Answer) => (await platform.as(who).steppedUp<{ approveProposal: Answer }>(APPROVE, { input: { fund: FUND, transferId: proposal!.transferId, payloadHash: proposal!.payloadHash } })).approveProposal;
  const moves = async () => (await lucia!.run<{ fundMoves: Move[] }>(MOVES)).fundMoves;
  const one = async (id = move) => (await moves()).find((each) => each.id === id)!;
  const inTransit = async (on?: string) => (await lucia!.run<{ fundPosition: { inTransit: { amountMinor: string } } }>(TRANSIT, { on })).fundPosition.inTransit.amountMinor;
  const accept = async (bank: string, line: string, parts: object[], who = lucia!) => (await who.run<{ acceptMatches: { lines: { outcome: string; refusals: { code: string; path: string[] }[] }[] } }>(ACCEPT, { input: { bankAccount: bank, lines: [{ line, parts }] } })).acceptMatches.lines[0]!;
  const suggested = async (bank: string) => (await lucia!.run<{ matchProposals: Suggested[] }>(SUGGESTED, { id: bank })).matchProposals;
  async function bring(bank: string, bytes: Buffer): Promise<void> {
    const { headers: { authorization } } = await lucia!.letter('{ themes { key } }');
    const response = await platform.http.inject({ method: 'POST', url: `/fund/${FUND}/bank/${bank}/statements`, headers: { 'content-type': 'application/octet-stream', ...(authorization ? { authorization } : {}) }, payload: bytes });
    expect([response.statusCode, response.body]).toEqual([200, expect.stringContaining('"status":"imported"')]);
  }

  it('is refused at the field that is wrong', async () => {
    const answers = [await instruct({ to: cities['milan'] }), await instruct({ from: cities['barcelona'] }), await instruct({ decision: newId() }), await instruct({ amountMinor: '0' }), await instruct({ effectiveOn: '2199-01-01' }), await instruct({ fund: 'no-fund' }), await instruct({}, awa)];

    expect(answers.map(({ refusals }) => refusals[0])).toEqual([
      { code: 'same-holder', path: ['to'] },
      { code: 'holder-without-account', path: ['from'] },
      { code: 'decision-missing', path: ['decision'] },
      { code: 'amount-not-positive', path: ['amountMinor'] },
      { code: 'day-in-future', path: ['effectiveOn'] },
      { code: 'not-found', path: ['fund'] },
      { code: 'not-allowed', path: [] },
    ]);
  });

  it('is in transit from the day it is instructed, once, however often it is asked', async () => {
    const first = await instruct({ id: move });
    const again = await instruct({ id: move });
    const other = await instruct({ id: move, amountMinor: '1000001' });

    expect([first.outcome, again.outcome, other.refusals]).toEqual(['POSTED', 'ALREADY_POSTED', [{ code: 'id-reused', path: ['id'] }]]);
    expect([await inTransit('2026-03-02'), await inTransit('2026-03-03')]).toEqual(['0', '1000000']);
    expect(await one()).toMatchObject({ state: 'UNDER_WAY', amount: { amountMinor: '1000000', currency: 'EUR' }, from: { key: 'milan' }, to: { key: 'dakar' }, author: { username: 'milan.lucia.sala' } });
  });

  it('leaves by the line of the sender’s bank, which is suggested for it', async () => {
    await bring(MILAN_BANK, statement('IT84X9999999999000000000111', entry('2026-03-02', '50000.00', 'CRDT', 'Comune di Milano') + entry('2026-03-04', '10000.00', 'DBIT', 'Ville de Dakar'), '0.00', '40000.00'));
    const [received, sent] = await suggested(MILAN_BANK);
    await accept(MILAN_BANK, received!.line.id, [{ answer: 'RECEIVE', amountMinor: '5000000', city: cities['milan'] }]);

    expect(sent).toMatchObject({ certainty: 'LIKELY', reason: 'move-and-holder', answer: 'SETTLE_MOVE', transferId: move });
    expect(await accept(MILAN_BANK, sent!.line.id, [{ answer: 'SETTLE_MOVE', amountMinor: '-1000000', transferId: move }])).toMatchObject({ outcome: 'ACCEPTED', refusals: [] });
    expect(await one()).toMatchObject({ state: 'SENT', sentOn: '2026-03-04', arrivedSeq: null });
    expect(await inTransit('2026-03-04')).toBe('1000000');
  });

  it('is not taken back while an end of it stands', async () => {
    const { seq } = (await one()) as unknown as { seq: string };
    const { reverseTransfer } = await lucia!.run<{ reverseTransfer: Answer }>(REVERSE, { input: { id: newId(), fund: FUND, seq, reason: 'Sbagliato' } });

    expect(reverseTransfer.refusals).toMatchObject([{ code: 'move-under-way' }]);
  });

  it('arrives by hand when two people of two cities have signed, and not before', async () => {
    const proposed = await settle();
    const second = await settle();
    const refused = [await settle({ bankAccount: MILAN_BANK }), await settle({ amountMinor: '999999' }), await settle({ move: newId() }), await settle({ end: 'SENT', bankAccount: MILAN_BANK })];

    expect(proposed.outcome).toBe('PROPOSED');
    expect(proposed.proposal!.payload).toContain('claim/at-dakar/EUR');
    expect(second.refusals).toEqual([{ code: 'move-end-taken', path: ['end'] }]);
    expect(refused.map(({ refusals }) => refusals[0])).toEqual([
      { code: 'not-end-of-move', path: ['bankAccount'] },
      { code: 'move-amount-differs', path: ['amountMinor'] },
      { code: 'not-found', path: ['move'] },
      { code: 'move-end-taken', path: ['end'] },
    ]);
    expect((await one()).arrivedWaits).toBe(proposed.proposal!.transferId);
    expect((await sign('milan.giulia', proposed)).outcome).toBe('PROPOSED');
    const { fundProposal } = await lucia!.run<{ fundProposal: { signers: { person: { username: string }; signedAt: string | null }[] } }>(SIGNERS, { id: proposed.proposal!.transferId });
    expect(fundProposal.signers).toEqual(expect.arrayContaining([
      { person: { username: 'milan.giulia' }, city: { key: 'milan' }, until: null, signedAt: expect.any(String) as string, whyNot: null, receives: false },
      { person: { username: 'dakar.cheikh.fall' }, city: { key: 'dakar' }, until: null, signedAt: null, whyNot: null, receives: false },
    ])); // prettier-ignore
    expect((await sign('dakar.cheikh.fall', proposed)).outcome).toBe('POSTED');
    expect(await one()).toMatchObject({ state: 'SETTLED', arrivedOn: '2026-03-06' });
    expect(await inTransit()).toBe('0');
  });

  it('stays open when a signer returns what was said by hand, and the treasurer of the city it reaches may say it anew', async () => {
    const id = newId();
    await instruct({ id, amountMinor: '200000' });
    const proposed = await settle({ move: id, amountMinor: '200000' });
    const { proposal } = proposed;
    await platform.as('dakar.cheikh.fall').run(RETURN, { input: { fund: FUND, transferId: proposal!.transferId, reason: 'Non è arrivato' } });

    expect(await one(id)).toMatchObject({ state: 'UNDER_WAY', arrivedWaits: null });
    const anew = await settle({ move: id, amountMinor: '200000' }, awa);
    expect([anew.outcome, anew.refusals]).toEqual(['PROPOSED', []]);
  });

  it('arrives on an account in another currency by what its bank says, as long as that is near the rate', async () => {
    const id = newId();
    await instruct({ id, amountMinor: '100000' });
    const far = await settle({ move: id, bankAccount: dakarFrancs, amountMinor: '65595' });
    const near = await settle({ move: id, bankAccount: dakarFrancs, amountMinor: '655000' });

    expect(far.refusals).toEqual([{ code: 'move-amount-differs', path: ['amountMinor'] }]);
    expect(near.outcome).toBe('PROPOSED');
    expect(near.proposal!.payload).toContain('bank/at-dakar/XOF\t655000');
    await sign('milan.giulia', near);
    expect((await sign('dakar.cheikh.fall', near)).outcome).toBe('POSTED');
    expect(await one(id)).toMatchObject({ state: 'ARRIVED' });
  });

  it('that neither bank has said is taken back by a reversal', async () => {
    const id = newId();
    const { transfer } = await instruct({ id, amountMinor: '300000' });
    const { reverseTransfer } = await lucia!.run<{ reverseTransfer: Answer }>(REVERSE, { input: { id: newId(), fund: FUND, seq: transfer!.seq, reason: 'Non serve più' } });
    const whileItWaits = await settle({ move: id, amountMinor: '300000' });
    await sign('dakar.cheikh.fall', reverseTransfer);

    expect(whileItWaits.refusals).toEqual([{ code: 'move-not-open', path: ['move'] }]);
    expect(await one(id)).toMatchObject({ state: 'TAKEN_BACK' });
  });
});
