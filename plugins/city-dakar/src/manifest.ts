import { definePlugin } from '@regia/plugin-api';
import { dakar } from './facts.js';

/** Dakar as a partner city: its facts, its login, and a desk of its own. */
export const cityDakar = definePlugin({
  key: 'city-dakar',
  contract: '^1.0',
  graphqlPrefix: 'cityDakar',
  name: dakar.name,
  description: {
    original: 'en',
    texts: {
      en: 'The desk of Dakar: its communes, its next appointments, and its contribution in francs CFA beside euro.',
      it: 'La scrivania di Dakar: i suoi comuni, i prossimi appuntamenti e il suo contributo in franchi CFA accanto agli euro.',
      fr: 'Le bureau de Dakar : ses communes, ses prochains rendez-vous et sa contribution en francs CFA à côté des euros.',
      es: 'El escritorio de Dakar: sus municipios, sus próximas citas y su aportación en francos CFA junto a los euros.',
      ar: 'مكتب داكار: بلدياتها ومواعيدها القادمة ومساهمتها بالفرنك الإفريقي إلى جانب اليورو.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'desk.read': { roles: ['member'] },
    'desk.change': { roles: ['city-admin'] },
  },
  city: dakar,
  login: { provider: 'dakar', domains: ['dakar.example'], label: 'Ville de Dakar' },
});
