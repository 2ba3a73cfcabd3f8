import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CREATE = `mutation ($input: AgendaItemInput!) { createAgendaItem(input: $input) { item { id title { text } version } refusals { code path } } }`;
const ITEM = `query ($id: ID!) { agendaItem(id: $id) { title { text } ownerCity { key } canEdit } }`;
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { total { amountMinor } } refusals { code path } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { outcome proposal { state payloadHash approvalsNeeded whyNot } refusals { code path } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { outcome transfer { seq number amount { amountMinor } entries { accountCode side amount { amountMinor } } } refusals { code path } } }`;
const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { outcome proposal { transferId payloadHash } refusals { code path } } }`;
const POSITION = `{ fundPosition(fund: "pool-1") { received { amountMinor } free { amountMinor } promised { amountMinor } agentFee { amountMinor } cities { city { key } paidIn { amountMinor } } } }`;

interface Payload<T> {
  readonly [mutation: string]: T;
}
interface Settled {
  readonly outcome: string;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string; readonly state: string };
  readonly transfer: { readonly seq: string; readonly amount: { readonly amountMinor: string } };
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
}

let platform: TestPlatform;
let cities: ReadonlyMap<string, string>;

beforeAll(async () => {
  platform = await startPlatform();
  const { cities: all } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
  cities = new Map(all.map(({ id, key }) => [key, id]));
});
afterAll(() => platform?.stop());

describe('the thread through everything', () => {
  it('shows an item of Dakar to Milan and to nobody outside the partnership', async () => {
    const { partnerships } = await platform.as('dakar.aminata').run<{ partnerships: { id: string }[] }>('{ partnerships { id } }');
    const id = newId();
    const input = { id, title: [{ language: 'fr', text: 'Réunion des jardins' }], kind: 'meeting', isAllDay: false, startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T11:00', timeZone: 'Africa/Dakar', cities: [cities.get('milan')], audience: 'PARTNERSHIP', partnership: partnerships[0]!.id, status: 'PLANNED' };

    const { createAgendaItem } = await platform.as('dakar.aminata').run<Payload<{ refusals: unknown[] }>>(CREATE, { input });
    const seen = await platform.as('milan.lucia.sala').run(ITEM, { id });
    const hidden = await platform.visitor.run(ITEM, { id });

    expect(createAgendaItem!.refusals).toEqual([]);
    expect(seen).toEqual({ agendaItem: { title: { text: 'Réunion des jardins' }, ownerCity: { key: 'dakar' }, canEdit: false } });
    expect(hidden).toEqual({ agendaItem: null });
  });

  it('posts a contribution when another city has signed it, and takes it back by a reversal', async () => {
    const awa = platform.as('dakar.awa.ndiaye');
    const giulia = platform.as('milan.giulia');
    const city = cities.get('dakar');
    await awa.run(AGREE, { input: { id: newId(), fund: 'pool-1', city, title: [{ language: 'fr', text: 'Convention' }], agreedOn: '2026-01-15', instalments: [{ dueOn: '2026-03-01', amountMinor: '100000' }] } });
    const id = newId();
    const input = { id, fund: 'pool-1', city, amountMinor: '655957', currency: 'XOF', receivedOn: '2026-03-02', text: [{ language: 'fr', text: 'Premier versement' }], instalmentNo: 1 };

    const recorded = (await awa.run<Payload<Settled>>(RECORD, { input }))['recordContribution']!;
    const signature = { input: { fund: 'pool-1', transferId: id, payloadHash: recorded.proposal.payloadHash } };
    const byAuthor = (await awa.steppedUp<Payload<Settled>>(APPROVE, signature))['approveProposal']!;
    const withoutFactor = (await giulia.run<Payload<Settled>>(APPROVE, signature))['approveProposal']!;
    const signed = (await giulia.steppedUp<Payload<Settled>>(APPROVE, signature))['approveProposal']!;
    const position = await giulia.run(POSITION);

    expect(recorded).toMatchObject({ outcome: 'PROPOSED', refusals: [], proposal: { state: 'WAITING' } });
    expect(byAuthor.refusals).toEqual([{ code: 'author-cannot-sign', path: [] }]);
    expect(withoutFactor.refusals).toEqual([{ code: 'step-up-required', path: [] }]);
    expect(signed).toMatchObject({ outcome: 'POSTED', transfer: { amount: { amountMinor: '100000' } } });
    expect(position).toEqual({
      fundPosition: { received: { amountMinor: '100000' }, free: { amountMinor: '99000' }, promised: { amountMinor: '0' }, agentFee: { amountMinor: '1000' }, cities: [{ city: { key: 'dakar' }, paidIn: { amountMinor: '100000' } }] },
    });

    const fee = await giulia.run<{ fundTransfers: { nodes: { seq: string; kind: string }[] } }>('{ fundTransfers(fund: "pool-1") { nodes { seq kind } } }');
    const feeSeq = fee.fundTransfers.nodes.find(({ kind }) => kind === 'agent_fee')!.seq;
    for (const seq of [feeSeq, signed.transfer.seq]) {
      const reversal = (await awa.run<Payload<Settled>>(REVERSE, { input: { id: newId(), fund: 'pool-1', seq, reason: 'Entered twice' } }))['reverseTransfer']!;
      expect(reversal).toMatchObject({ outcome: 'PROPOSED', refusals: [] });
      const posted = (await giulia.steppedUp<Payload<Settled>>(APPROVE, { input: { fund: 'pool-1', transferId: reversal.proposal.transferId, payloadHash: reversal.proposal.payloadHash } }))['approveProposal']!;
      expect(posted).toMatchObject({ outcome: 'POSTED' });
    }
    expect(await giulia.run(POSITION)).toMatchObject({ fundPosition: { received: { amountMinor: '0' }, free: { amountMinor: '0' }, promised: { amountMinor: '100000' } } });
  });
});
