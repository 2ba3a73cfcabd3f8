import { definePlugin } from '@regia/plugin-api';
import { z } from 'zod';

/** What a review of harvests is about: one site, and the question to answer there. */
export const harvestReview = z.object({ siteId: z.uuid(), question: z.string().trim().min(10).max(500) });
export type HarvestReview = z.infer<typeof harvestReview>;

/** Micro-gardens, school gardens, roofs and plots of a city, and what is harvested there. */
export const foodSecurity = definePlugin({
  key: 'theme-food-security',
  contract: '^1.0',
  graphqlPrefix: 'foodSecurity',
  name: {
    original: 'en',
    texts: { en: 'Food security', it: 'Sicurezza alimentare', fr: 'Sécurité alimentaire', es: 'Seguridad alimentaria', ar: 'الأمن الغذائي' },
  },
  description: {
    original: 'en',
    texts: {
      en: 'Micro-gardens, school gardens, roofs and community plots of the city, and what is harvested there.',
      it: 'Micro-orti, orti scolastici, tetti coltivati e orti comuni della città, e quanto vi si raccoglie.',
      fr: 'Micro-jardins, jardins scolaires, toits cultivés et parcelles partagées de la ville, et ce qu’on y récolte.',
      es: 'Microhuertos, huertos escolares, azoteas y parcelas comunitarias de la ciudad, y lo que se cosecha en ellos.',
      ar: 'الحدائق الصغرى وحدائق المدارس والأسطح والقطع المشتركة في المدينة وما يُحصد منها.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'site.read': { roles: ['member'] },
    'site.change': { roles: ['city-officer', 'city-admin'] },
    'harvest.read': { roles: ['member'] },
    'harvest.record': { roles: ['field-officer', 'city-officer', 'city-admin'] },
  },
  theme: {
    key: 'food-security',
    hue: 'food',
    name: {
      original: 'en',
      texts: {
        en: 'Food security',
        it: 'Sicurezza alimentare',
        fr: 'Sécurité alimentaire',
        es: 'Seguridad alimentaria',
        ar: 'الأمن الغذائي',
      },
    },
  },
  agendaItemTypes: {
    'harvest-review': {
      version: 1,
      payload: harvestReview,
      name: {
        original: 'en',
        texts: {
          en: 'Harvest review',
          it: 'Verifica del raccolto',
          fr: 'Revue de récolte',
          es: 'Revisión de cosecha',
          ar: 'مراجعة الحصاد',
        },
      },
    },
  },
  indicators: {
    'kilograms-harvested': { unit: 'kg', period: 'month', aggregation: 'sum' },
  },
});
