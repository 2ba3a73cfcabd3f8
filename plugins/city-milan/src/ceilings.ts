import type { CeilingSpec } from '@regia/plugin-api';

/**
 * What Italian law lets a local authority devote to development cooperation and international solidarity: not above 0.80 % of the first
 * three titles of current revenue of its own budget forecast. Rounded down, since the law says "not above".
 */
export const milanCeilings = [
  {
    key: 'tuel-272',
    kind: 'ceiling',
    title: {
      original: 'it',
      texts: {
        it: 'Tetto dello 0,80 % delle entrate correnti',
        en: 'Ceiling of 0.80 % of current revenue',
        fr: 'Plafond de 0,80 % des recettes courantes',
        es: 'Techo del 0,80 % de los ingresos corrientes',
        ar: 'سقف 0.80٪ من الإيرادات الجارية',
      },
    },
    source: 'D.lgs. 267/2000 (TUEL), art. 272 c. 2',
    base: [
      {
        key: 'title1',
        name: {
          original: 'it',
          texts: {
            it: 'Titolo 1: entrate tributarie, contributive e perequative',
            en: 'Title 1: taxes, contributions and equalisation',
            fr: 'Titre 1 : impôts, contributions et péréquation',
            es: 'Título 1: tributos, contribuciones y nivelación',
            ar: 'الباب 1: الضرائب والمساهمات والموازنة',
          },
        },
      },
      {
        key: 'title2',
        name: {
          original: 'it',
          texts: {
            it: 'Titolo 2: trasferimenti correnti',
            en: 'Title 2: current transfers',
            fr: 'Titre 2 : transferts courants',
            es: 'Título 2: transferencias corrientes',
            ar: 'الباب 2: التحويلات الجارية',
          },
        },
      },
      {
        key: 'title3',
        name: {
          original: 'it',
          texts: {
            it: 'Titolo 3: entrate extratributarie',
            en: 'Title 3: non-tax revenue',
            fr: 'Titre 3 : recettes non fiscales',
            es: 'Título 3: ingresos no tributarios',
            ar: 'الباب 3: الإيرادات غير الضريبية',
          },
        },
      },
    ],
    rate: '0.0080',
    rounding: 'down',
    warnAt: '0.80',
    counts: [
      {
        key: 'development',
        name: {
          original: 'it',
          texts: {
            it: 'Cooperazione allo sviluppo',
            en: 'Development cooperation',
            fr: 'Coopération au développement',
            es: 'Cooperación al desarrollo',
            ar: 'التعاون الإنمائي',
          },
        },
      },
      {
        key: 'solidarity',
        name: {
          original: 'it',
          texts: {
            it: 'Solidarietà internazionale',
            en: 'International solidarity',
            fr: 'Solidarité internationale',
            es: 'Solidaridad internacional',
            ar: 'التضامن الدولي',
          },
        },
      },
    ],
    contributionsAs: 'development',
  },
] as const satisfies readonly CeilingSpec[];
