import { defineServerPlugin } from '@regia/server-kit';
import { ThemeFoodSecurityCreateSiteAndHarvest1795000500000 } from '../../migrations/1795000500000-create-site-and-harvest.js';
import { foodSecurity } from '../manifest.js';
import { FoodSecurityDemo } from './demo/fill-demo.js';
import { HarvestReviewItem } from './harvest-review.agenda-item.js';
import { Harvest } from './harvest/harvest.entity.js';
import { HarvestResolver } from './harvest/harvest.resolver.js';
import { KilogramsByMonth } from './harvest/kilograms-by-month.js';
import { ReadHarvests } from './harvest/read-harvests.js';
import { RecordHarvest } from './harvest/record-harvest.js';
import { ShowHarvests } from './harvest/show-harvests.js';
import { KilogramsHarvested } from './kilograms-harvested.indicator.js';
import { AddSite } from './site/add-site.js';
import { ChangeSite } from './site/change-site.js';
import { ReadSites } from './site/read-sites.js';
import { ShowSite } from './site/show-site.js';
import { Site } from './site/site.entity.js';
import { SiteResolver } from './site/site.resolver.js';

export default defineServerPlugin(foodSecurity, {
  providers: [
    ReadSites,
    ShowSite,
    AddSite,
    ChangeSite,
    SiteResolver,
    ReadHarvests,
    ShowHarvests,
    RecordHarvest,
    KilogramsByMonth,
    HarvestResolver,
  ],
  entities: [Site, Harvest],
  migrations: [ThemeFoodSecurityCreateSiteAndHarvest1795000500000],
  indicators: { 'kilograms-harvested': KilogramsHarvested },
  agendaItems: { 'harvest-review': HarvestReviewItem },
  demo: FoodSecurityDemo,
});
