import { newId } from '@regia/kernel';
import { startPlatform, type TestPlatform } from '@regia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const AGREE = `mutation ($input: AgreeContributionInput!) { agreeContribution(input: $input) { refusals { code } } }`;
const REMIND = `mutation ($input: RemindOfInstalmentInput!) { remindOfInstalment(input: $input) { debts { late { amountMinor } } refusals { code path } } }`;
const DEBTS = `{ fundDebts(fund: "pool-1") { buckets { age instalments open { amountMinor } } instalments { no daysLate whyNotRemind reminders { level by { name } } } } }`;
const WAITING = `{ waitingForMe { kind level dueOn city { key } amount { amountMinor } } }`;

describe('a reminder of a late instalment', () => {
  let platform: TestPlatform;
  const agreement = newId();

  beforeAll(async () => {
    platform = await startPlatform();
    const { cities } = await platform.visitor.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    const dakar = cities.find(({ key }) => key === 'dakar')!.id;
    const instalments = [
      { dueOn: '2026-02-01', amountMinor: '10000' },
      { dueOn: '2999-01-01', amountMinor: '20000' },
    ];
    const title = [{ language: 'fr', text: 'Convention' }];
    await platform
      .as('dakar.awa.ndiaye')
      .run(AGREE, { input: { id: agreement, fund: 'pool-1', city: dakar, title, agreedOn: '2026-01-15', instalments } });
  });
  afterAll(() => platform?.stop());

  const remind = async (who: string, instalmentNo = 1): Promise<unknown> => {
    const input = { id: newId(), fund: 'pool-1', agreement, instalmentNo };
    return (await platform.as(who).run<{ remindOfInstalment: unknown }>(REMIND, { input })).remindOfInstalment;
  };
  const reminded = async (who: string): Promise<unknown[]> =>
    (await platform.as(who).run<{ waitingForMe: { kind: string }[] }>(WAITING)).waitingForMe.filter(({ kind }) => kind === 'reminded');

  it('is sent once a day by whoever keeps the books, and says at its field why not', async () => {
    expect(await remind('dakar.awa.ndiaye')).toMatchObject({ refusals: [{ code: 'not-allowed', path: [] }] });
    expect(await remind('milan.lucia.sala', 2)).toMatchObject({ refusals: [{ code: 'not-late', path: ['instalmentNo'] }] });
    expect(await remind('milan.lucia.sala')).toEqual({ debts: { late: { amountMinor: '10000' } }, refusals: [] });
    expect(await remind('milan.lucia.sala')).toMatchObject({ refusals: [{ code: 'reminded-today', path: ['instalmentNo'] }] });
  });

  it('stands on the first page of the city that owes, with its level and day, and of no other', async () => {
    expect(await reminded('dakar.awa.ndiaye')).toEqual([
      { kind: 'reminded', level: 1, dueOn: '2026-02-01', city: { key: 'dakar' }, amount: { amountMinor: '10000' } },
    ]);
    expect([await reminded('milan.lucia.sala'), await reminded('barcelona.laia.serra'), await reminded('dakar.aminata')]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is listed with what is open by age, to those who may see it', async () => {
    type Debts = { fundDebts: { buckets: unknown[]; instalments: { reminders: unknown[]; whyNotRemind: string | null }[] } };
    const { fundDebts: kept } = await platform.as('milan.lucia.sala').run<Debts>(DEBTS);
    const { fundDebts: other } = await platform.as('barcelona.laia.serra').run<Debts>(DEBTS);

    expect(kept.buckets).toMatchObject([
      { age: 'NOT_DUE', instalments: 1, open: { amountMinor: '20000' } },
      { age: 'TO_30_DAYS', instalments: 0 },
      { age: 'TO_60_DAYS', instalments: 0 },
      { age: 'TO_90_DAYS', instalments: 0 },
      { age: 'OVER_90_DAYS', instalments: 1, open: { amountMinor: '10000' } },
    ]);
    expect(kept.instalments[0]).toMatchObject({ whyNotRemind: 'reminded-today', reminders: [{ level: 1, by: { name: 'milan.lucia.sala' } }] });
    expect(other.instalments[0]).toMatchObject({ whyNotRemind: 'not-allowed', reminders: [] }); // sees what is owed to the pool, not who was reminded
  });
});
