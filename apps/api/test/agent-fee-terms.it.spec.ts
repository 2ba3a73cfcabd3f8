import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { id } refusals { code } } }`;
const TERMS = `{ fundAgreements(fund: "pool-1") { agentFee { basisPoints atMost { amountMinor currency } } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { outcome refusals { code } } }`;
const PROPOSAL = `query ($id: ID!) { fundProposal(fund: "pool-1", transferId: $id) { amount { amountMinor } agentFee { amountMinor currency } } }`;

describe("the agent's fee", () => {
  let platform: TestPlatform;
  let agreementId: string;
  let dakar: string;

  beforeAll(async () => {
    platform = await startPlatform();
    const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    dakar = cities.find(({ key }) => key === 'dakar')!.id;
    agreementId = newId();
    const instalments = [{ dueOn: '2026-03-01', amountMinor: '5000000' }];
    const title = [{ language: 'fr', text: 'Convention' }];
    await platform
      .as('dakar.awa.ndiaye')
      .run(AGREE, { input: { id: agreementId, fund: 'pool-1', city: dakar, title, agreedOn: '2026-01-15', instalments } });
  });
  afterAll(() => platform?.stop());

  /** The terms are the agreement's own; they are set when it is entered, and no form asks for them yet. */
  async function agreeOn(millionths: number, capMinor: number | null): Promise<void> {
    const admin = new pg.Client({ connectionString: platform.database.adminUrl });
    await admin.connect();
    await admin.query("SET session_replication_role = 'replica'"); // agreements are never edited
    await admin.query('UPDATE ledger.contribution_agreement SET fee_millionths = $2, fee_cap_minor = $3 WHERE id = $1', [
      agreementId,
      millionths,
      capMinor,
    ]);
    await admin.end();
  }

  async function recorded(amountMinor: string): Promise<unknown> {
    const id = newId();
    const input = {
      id,
      fund: 'pool-1',
      city: dakar,
      amountMinor,
      currency: 'EUR',
      receivedOn: '2026-03-02',
      text: [{ language: 'fr', text: 'Versement' }],
    };
    const { recordContribution } = await platform
      .as('dakar.awa.ndiaye')
      .run<{ recordContribution: { refusals: unknown[] } }>(RECORD, { input });
    expect(recordContribution.refusals).toEqual([]);
    return platform.as('milan.giulia').run(PROPOSAL, { id });
  }

  it('is one per cent where the agreement says nothing else', async () => {
    expect(await platform.as('milan.giulia').run(TERMS)).toEqual({ fundAgreements: [{ agentFee: { basisPoints: 100, atMost: null } }] });
    expect(await recorded('100050')).toEqual({
      fundProposal: { amount: { amountMinor: '100050' }, agentFee: { amountMinor: '1001', currency: 'EUR' } },
    });
  });

  it('is told in basis points with its limit, and follows the deposit as told', async () => {
    await agreeOn(5_829, 2_500);

    const terms = await platform.as('milan.giulia').run(TERMS);

    expect(terms).toEqual({ fundAgreements: [{ agentFee: { basisPoints: 58.29, atMost: { amountMinor: '2500', currency: 'EUR' } } }] });
    expect(await recorded('100000')).toMatchObject({ fundProposal: { agentFee: { amountMinor: '583' } } });
    expect(await recorded('900000')).toMatchObject({ fundProposal: { agentFee: { amountMinor: '2500' } } });
  });

  it('is not there where the agreement sets nothing aside', async () => {
    await agreeOn(0, null);

    expect(await recorded('100000')).toMatchObject({ fundProposal: { agentFee: null } });
  });
});
