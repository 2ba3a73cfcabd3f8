import type { CeilingSpec } from '@regia/plugin-api';

/** What Barcelona has wanted to give since 2015: 0.7 % of its own income. A target, so nothing is refused above or below it. */
export const barcelonaCeilings = [
  {
    key: 'own-income',
    kind: 'target',
    title: {
      original: 'ca',
      texts: {
        ca: 'Objectiu del 0,7 % dels ingressos propis',
        en: 'Target of 0.7 % of own income',
        it: 'Obiettivo dello 0,7 % delle entrate proprie',
        fr: 'Objectif de 0,7 % des recettes propres',
        es: 'Objetivo del 0,7 % de los ingresos propios',
        ar: 'هدف 0.7٪ من الإيرادات الذاتية',
      },
    },
    source: 'Pla director de Cooperació per a la Justícia Global',
    base: [
      {
        key: 'own-income',
        name: {
          original: 'ca',
          texts: {
            ca: 'Ingressos propis',
            en: 'Own income',
            it: 'Entrate proprie',
            fr: 'Recettes propres',
            es: 'Ingresos propios',
            ar: 'الإيرادات الذاتية',
          },
        },
      },
    ],
    rate: '0.0070',
    rounding: 'half-up',
    warnAt: '0.80',
    counts: [
      {
        key: 'development',
        name: {
          original: 'ca',
          texts: {
            ca: 'Cooperació per al desenvolupament',
            en: 'Development cooperation',
            it: 'Cooperazione allo sviluppo',
            fr: 'Coopération au développement',
            es: 'Cooperación al desarrollo',
            ar: 'التعاون الإنمائي',
          },
        },
      },
      {
        key: 'solidarity',
        name: {
          original: 'ca',
          texts: {
            ca: 'Justícia global i acció humanitària',
            en: 'Global justice and humanitarian action',
            it: 'Giustizia globale e azione umanitaria',
            fr: 'Justice mondiale et action humanitaire',
            es: 'Justicia global y acción humanitaria',
            ar: 'العدالة العالمية والعمل الإنساني',
          },
        },
      },
    ],
    contributionsAs: 'development',
  },
] as const satisfies readonly CeilingSpec[];
