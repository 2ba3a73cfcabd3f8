import { definePlugin } from '@regia/plugin-api';
import { barcelonaCeilings } from './ceilings.js';
import { barcelona } from './facts.js';

/** Barcelona as a partner city: its facts, its login, and a desk of its own. */
export const cityBarcelona = definePlugin({
  key: 'city-barcelona',
  contract: '^1.0',
  graphqlPrefix: 'cityBarcelona',
  name: barcelona.name,
  description: {
    original: 'en',
    texts: {
      en: 'The desk of Barcelona: its districts, its next appointments, and the instalments of its contribution.',
      it: 'La scrivania di Barcellona: i suoi distretti, i prossimi appuntamenti e le rate del suo contributo.',
      fr: 'Le bureau de Barcelone : ses districts, ses prochains rendez-vous et les échéances de sa contribution.',
      es: 'El escritorio de Barcelona: sus distritos, sus próximas citas y los plazos de su aportación.',
      ar: 'مكتب برشلونة: أحياؤها الإدارية ومواعيدها القادمة وأقساط مساهمتها.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'desk.read': { roles: ['member'] },
    'desk.change': { roles: ['city-admin'] },
  },
  city: barcelona,
  ceilings: barcelonaCeilings,
  login: { provider: 'barcelona', domains: ['barcelona.example'], label: 'VALId' },
});
