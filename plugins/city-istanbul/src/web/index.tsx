import { defineWebPlugin } from '@regia/web-kit';
import { cityIstanbul } from '../manifest.js';

export default defineWebPlugin(cityIstanbul, {
  routes: [
    { path: '', title: 'desk.title', needs: 'desk.read', nav: { icon: 'building', order: 10 }, page: () => import('./desk.page.js') },
  ],
  messages: {
    en: () => import('../../locales/en.json', { with: { type: 'json' } }),
    it: () => import('../../locales/it.json', { with: { type: 'json' } }),
    fr: () => import('../../locales/fr.json', { with: { type: 'json' } }),
    es: () => import('../../locales/es.json', { with: { type: 'json' } }),
    ar: () => import('../../locales/ar.json', { with: { type: 'json' } }),
  },
});
