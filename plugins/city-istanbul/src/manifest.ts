import { definePlugin } from '@regia/plugin-api';
import { istanbul } from './facts.js';

/** Istanbul as a partner city: its facts, its login, and a desk of its own. */
export const cityIstanbul = definePlugin({
  key: 'city-istanbul',
  contract: '^1.0',
  graphqlPrefix: 'cityIstanbul',
  name: istanbul.name,
  description: {
    original: 'en',
    texts: {
      en: 'The desk of Istanbul: its districts, its next appointments, and its instalments in lira beside euro.',
      it: 'La scrivania di Istanbul: i suoi distretti, i prossimi appuntamenti e le sue rate in lire turche accanto agli euro.',
      fr: 'Le bureau d’Istanbul : ses districts, ses prochains rendez-vous et ses échéances en livres turques à côté des euros.',
      es: 'El escritorio de Estambul: sus distritos, sus próximas citas y sus plazos en liras turcas junto a los euros.',
      ar: 'مكتب إسطنبول: أحياؤها الإدارية ومواعيدها القادمة وأقساطها بالليرة التركية إلى جانب اليورو.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'desk.read': { roles: ['member'] },
    'desk.change': { roles: ['city-admin'] },
  },
  city: istanbul,
  login: { provider: 'istanbul', domains: ['istanbul.example'], label: 'e-Devlet' },
});
