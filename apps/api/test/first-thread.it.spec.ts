import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CREATE = `mutation ($input: AgendaItemInput!) { createAgendaItem(input: $input) { item { id title { text } version } refusals { code path } } }`;
const ITEM = `query ($id: ID!) { agendaItem(id: $id) { title { text } ownerCity { key } canEdit } }`;
const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { agreement { total { amountMinor } } refusals { code path } } }`;
const RECORD = `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { outcome proposal { state payloadHash approvalsNeeded whyNot } refusals { code path } } }`;
const APPROVE = `mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { outcome transfer { seq number amount { amountMinor } entries { accountCode side amount { amountMinor } } } refusals { code path } } }`;
const REVERSE = `mutation ($input: ReverseTransferInput!) { reverseTransfer(input: $input) { outcome proposal { transferId payloadHash together { transferId payloadHash } } refusals { code path } } }`;
const APPROVE_ALL = `mutation ($input: ApproveProposalsInput!) { approveProposals(input: $input) { signed { outcome seq refusals { code path } } } }`;
const HISTORY = `query ($seq: String!) { fundTransfer(fund: "pool-1", seq: $seq) { reversedBy { seq reverses { seq } together { kind reverses { kind } } } together { kind reversedBy { seq } } } }`;
const POSITION = `{ fundPosition(fund: "pool-1") { received { amountMinor } free { amountMinor } promised { amountMinor } agentFee { amountMinor } cities { city { key } paidIn { amountMinor } } } }`;

interface Payload<T> {
  readonly [mutation: string]: T;
}
interface Settled {
  readonly outcome: string;
  readonly proposal: { readonly transferId: string; readonly payloadHash: string; readonly state: string; readonly together: readonly { readonly transferId: string; readonly payloadHash: string }[] };
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

    const reversal = (await awa.run<Payload<Settled>>(REVERSE, { input: { id: newId(), fund: 'pool-1', seq: signed.transfer.seq, reason: 'Entered twice' } }))['reverseTransfer']!;
    const { proposal } = reversal;
    const alone = (await giulia.steppedUp<Payload<Settled>>(APPROVE, { input: { fund: 'pool-1', transferId: proposal.transferId, payloadHash: proposal.payloadHash } }))['approveProposal']!;
    const proposals = [...proposal.together, proposal].map(({ transferId, payloadHash }) => ({ fund: 'pool-1', transferId, payloadHash }));
    const both = (await giulia.steppedUp<Payload<{ signed: Settled[] }>>(APPROVE_ALL, { input: { proposals } }))['approveProposals']!;
    const { fundTransfer } = await giulia.run<{ fundTransfer: unknown }>(HISTORY, { seq: signed.transfer.seq });

    expect(reversal).toMatchObject({ outcome: 'PROPOSED', refusals: [] });
    expect(alone.refusals).toEqual([{ code: 'sign-together', path: [] }]);
    expect(both.signed).toEqual([{ outcome: 'PROPOSED', seq: null, refusals: [] }, { outcome: 'POSTED', seq: '5', refusals: [] }]);
    expect(fundTransfer).toEqual({ reversedBy: { seq: '5', reverses: { seq: signed.transfer.seq }, together: [{ kind: 'reversal', reverses: { kind: 'agent_fee' } }] }, together: [{ kind: 'agent_fee', reversedBy: { seq: '4' } }] });
    expect(await giulia.run(POSITION)).toMatchObject({ fundPosition: { received: { amountMinor: '0' }, free: { amountMinor: '0' }, promised: { amountMinor: '100000' } } });
  });
});
