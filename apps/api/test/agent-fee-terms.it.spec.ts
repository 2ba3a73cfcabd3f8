import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
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

  /** A newer agreement of the city, with terms of its own. */
  async function agreeOn(percent: string, atMostMinor?: string): Promise<void> {
    const instalments = [{ dueOn: '2026-03-01', amountMinor: '5000000' }];
    const title = [{ language: 'fr', text: 'Avenant' }];
    agreementId = newId();
    const agentFee = { percent, ...(atMostMinor === undefined ? {} : { atMostMinor }) };
    await platform
      .as('dakar.awa.ndiaye')
      .run(AGREE, { input: { id: agreementId, fund: 'pool-1', city: dakar, title, agreedOn: '2026-01-20', agentFee, instalments } });
  }

  async function recorded(amountMinor: string): Promise<unknown> {
    const id = newId();
    const input = {
      id,
      fund: 'pool-1',
      city: dakar,
      agreement: agreementId,
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
    await agreeOn('0.5829', '2500');

    const { fundAgreements } = await platform.as('milan.giulia').run<{ fundAgreements: unknown[] }>(TERMS);

    expect(fundAgreements.at(-1)).toEqual({ agentFee: { basisPoints: 58.29, atMost: { amountMinor: '2500', currency: 'EUR' } } });
    expect(await recorded('100000')).toMatchObject({ fundProposal: { agentFee: { amountMinor: '583' } } });
    expect(await recorded('900000')).toMatchObject({ fundProposal: { agentFee: { amountMinor: '2500' } } });
  });

  it('is not there where the agreement sets nothing aside', async () => {
    await agreeOn('0');

    expect(await recorded('100000')).toMatchObject({ fundProposal: { agentFee: null } });
  });
});
