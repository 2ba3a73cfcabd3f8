/** Every page of the platform below its city, and whom of Milan it is for: `giulia` administers and signs, `lucia.sala` keeps the books. */
export const PAGES: ReadonlyMap<'giulia' | 'lucia.sala', readonly string[]> = new Map([
  [
    'giulia',
    [
      'home',
      'agenda',
      'agenda?view=list',
      'agenda/new',
      'fund',
      'fund/entries',
      'fund/entries/2',
      'fund/contributions',
      'fund/key',
      'fund/key?view=versions',
      'fund/approvals',
      'fund/seal',
      'map',
      'settings/me',
      'settings/city',
      'settings/people',
      'settings/plugins',
      'themes/food-security',
      'themes/food-security/sites/new',
      'desks/milan',
    ],
  ],
  ['lucia.sala', ['fund/record', 'fund/bank', 'fund/bank?view=compare', 'fund/bank?view=lines']],
]);
