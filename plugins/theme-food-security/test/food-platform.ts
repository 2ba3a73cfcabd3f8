import { addDays, dayIn, newId } from '@regia/kernel';
import { startPlatform, type Actor, type TestPlatform } from '@regia/testing';

export interface Refused {
  readonly code: string;
  readonly path: readonly string[];
}
export interface ShownSite {
  readonly id: string;
  readonly name: string;
  readonly zoneName: string;
  readonly version: number;
  readonly isClosed: boolean;
  readonly kilogramsThisYear: string;
  readonly lastHarvestOn: string | null;
  readonly city: { readonly key: string };
}
export interface ShownHarvest {
  readonly id: string;
  readonly crop: string;
  readonly kilograms: string;
  readonly harvestedOn: string;
  readonly use: string;
  readonly recordedBy: { readonly name: string } | null;
  readonly site: { readonly id: string };
}

export const SITE = 'id name zoneName version isClosed kilogramsThisYear lastHarvestOn city { key }';
const HARVEST = 'id crop kilograms harvestedOn use recordedBy { name } site { id }';

/** Today in Dakar; tests count from it. */
export const today = dayIn('Africa/Dakar', new Date());
export const daysAgo = (days: number): string => addDays(today, -days);

/** A platform, and what people do there with sites and harvests. */
export class FoodPlatform {
  private constructor(readonly platform: TestPlatform) {}

  static async start(): Promise<FoodPlatform> {
    return new FoodPlatform(await startPlatform());
  }

  /** An officer of Dakar. */
  get aminata(): Actor {
    return this.platform.as('dakar.aminata');
  }

  /** An officer of Milan. */
  get lucia(): Actor {
    return this.platform.as('milan.lucia.sala');
  }

  siteInput(changes: object = {}): { readonly id: string } & Record<string, unknown> {
    return {
      id: newId(),
      name: 'Micro-jardin',
      zone: '14',
      kind: 'micro-garden',
      areaSquareMetres: 40,
      households: 12,
      women: 9,
      since: daysAgo(400),
      ...changes,
    };
  }

  async addSite(actor: Actor, input: object): Promise<{ site: ShownSite | null; refusals: Refused[] }> {
    const { foodSecurityAddSite } = await actor.run<{ foodSecurityAddSite: { site: ShownSite | null; refusals: Refused[] } }>(
      `mutation ($input: FoodSecurityAddSiteInput!) { foodSecurityAddSite(input: $input) { site { ${SITE} } refusals { code path } } }`,
      { input },
    );
    return foodSecurityAddSite;
  }

  /** A site of the actor's city, ready to harvest from. */
  async site(actor: Actor = this.aminata, changes: object = {}): Promise<ShownSite> {
    const { site, refusals } = await this.addSite(actor, this.siteInput(changes));
    if (!site) throw new Error(JSON.stringify(refusals));
    return site;
  }

  async changeSite(actor: Actor, input: object): Promise<{ site: ShownSite | null; current: ShownSite | null; refusals: Refused[] }> {
    const { foodSecurityChangeSite } = await actor.run<{
      foodSecurityChangeSite: { site: ShownSite | null; current: ShownSite | null; refusals: Refused[] };
    }>(
      `mutation ($input: FoodSecurityChangeSiteInput!) { foodSecurityChangeSite(input: $input) { site { ${SITE} } current { ${SITE} } refusals { code path } } }`,
      { input },
    );
    return foodSecurityChangeSite;
  }

  harvestInput(site: string, changes: object = {}): { readonly id: string } & Record<string, unknown> {
    return { id: newId(), site, crop: 'Laitue', kilograms: '12.5', harvestedOn: daysAgo(3), use: 'own', ...changes };
  }

  async record(actor: Actor, input: object): Promise<{ harvest: ShownHarvest | null; refusals: Refused[] }> {
    const { foodSecurityRecordHarvest } = await actor.run<{
      foodSecurityRecordHarvest: { harvest: ShownHarvest | null; refusals: Refused[] };
    }>(
      `mutation ($input: FoodSecurityRecordHarvestInput!) { foodSecurityRecordHarvest(input: $input) { harvest { ${HARVEST} } refusals { code path } } }`,
      { input },
    );
    return foodSecurityRecordHarvest;
  }

  async harvests(actor: Actor, site: string): Promise<ShownHarvest[]> {
    const { foodSecurityHarvests } = await actor.run<{ foodSecurityHarvests: { nodes: ShownHarvest[] } }>(
      `query ($site: ID!) { foodSecurityHarvests(site: $site) { nodes { ${HARVEST} } } }`,
      { site },
    );
    return foodSecurityHarvests.nodes;
  }
}
