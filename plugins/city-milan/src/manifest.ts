import { definePlugin } from '@regia/plugin-api';
import { milanCeilings } from './ceilings.js';
import { milan } from './facts.js';

/** Milan as a partner city: its facts, its login, and a desk of its own. */
export const cityMilan = definePlugin({
  key: 'city-milan',
  contract: '^1.0',
  graphqlPrefix: 'cityMilan',
  name: milan.name,
  description: {
    original: 'en',
    texts: {
      en: 'The desk of Milan: its municipi, its next appointments, and what it and the other cities have paid into the pool.',
      it: 'La scrivania di Milano: i suoi municipi, i prossimi appuntamenti e quanto Milano e le altre città hanno versato nel fondo comune.',
      fr: 'Le bureau de Milan : ses municipi, ses prochains rendez-vous et ce que Milan et les autres villes ont versé au fonds commun.',
      es: 'El escritorio de Milán: sus municipi, sus próximas citas y lo que Milán y las demás ciudades han aportado al fondo común.',
      ar: 'مكتب ميلانو: بلدياتها الفرعية ومواعيدها القادمة وما دفعته هي والمدن الأخرى في الصندوق المشترك.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'desk.read': { roles: ['member'] },
    'desk.change': { roles: ['city-admin'] },
  },
  city: milan,
  ceilings: milanCeilings,
  login: { provider: 'milan', domains: ['milan.example'], label: 'SPID / CIE' },
});
