import { addDays } from '@regia/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAgo, FoodPlatform, SITE, today, type ShownSite } from './food-platform.js';

let food: FoodPlatform;
beforeAll(async () => {
  food = await FoodPlatform.start();
});
afterAll(() => food?.platform.stop());

interface SitePage {
  readonly foodSecuritySites: {
    readonly nodes: ShownSite[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}
const LIST = `query ($city: ID, $filter: FoodSecuritySiteFilter, $sort: FoodSecuritySiteSort = NAME_ASC, $first: Int = 50, $after: String) {
  foodSecuritySites(city: $city, filter: $filter, sort: $sort, first: $first, after: $after) { nodes { ${SITE} } pageInfo { endCursor hasNextPage } } }`;

describe('adding a site', () => {
  it('stores it in one’s own city, with the name of its zone', async () => {
    const { site, refusals } = await food.addSite(food.aminata, food.siteInput({ name: ' Toit \u202Ede  Médina ', zone: '2' }));

    expect(refusals).toEqual([]);
    expect(site).toMatchObject({
      name: 'Toit de Médina',
      zoneName: 'Médina',
      version: 1,
      isClosed: false,
      kilogramsThisYear: '0',
      lastHarvestOn: null,
      city: { key: 'dakar' },
    });
  });

  it('stores a site once that is sent three times at the same moment', async () => {
    const input = food.siteInput({ name: 'Une fois' });

    const answers = await Promise.all([1, 2, 3].map(() => food.addSite(food.aminata, input)));
    const { foodSecuritySites } = await food.aminata.run<SitePage>(LIST, { filter: { text: 'une fois' } });

    expect(answers.map(({ site }) => site?.id)).toEqual([input.id, input.id, input.id]);
    expect(foodSecuritySites.nodes).toHaveLength(1);
  });

  it('refuses an id that already stands for another site', async () => {
    const input = food.siteInput();
    await food.addSite(food.aminata, input);

    const { refusals } = await food.addSite(food.aminata, { ...input, households: 13 });

    expect(refusals).toEqual([{ code: 'id-reused', path: ['id'] }]);
  });

  it('says everything that is wrong at once, each at its field', async () => {
    const { refusals } = await food.addSite(
      food.aminata,
      food.siteInput({
        name: '\u200b'.repeat(2) + 'x'.repeat(201),
        zone: '20',
        kind: 'farm',
        areaSquareMetres: 0,
        households: -1,
        women: 100_001,
        since: addDays(today, 2),
      }),
    );

    expect(refusals.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual([
      'name: too-long',
      'zone: unknown-zone',
      'kind: unknown-kind',
      'areaSquareMetres: out-of-range',
      'households: out-of-range',
      'women: out-of-range',
      'since: day-in-future',
    ]);
  });

  it('takes no zone of another city', async () => {
    const { refusals } = await food.addSite(food.lucia, food.siteInput({ zone: '19' }));

    expect(refusals).toEqual([{ code: 'unknown-zone', path: ['zone'] }]);
  });

  it('refuses an id that is none', async () => {
    const { refusals } = await food.addSite(food.aminata, food.siteInput({ id: 'mine' }));

    expect(refusals).toEqual([{ code: 'id-unreadable', path: ['id'] }]);
  });
});

describe('changing a site', () => {
  it('raises its version and answers the same change again', async () => {
    const site = await food.site();
    const change = { ...food.siteInput({ id: site.id, name: 'Autre nom' }), version: 1, isClosed: false };

    const first = await food.changeSite(food.aminata, change);
    const again = await food.changeSite(food.aminata, change);

    expect(first.site).toMatchObject({ name: 'Autre nom', version: 2 });
    expect(again.site).toMatchObject({ name: 'Autre nom', version: 2 });
  });

  it('shows what is stored when somebody else was faster', async () => {
    const site = await food.site();
    await food.changeSite(food.aminata, { ...food.siteInput({ id: site.id, name: 'La première' }), version: 1, isClosed: false });

    const {
      site: changed,
      current,
      refusals,
    } = await food.changeSite(food.aminata, { ...food.siteInput({ id: site.id, name: 'La seconde' }), version: 1, isClosed: false });

    expect(changed).toBeNull();
    expect(current).toMatchObject({ name: 'La première', version: 2 });
    expect(refusals).toEqual([{ code: 'changed-by-someone-else', path: ['version'] }]);
  });

  it('lets one of two people win who change it at the same moment', async () => {
    const site = await food.site();

    const answers = await Promise.all(
      ['a', 'b'].map((name) => food.changeSite(food.aminata, { ...food.siteInput({ id: site.id, name }), version: 1, isClosed: false })),
    );

    expect(answers.map(({ refusals }) => refusals[0]?.code ?? 'stored').sort()).toEqual(['changed-by-someone-else', 'stored']);
  });

  it.each(['nothing', '01900000-0000-7000-8000-000000000000'])('finds no site %s', async (id) => {
    const { refusals } = await food.changeSite(food.aminata, { ...food.siteInput({ id }), version: 1, isClosed: false });

    expect(refusals).toEqual([{ code: 'not-found', path: ['id'] }]);
  });
});

describe('the list of sites', () => {
  it('is found by part of a name, by zone and by kind, accents or not', async () => {
    const site = await food.site(food.aminata, { name: 'Jardin des Élèves de Gorée', zone: '5', kind: 'school-garden' });

    const { foodSecuritySites } = await food.aminata.run<SitePage>(LIST, {
      filter: { text: 'ELEVES de gor', zone: '5', kind: 'school-garden' },
    });
    const none = await food.aminata.run<SitePage>(LIST, { filter: { text: '%', zone: '5' } });

    expect(foodSecuritySites.nodes.map(({ id }) => id)).toEqual([site.id]);
    expect(none.foodSecuritySites.nodes).toEqual([]);
  });

  it.each([
    'NAME_ASC',
    'NAME_DESC',
    'ZONE_ASC',
    'ZONE_DESC',
    'AREA_ASC',
    'AREA_DESC',
    'HOUSEHOLDS_ASC',
    'HOUSEHOLDS_DESC',
    'KILOGRAMS_ASC',
    'KILOGRAMS_DESC',
  ])('sorted by %s comes page by page without a gap or a repetition', async (sort) => {
    const { foodSecuritySites: whole } = await food.aminata.run<SitePage>(LIST, { sort, first: 100 });
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { foodSecuritySites: page }: SitePage = await food.aminata.run<SitePage>(LIST, { sort, first: 3, after });
      ids.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }

    expect(ids.length).toBeGreaterThan(6);
    expect(ids).toEqual(whole.nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes no cursor of another sort', async () => {
    const { foodSecuritySites } = await food.aminata.run<SitePage>(LIST, { first: 1 });

    const { errors } = await food.aminata.ask(LIST, { sort: 'AREA_ASC', first: 1, after: foodSecuritySites.pageInfo.endCursor });

    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });
});

describe('between cities', () => {
  it('a city sees neither sites nor harvests of another, by list, by id, by export or by sum', async () => {
    const site = await food.site(food.aminata, { name: 'À Dakar seulement' });
    await food.record(food.aminata, food.harvestInput(site.id));
    const { cities } = await food.lucia.run<{ cities: { id: string; key: string }[] }>('{ cities { id key } }');
    const dakar = cities.find(({ key }) => key === 'dakar')!.id;

    const byList = await food.lucia.run<SitePage>(LIST, { city: dakar });
    const byName = await food.lucia.run<SitePage>(LIST, { filter: { text: 'dakar seulement' } });
    const byId = await food.lucia.run('query ($id: ID!) { foodSecuritySite(id: $id) { id } }', { id: site.id });
    const harvests = await food.harvests(food.lucia, site.id);
    const month = today.slice(0, 7);
    const sums = await food.lucia.run(
      'query ($city: ID, $from: String!, $to: String!) { foodSecurityKilogramsHarvested(city: $city, from: $from, to: $to) { kilograms } }',
      { city: dakar, from: month, to: month },
    );

    expect(byList.foodSecuritySites.nodes).toEqual([]);
    expect(byName.foodSecuritySites.nodes).toEqual([]);
    expect(byId).toEqual({ foodSecuritySite: null });
    expect(harvests).toEqual([]);
    expect(sums).toEqual({ foodSecurityKilogramsHarvested: [{ kilograms: '0' }] });
  });

  it('a city neither changes a site of another nor harvests there, and learns no more than that it is not there', async () => {
    const site = await food.site(food.aminata);

    const change = await food.changeSite(food.lucia, { ...food.siteInput({ id: site.id, zone: '2' }), version: 1, isClosed: true });
    const harvest = await food.record(food.lucia, food.harvestInput(site.id));

    expect(change).toEqual({ site: null, current: null, refusals: [{ code: 'not-found', path: ['id'] }] });
    expect(harvest.refusals).toEqual([{ code: 'not-found', path: ['site'] }]);
  });

  it('the same id may stand for a site in each city, and neither learns of the other', async () => {
    const site = await food.site(food.aminata);

    const { site: own, refusals } = await food.addSite(food.lucia, food.siteInput({ id: site.id, zone: '2', name: 'Orto' }));

    expect(refusals).toEqual([]);
    expect(own?.city.key).toBe('milan');
    expect(
      (
        await food.aminata.run<{ foodSecuritySite: ShownSite }>(`query ($id: ID!) { foodSecuritySite(id: $id) { ${SITE} } }`, {
          id: site.id,
        })
      ).foodSecuritySite.city.key,
    ).toBe('dakar');
  });

  it('visitors, auditors and partners of no city see nothing of it', async () => {
    const codes = async (who: string | undefined): Promise<string[]> =>
      (await (who ? food.platform.as(who) : food.platform.visitor).ask(LIST, {})).errors.map(({ extensions }) => extensions.code);

    expect(await codes(undefined)).toEqual(['UNAUTHENTICATED']);
    expect(await codes('ines.audit')).toEqual(['FORBIDDEN']);
    expect(await codes('ada.ngo')).toEqual(['FORBIDDEN']);
  });
});

describe('a harvest review in the agenda', () => {
  const CREATE =
    'mutation ($input: AgendaItemInput!) { createAgendaItem(input: $input) { item { id kind { key plugin } payload } refusals { code path } } }';
  interface Created {
    readonly createAgendaItem: {
      readonly item: { readonly payload: string; readonly kind: { readonly plugin: string } } | null;
      readonly refusals: { readonly code: string; readonly path: string[] }[];
    };
  }
  const item = (changes: object): object => ({
    id: food.siteInput().id,
    title: [{ language: 'fr', text: 'Revue de récolte' }],
    kind: 'theme-food-security.harvest-review',
    isAllDay: true,
    startsAt: today,
    endsAt: today,
    timeZone: 'Africa/Dakar',
    cities: ['00000000-0000-4000-8001-000000000221'],
    audience: 'CITY',
    status: 'PLANNED',
    ...changes,
  });

  it('carries its site and its question', async () => {
    const site = await food.site();
    const payload = { siteId: site.id, question: 'Pourquoi si peu de tomates ?' };

    const { createAgendaItem } = await food.aminata.run<Created>(CREATE, { input: item({ payload: JSON.stringify(payload) }) });

    expect(createAgendaItem.refusals).toEqual([]);
    expect(createAgendaItem.item?.kind.plugin).toBe('theme-food-security');
    expect(JSON.parse(createAgendaItem.item!.payload)).toMatchObject(payload);
  });

  it('is refused for a site of another city, and without a question', async () => {
    const theirs = await food.site(food.lucia, { zone: '2' });
    const own = await food.site();

    const elsewhere = await food.aminata.run<Created>(CREATE, {
      input: item({ payload: JSON.stringify({ siteId: theirs.id, question: 'Pourquoi si peu de tomates ?' }) }),
    });
    const silent = await food.aminata.run<Created>(CREATE, {
      input: item({ payload: JSON.stringify({ siteId: own.id, question: 'Bof' }) }),
    });

    expect(elsewhere.createAgendaItem.refusals).toEqual([{ code: 'not-found', path: ['payload', 'siteId'] }]);
    expect(silent.createAgendaItem.item).toBeNull();
    expect(silent.createAgendaItem.refusals[0]?.path).toEqual(['payload', 'question']);
  });
});

it('a site that began long ago may be added today', async () => {
  const { refusals } = await food.addSite(food.aminata, food.siteInput({ since: daysAgo(20_000) }));

  expect(refusals).toEqual([]);
});
