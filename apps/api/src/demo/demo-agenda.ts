/** An agenda item of the demonstration. Days are counted from the Monday of the current week, so that the pages are never stale. */
export interface DemoItem {
  readonly key: string;
  readonly owner: string;
  readonly cities: readonly string[];
  readonly kind: string;
  readonly theme?: string;
  readonly day: number;
  /** Last day for whole-day items. */
  readonly lastDay?: number;
  /** Local time of the owner city, `HH:MM`; whole days without it. */
  readonly from?: string;
  readonly until?: string;
  readonly place?: string;
  readonly audience: 'city' | 'partnership' | 'consortium' | 'public';
  readonly status?: 'planned' | 'confirmed' | 'done';
  /** The original first. */
  readonly title: readonly (readonly [language: string, text: string])[];
  readonly text?: readonly (readonly [language: string, text: string])[];
}

const FOOD = 'food-security';
const GOVERNANCE = 'governance';

export const DEMO_AGENDA: readonly DemoItem[] = [
  { key: 'mission-pikine', owner: 'milan', cities: ['milan', 'dakar'], kind: 'exchange', theme: FOOD, day: -21, lastDay: -17, place: 'Pikine, Dakar', audience: 'partnership', status: 'done',
    title: [['it', 'Missione a Pikine e Guédiawaye'], ['en', 'Mission to Pikine and Guédiawaye'], ['fr', 'Mission à Pikine et Guédiawaye'], ['es', 'Misión a Pikine y Guédiawaye'], ['ar', 'بعثة إلى بيكين وغيدياواي']],
    text: [['it', 'Visita ai micro-orti e incontro con le cooperative. Relazione entro tre settimane.'], ['en', 'Visit to the micro-gardens and meeting with the cooperatives. Report within three weeks.'], ['fr', 'Visite des micro-jardins et rencontre avec les coopératives. Rapport sous trois semaines.'], ['es', 'Visita a los microhuertos y encuentro con las cooperativas. Informe en tres semanas.'], ['ar', 'زيارة الحدائق الصغيرة ولقاء مع التعاونيات. التقرير خلال ثلاثة أسابيع.']] },
  { key: 'steering-1', owner: 'barcelona', cities: ['milan', 'barcelona', 'dakar'], kind: 'meeting', theme: GOVERNANCE, day: -18, from: '15:00', until: '16:30', audience: 'partnership', status: 'done',
    title: [['es', 'Comité de dirección, tercer trimestre'], ['en', 'Steering group, third quarter'], ['it', 'Cabina di regia, terzo trimestre'], ['fr', 'Comité de pilotage, troisième trimestre'], ['ar', 'اللجنة التوجيهية، الربع الثالث']] },
  { key: 'canteens', owner: 'milan', cities: ['milan', 'barcelona'], kind: 'exchange', theme: FOOD, day: -11, from: '10:00', until: '12:00', place: 'Milano Ristorazione', audience: 'consortium', status: 'done',
    title: [['it', 'Mense scolastiche: scambio di pratiche'], ['en', 'School canteens: exchange of practice'], ['fr', 'Cantines scolaires : échange de pratiques'], ['es', 'Comedores escolares: intercambio de prácticas'], ['ar', 'المطاعم المدرسية: تبادل الممارسات']] },
  { key: 'food-flows', owner: 'dakar', cities: ['dakar', 'barcelona'], kind: 'programme', theme: FOOD, day: -7, lastDay: -3, place: 'Hôtel de Ville, Dakar', audience: 'consortium', status: 'done',
    title: [['fr', 'Données sur les flux alimentaires, semaine de formation'], ['en', 'Data on food flows, training week'], ['it', 'Dati sui flussi alimentari, settimana di formazione'], ['es', 'Datos sobre flujos alimentarios, semana de formación'], ['ar', 'بيانات تدفقات الغذاء، أسبوع تدريبي']] },
  { key: 'fund-review', owner: 'milan', cities: ['milan', 'barcelona', 'dakar'], kind: 'meeting', theme: GOVERNANCE, day: -6, from: '11:00', until: '12:00', audience: 'partnership', status: 'done',
    title: [['it', 'Verifica del fondo comune, tesorieri'], ['en', 'Fund review, treasurers'], ['fr', 'Revue du fonds commun, trésoriers'], ['es', 'Revisión del fondo común, tesoreros'], ['ar', 'مراجعة الصندوق المشترك، أمناء الخزينة']] },
  { key: 'harvest-figures', owner: 'dakar', cities: ['dakar'], kind: 'deadline', theme: FOOD, day: 0, from: '23:00', until: '23:00', audience: 'partnership', status: 'confirmed',
    title: [['fr', 'Chiffres des récoltes à remettre'], ['en', 'Harvest figures due'], ['it', 'Consegna dei dati sui raccolti'], ['es', 'Entrega de las cifras de cosecha'], ['ar', 'موعد تسليم أرقام الحصاد']] },
  { key: 'zone-hearing', owner: 'milan', cities: ['milan'], kind: 'meeting', theme: GOVERNANCE, day: 1, from: '18:30', until: '20:00', place: 'Municipio 9', audience: 'public', status: 'confirmed',
    title: [['it', 'Audizione del Consiglio di Municipio'], ['en', 'Zone council hearing'], ['fr', 'Audition du conseil de zone'], ['es', 'Audiencia del consejo de zona'], ['ar', 'جلسة استماع مجلس المنطقة']] },
  { key: 'garden-visit', owner: 'dakar', cities: ['dakar', 'milan'], kind: 'exchange', theme: FOOD, day: 2, lastDay: 4, place: 'Parcelles Assainies', audience: 'partnership', status: 'confirmed',
    title: [['fr', 'Micro-jardins sur les toits, visite de terrain'], ['en', 'Rooftop micro-gardens, field visit'], ['it', 'Micro-orti sui tetti, visita sul campo'], ['es', 'Microhuertos en azoteas, visita de campo'], ['ar', 'حدائق صغيرة على الأسطح، زيارة ميدانية']] },
  { key: 'tender', owner: 'barcelona', cities: ['barcelona'], kind: 'project', theme: GOVERNANCE, day: 3, from: '10:30', until: '11:30', audience: 'partnership', status: 'confirmed',
    title: [['es', 'Apertura de ofertas'], ['en', 'Tender opening'], ['it', 'Apertura delle offerte'], ['fr', 'Ouverture des offres'], ['ar', 'فتح العروض']] },
  { key: 'steering-2', owner: 'barcelona', cities: ['milan', 'barcelona', 'dakar'], kind: 'meeting', theme: GOVERNANCE, day: 3, from: '15:00', until: '16:30', audience: 'partnership', status: 'confirmed',
    title: [['es', 'Comité de dirección, presupuesto del año próximo'], ['en', 'Steering group, next year’s budget'], ['it', 'Cabina di regia, bilancio del prossimo anno'], ['fr', 'Comité de pilotage, budget de l’année prochaine'], ['ar', 'اللجنة التوجيهية، ميزانية العام المقبل']] },
  { key: 'remittances', owner: 'dakar', cities: ['dakar', 'milan'], kind: 'meeting', theme: FOOD, day: 3, from: '16:00', until: '17:30', audience: 'consortium', status: 'planned',
    title: [['fr', 'Transferts des migrants et épargne des jardinières'], ['en', 'Remittances and gardeners’ savings groups'], ['it', 'Rimesse e gruppi di risparmio delle ortiste'], ['es', 'Remesas y grupos de ahorro de las hortelanas'], ['ar', 'تحويلات المهاجرين ومجموعات ادخار البستانيات']] },
  { key: 'interim-report', owner: 'milan', cities: ['milan'], kind: 'deadline', theme: GOVERNANCE, day: 4, from: '12:00', until: '12:00', audience: 'partnership', status: 'confirmed',
    title: [['it', 'Relazione intermedia alla Delegazione'], ['en', 'Interim report to the Delegation'], ['fr', 'Rapport intermédiaire à la Délégation'], ['es', 'Informe intermedio a la Delegación'], ['ar', 'التقرير المرحلي إلى البعثة']] },
  { key: 'twin-market', owner: 'dakar', cities: ['dakar', 'milan'], kind: 'project', theme: FOOD, day: 5, lastDay: 6, place: 'Marché Kermel', audience: 'public', status: 'confirmed',
    title: [['fr', 'Journées des marchés jumeaux'], ['en', 'Twin market days'], ['it', 'Giornate dei mercati gemelli'], ['es', 'Jornadas de mercados gemelos'], ['ar', 'أيام الأسواق التوأم']] },
  { key: 'assembly', owner: 'milan', cities: ['milan', 'barcelona', 'dakar'], kind: 'meeting', theme: GOVERNANCE, day: 9, lastDay: 11, place: 'Palazzo Marino', audience: 'consortium', status: 'planned',
    title: [['it', 'Assemblea del consorzio'], ['en', 'Consortium assembly'], ['fr', 'Assemblée du consortium'], ['es', 'Asamblea del consorcio'], ['ar', 'الجمعية العامة للاتحاد']] },
  { key: 'instalment-dakar', owner: 'dakar', cities: ['dakar'], kind: 'deadline', theme: GOVERNANCE, day: 20, from: '17:00', until: '17:00', audience: 'partnership', status: 'confirmed',
    title: [['fr', 'Deuxième versement de la contribution'], ['en', 'Second instalment of the contribution'], ['it', 'Seconda rata del contributo'], ['es', 'Segundo plazo de la contribución'], ['ar', 'القسط الثاني من المساهمة']] },
  { key: 'programme', owner: 'milan', cities: ['milan', 'barcelona', 'dakar'], kind: 'programme', theme: FOOD, day: 14, lastDay: 18, audience: 'partnership', status: 'planned',
    title: [['it', 'Programma orti urbani: settimana di avvio'], ['en', 'Urban gardens programme: opening week'], ['fr', 'Programme jardins urbains : semaine d’ouverture'], ['es', 'Programa de huertos urbanos: semana de apertura'], ['ar', 'برنامج الحدائق الحضرية: أسبوع الانطلاق']] },
  { key: 'milan-only', owner: 'milan', cities: ['milan'], kind: 'meeting', day: 2, from: '09:00', until: '09:45', audience: 'city', status: 'confirmed',
    title: [['it', 'Riunione interna dell’ufficio'], ['en', 'Internal office meeting'], ['fr', 'Réunion interne du bureau'], ['es', 'Reunión interna de la oficina'], ['ar', 'اجتماع داخلي للمكتب']] },
];
