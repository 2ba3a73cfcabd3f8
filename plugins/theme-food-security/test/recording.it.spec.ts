import { addDays } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAgo, FoodPlatform, today } from './food-platform.js';

let food: FoodPlatform;
beforeAll(async () => {
  food = await FoodPlatform.start();
});
afterAll(() => food?.platform.stop());

describe('recording a harvest', () => {
  it('stores the weight to the gram, with who recorded it', async () => {
    const site = await food.site();

    const { harvest, refusals } = await food.record(
      food.aminata,
      food.harvestInput(site.id, { crop: '  Laitue  batavia ', kilograms: '12.505', use: 'sold' }),
    );

    expect(refusals).toEqual([]);
    expect(harvest).toMatchObject({
      crop: 'Laitue batavia',
      kilograms: '12.505',
      harvestedOn: daysAgo(3),
      use: 'sold',
      recordedBy: { name: expect.any(String) },
      site: { id: site.id },
    });
  });

  it('refuses a second weighing of the same crop on the same day, however it is written', async () => {
    const site = await food.site();
    await food.record(food.aminata, food.harvestInput(site.id, { crop: 'Épinard' }));

    const { harvest, refusals } = await food.record(food.aminata, food.harvestInput(site.id, { crop: 'EPINARD', kilograms: '9' }));

    expect(harvest).toBeNull();
    expect(refusals).toEqual([{ code: 'already-recorded', path: ['crop', 'harvestedOn'] }]);
  });

  it('stores a harvest once that is sent three times at the same moment', async () => {
    const site = await food.site();
    const input = food.harvestInput(site.id);

    const answers = await Promise.all([1, 2, 3].map(() => food.record(food.aminata, input)));

    expect(answers.map(({ harvest }) => harvest?.id)).toEqual([input.id, input.id, input.id]);
    expect(await food.harvests(food.aminata, site.id)).toHaveLength(1);
  });

  it('lets one of two people win who weigh the same crop at the same moment', async () => {
    const site = await food.site();

    const answers = await Promise.all([1, 2].map((n) => food.record(food.aminata, food.harvestInput(site.id, { kilograms: String(n) }))));

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['already-recorded', 'stored']);
    expect(await food.harvests(food.aminata, site.id)).toHaveLength(1);
  });

  it('answers a repeated harvest again after its site was closed', async () => {
    const site = await food.site();
    const input = food.harvestInput(site.id);
    await food.record(food.aminata, input);
    await food.changeSite(food.aminata, { ...food.siteInput({ id: site.id }), version: 1, isClosed: true });

    const again = await food.record(food.aminata, input);
    const other = await food.record(food.aminata, food.harvestInput(site.id, { crop: 'Menthe' }));

    expect(again.harvest?.id).toBe(input.id);
    expect(other.refusals).toEqual([{ code: 'site-closed', path: ['site'] }]);
  });

  it('refuses an id that already stands for another harvest', async () => {
    const site = await food.site();
    const input = food.harvestInput(site.id);
    await food.record(food.aminata, input);

    const { refusals } = await food.record(food.aminata, { ...input, kilograms: '13' });

    expect(refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
  });

  it('says everything that is wrong at once, each at its field', async () => {
    const site = await food.site();

    const { refusals } = await food.record(
      food.aminata,
      food.harvestInput(site.id, { crop: ' \u200e ', kilograms: '-1', harvestedOn: addDays(today, 2), use: 'given away' }),
    );

    expect(refusals).toEqual([
      { code: 'weight-not-positive', path: ['kilograms'] },
      { code: 'required', path: ['crop'] },
      { code: 'harvest-in-future', path: ['harvestedOn'] },
      { code: 'unknown-use', path: ['use'] },
    ]);
  });

  it.each([
    ['0', 'weight-not-positive'],
    ['0.000', 'weight-not-positive'],
    ['0.0001', 'weight-not-a-number'],
    ['1e3', 'weight-not-a-number'],
    ['12,5', 'weight-not-a-number'],
    ['NaN', 'weight-not-a-number'],
    ['', 'weight-not-a-number'],
    ['100000.001', 'weight-too-large'],
    ['999999999999999999', 'weight-too-large'],
  ])('refuses a weight of %j kilograms', async (kilograms, code) => {
    const site = await food.site();

    const { refusals } = await food.record(food.aminata, food.harvestInput(site.id, { kilograms }));

    expect(refusals).toEqual([{ code, path: ['kilograms'] }]);
  });

  it('refuses a day before the site began', async () => {
    const site = await food.site(food.aminata, { since: daysAgo(10) });

    const { refusals } = await food.record(food.aminata, food.harvestInput(site.id, { harvestedOn: daysAgo(11) }));

    expect(refusals).toEqual([{ code: 'harvest-before-site', path: ['harvestedOn'] }]);
  });

  it('keeps a crop in any script and refuses one that is too long', async () => {
    const site = await food.site();

    const arabic = await food.record(food.aminata, food.harvestInput(site.id, { crop: 'نعناع' }));
    const injected = await food.record(food.aminata, food.harvestInput(site.id, { crop: `'); DROP TABLE theme_food_security.site; --` }));
    const long = await food.record(food.aminata, food.harvestInput(site.id, { crop: 'x'.repeat(101) }));

    expect(arabic.harvest?.crop).toBe('نعناع');
    expect(injected.harvest?.crop).toBe(`'); DROP TABLE theme_food_security.site; --`);
    expect(long.refusals).toEqual([{ code: 'too-long', path: ['crop'] }]);
  });

  it.each(['not-an-id', '01900000-0000-7000-8000-00000000000A', '01900000-0000-7000-8000-000000000000'])(
    'finds no site %s',
    async (site) => {
      const { refusals } = await food.record(food.aminata, food.harvestInput(site));

      expect(refusals).toEqual([{ code: 'not-found', path: ['site'] }]);
    },
  );
});

describe('what was harvested', () => {
  it('adds up by month, by site and for this year', async () => {
    const site = await food.site(food.lucia, { zone: '2' });
    const thisYear = `${today.slice(0, 4)}-01-01`;
    const lastYear = `${Number(today.slice(0, 4)) - 1}-12-31`;
    const old = await food.site(food.lucia, { zone: '2', since: '2020-01-01', name: 'Orto vecchio' });
    await food.record(food.lucia, food.harvestInput(old.id, { crop: 'Insalata', kilograms: '0.1', harvestedOn: thisYear }));
    await food.record(food.lucia, food.harvestInput(old.id, { crop: 'Carote', kilograms: '0.2', harvestedOn: thisYear }));
    await food.record(food.lucia, food.harvestInput(old.id, { crop: 'Carote', kilograms: '5', harvestedOn: lastYear }));

    const { foodSecuritySite } = await food.lucia.run<{ foodSecuritySite: { kilogramsThisYear: string; lastHarvestOn: string } }>(
      'query ($id: ID!) { foodSecuritySite(id: $id) { kilogramsThisYear lastHarvestOn } }',
      { id: old.id },
    );
    const { foodSecurityKilogramsHarvested: months } = await food.lucia.run<{
      foodSecurityKilogramsHarvested: { month: string; kilograms: string }[];
    }>('query ($from: String!, $to: String!) { foodSecurityKilogramsHarvested(from: $from, to: $to) { month kilograms } }', {
      from: lastYear.slice(0, 7),
      to: thisYear.slice(0, 7),
    });

    expect(site.kilogramsThisYear).toBe('0');
    expect(foodSecuritySite).toEqual({ kilogramsThisYear: '0.3', lastHarvestOn: thisYear });
    expect(months).toEqual([
      { month: lastYear.slice(0, 7), kilograms: '5' },
      { month: thisYear.slice(0, 7), kilograms: '0.3' },
    ]);
  });

  it.each([
    ['2026-13', '2026-12'],
    ['2026-1', '2026-12'],
    ['2026-12', '2026-01'],
    ['1900-01', '2099-12'],
  ])('is not asked for from %s to %s', async (from, to) => {
    const { errors } = await food.aminata.ask(
      'query ($from: String!, $to: String!) { foodSecurityKilogramsHarvested(from: $from, to: $to) { month } }',
      { from, to },
    );

    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });

  it('is listed newest first, page by page, without a gap', async () => {
    const site = await food.site();
    for (let day = 1; day <= 5; day++) await food.record(food.aminata, food.harvestInput(site.id, { harvestedOn: daysAgo(day) }));
    const PAGE =
      'query ($site: ID!, $after: String) { foodSecurityHarvests(site: $site, first: 2, after: $after) { nodes { harvestedOn } pageInfo { endCursor hasNextPage } } }';
    const days: string[] = [];
    let after: string | null = null;
    for (;;) {
      const {
        foodSecurityHarvests: page,
      }: { foodSecurityHarvests: { nodes: { harvestedOn: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await food.aminata.run(PAGE, { site: site.id, after });
      days.push(...page.nodes.map(({ harvestedOn }) => harvestedOn));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }

    expect(days).toEqual([1, 2, 3, 4, 5].map(daysAgo));
  });

  it.each([
    Buffer.from('["2026-02-30","01900000-0000-7000-8000-000000000000"]').toString('base64url'),
    'nonsense',
    Buffer.from('["a"]').toString('base64url'),
  ])('refuses the cursor %s', async (after) => {
    const site = await food.site();

    const { errors } = await food.aminata.ask(
      'query ($site: ID!, $after: String) { foodSecurityHarvests(site: $site, after: $after) { nodes { id } } }',
      { site: site.id, after },
    );

    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});
