/** What the demonstration's pool is for. Figures are illustrative; no bank account moves, so that the demonstration's statement agrees. Amounts in euro cents. */
export const DEMO_PLANS = {
  project: { key: 'project gardens', code: 'school-gardens', name: { en: 'School gardens', it: 'Orti scolastici', fr: 'Jardins scolaires', es: 'Huertos escolares', ar: 'حدائق المدارس' } },
  lines: [
    { key: 'line tools', code: 'tools', name: { en: 'Tools and seeds', it: 'Attrezzi e sementi', fr: 'Outils et semences', es: 'Herramientas y semillas', ar: 'أدوات وبذور' }, plannedMinor: '15000000' },
    { key: 'line training', code: 'training', name: { en: 'Training', it: 'Formazione', fr: 'Formation', es: 'Formación', ar: 'التدريب' }, plannedMinor: '9000000' },
  ],
  partner: { key: 'partner green hands', code: 'green-hands', name: 'Green Hands Cooperative', number: 'IT47X9999999999000000000777' },
  decision: {
    key: 'decision gardens',
    title: { en: 'School gardens, first year', it: 'Orti scolastici, primo anno', fr: 'Jardins scolaires, première année', es: 'Huertos escolares, primer año', ar: 'حدائق المدارس، السنة الأولى' },
    text: {
      en: 'Up to 240 000 euro of the pool are set aside for school gardens in the three cities.',
      it: 'Fino a 240 000 euro del fondo sono destinati agli orti scolastici nelle tre città.',
      fr: 'Jusqu’à 240 000 euros du fonds sont réservés aux jardins scolaires des trois villes.',
      es: 'Hasta 240 000 euros del fondo se reservan para huertos escolares en las tres ciudades.',
      ar: 'يُخصَّص حتى 240 000 يورو من الصندوق لحدائق المدارس في المدن الثلاث.',
    },
  },
  allocated: { amountMinor: '15000000', text: { en: 'Tools and seeds for school gardens', it: 'Attrezzi e sementi per gli orti scolastici', fr: 'Outils et semences pour les jardins scolaires', es: 'Herramientas y semillas para los huertos escolares', ar: 'أدوات وبذور لحدائق المدارس' } },
} as const;
