import { definePlugin } from '@regia/plugin-api';
import { saoPaulo } from './facts.js';

/** São Paulo as a partner city: its facts, its login, and a desk of its own. */
export const citySaoPaulo = definePlugin({
  key: 'city-sao-paulo',
  contract: '^1.0',
  graphqlPrefix: 'citySaoPaulo',
  name: saoPaulo.name,
  description: {
    original: 'en',
    texts: {
      en: 'The desk of São Paulo: its subprefeituras, its next appointments, and what became of its money, in reais beside euro.',
      it: 'La scrivania di San Paolo: le sue subprefeituras, i prossimi appuntamenti e che ne è del suo denaro, in real accanto agli euro.',
      fr: 'Le bureau de São Paulo : ses subprefeituras, ses prochains rendez-vous et ce qu’est devenu son argent, en réaux à côté des euros.',
      es: 'El escritorio de São Paulo: sus subprefeituras, sus próximas citas y qué ha sido de su dinero, en reales junto a los euros.',
      ar: 'مكتب ساو باولو: بلدياتها الفرعية ومواعيدها القادمة ومصير أموالها بالريال البرازيلي إلى جانب اليورو.',
    },
  },
  locales: ['en', 'it', 'fr', 'es', 'ar'],
  permissions: {
    'desk.read': { roles: ['member'] },
    'desk.change': { roles: ['city-admin'] },
  },
  city: saoPaulo,
  login: { provider: 'sao-paulo', domains: ['sao-paulo.example'], label: 'gov.br' },
});
