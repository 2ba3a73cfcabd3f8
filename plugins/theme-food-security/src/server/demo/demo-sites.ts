import type { HarvestUse } from '../harvest/harvest.entity.js';
import type { TypedSiteFacts } from '../site/site-facts.js';

/** A crop of a demonstration site: kilograms of a good month. */
interface DemoCrop {
  readonly crop: string;
  readonly kilograms: number;
  readonly use: HarvestUse;
}

export interface DemoSite extends TypedSiteFacts {
  readonly crops: readonly DemoCrop[];
  readonly isClosed?: boolean;
}

const own = (crop: string, kilograms: number): DemoCrop => ({ crop, kilograms, use: 'own' });
const sold = (crop: string, kilograms: number): DemoCrop => ({ crop, kilograms, use: 'sold' });

/** Invented sites in real zones; yields in the order of the FAO manual of Dakar's micro-gardens (up to 15 kg of tomatoes per square metre and year). */
export const DEMO_SITES: Readonly<Record<string, readonly DemoSite[]>> = {
  dakar: [
    {
      name: 'Micro-jardin de Patte d’Oie',
      zone: '19',
      kind: 'micro-garden',
      areaSquareMetres: 180,
      households: 42,
      women: 35,
      since: '2019-03-04',
      crops: [sold('Laitue', 62), own('Tomate', 48), own('Menthe', 9)],
    },
    {
      name: 'Centre de formation de Cambérène',
      zone: '17',
      kind: 'micro-garden',
      areaSquareMetres: 240,
      households: 55,
      women: 47,
      since: '2018-11-12',
      crops: [sold('Tomate', 85), own('Gombo', 22), own('Jaxatu', 18)],
    },
    {
      name: 'Toit du foyer de Médina',
      zone: '2',
      kind: 'rooftop',
      areaSquareMetres: 60,
      households: 14,
      women: 12,
      since: '2022-02-01',
      crops: [own('Laitue', 24), own('Basilic', 4)],
    },
    {
      name: 'École élémentaire de Yoff',
      zone: '14',
      kind: 'school-garden',
      areaSquareMetres: 95,
      households: 30,
      women: 21,
      since: '2021-10-11',
      crops: [own('Chou', 26), own('Oignon', 19)],
    },
    {
      name: 'Jardin des femmes de Grand Yoff',
      zone: '18',
      kind: 'community-plot',
      areaSquareMetres: 320,
      households: 68,
      women: 64,
      since: '2020-06-15',
      crops: [sold('Oignon', 96), sold('Laitue', 58), own('Menthe', 11)],
    },
    {
      name: 'Cour de l’école de Gorée',
      zone: '5',
      kind: 'school-garden',
      areaSquareMetres: 30,
      households: 9,
      women: 6,
      since: '2023-01-16',
      crops: [own('Laitue', 8)],
      isClosed: true,
    },
  ],
  milan: [
    {
      name: 'Orti di via Padova',
      zone: '2',
      kind: 'community-plot',
      areaSquareMetres: 850,
      households: 38,
      women: 20,
      since: '2016-04-02',
      crops: [own('Pomodori', 120), own('Zucchine', 74)],
    },
    {
      name: 'Orto della scuola di Quarto Oggiaro',
      zone: '8',
      kind: 'school-garden',
      areaSquareMetres: 140,
      households: 24,
      women: 15,
      since: '2021-09-20',
      crops: [own('Insalata', 21), own('Carote', 17)],
    },
    {
      name: 'Tetto coltivato alla Bovisa',
      zone: '9',
      kind: 'rooftop',
      areaSquareMetres: 210,
      households: 12,
      women: 7,
      since: '2023-05-08',
      crops: [sold('Erbe aromatiche', 9), sold('Pomodori', 33)],
    },
  ],
  barcelona: [
    {
      name: 'Hort del Poblenou',
      zone: '10',
      kind: 'community-plot',
      areaSquareMetres: 430,
      households: 31,
      women: 18,
      since: '2018-02-19',
      crops: [own('Tomàquet', 92), own('Mongeta tendra', 31)],
    },
    {
      name: 'Terrat de Nou Barris',
      zone: '08',
      kind: 'rooftop',
      areaSquareMetres: 120,
      households: 16,
      women: 11,
      since: '2022-03-21',
      crops: [own('Enciam', 27), own('Alfàbrega', 5)],
    },
    {
      name: 'Hort escolar de Gràcia',
      zone: '06',
      kind: 'school-garden',
      areaSquareMetres: 75,
      households: 20,
      women: 12,
      since: '2020-10-05',
      crops: [own('Enciam', 14), own('Ceba', 12)],
    },
  ],
};
