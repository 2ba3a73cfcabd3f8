import { defineWebPlugin } from '@regia/web-kit';
import { foodSecurity } from '../manifest.js';

export default defineWebPlugin(foodSecurity, {
  routes: [
    { path: '', title: 'sites.title', needs: 'site.read', nav: { icon: 'sprout', order: 10 }, page: () => import('./site-list.page.js') },
    { path: 'sites/new', title: 'site.new', needs: 'site.change', page: () => import('./new-site.page.js') },
    { path: 'sites/$id', title: 'site.title', needs: 'site.read', page: () => import('./site.page.js') },
    { path: 'sites/$id/edit', title: 'site.edit', needs: 'site.change', page: () => import('./edit-site.page.js') },
    { path: 'harvests/new', title: 'harvest.new', needs: 'harvest.record', page: () => import('./new-harvest.page.js') },
  ],
  agendaItems: {
    'harvest-review': { form: () => import('./harvest-review.form.js'), view: () => import('./harvest-review.view.js') },
  },
  slots: {
    'home.panel': [
      { id: 'kilograms', title: 'panel.kilograms', needs: 'harvest.read', minHeight: 190, panel: () => import('./kilograms.panel.js') },
    ],
    'palette.command': [
      { id: 'record-harvest', title: 'command.record-harvest', needs: 'harvest.record', path: 'harvests/new' },
      { id: 'add-site', title: 'command.add-site', needs: 'site.change', path: 'sites/new' },
    ],
  },
  messages: {
    en: () => import('../../locales/en.json', { with: { type: 'json' } }),
    it: () => import('../../locales/it.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr.json', { with: { type: 'json' } }),
    es: () => import('../../locales/es.json', { with: { type: 'json' } }),
    ar: () => import('../../locales/ar.json', { with: { type: 'json' } }),
  },
});
