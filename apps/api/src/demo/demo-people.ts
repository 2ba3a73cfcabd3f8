/** Invented people of the demonstration, as the realm files in `infra/keycloak` name them. Nobody here is real. */
export interface DemoPerson {
  readonly subject: string;
  readonly username: string;
  readonly name: string;
  /** Key of the city, absent for people of the consortium. */
  readonly city?: string;
  readonly cityRoles: readonly ('city-admin' | 'city-officer')[];
  readonly partnershipRoles: readonly ('coordinator' | 'treasurer' | 'approver' | 'contributor' | 'reader')[];
  readonly consortiumRoles: readonly ('consortium-admin' | 'auditor')[];
}

const subject = (number: string): string => `00000001-0000-4000-8000-${number.padStart(12, '0')}`;

const staff = (number: string, username: string, name: string, cityRoles: DemoPerson['cityRoles'], partnershipRoles: DemoPerson['partnershipRoles']): DemoPerson => ({
  subject: subject(number),
  username,
  name,
  city: username.split('.')[0]!,
  cityRoles,
  partnershipRoles,
  consortiumRoles: [],
});

/** Order: administrator and approver, treasurer, officer of each city; then the consortium. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  staff('101', 'milan.giulia', 'Giulia Ferri', ['city-admin', 'city-officer'], ['approver', 'coordinator']),
  staff('103', 'milan.lucia.sala', 'Lucia Sala', ['city-officer'], ['treasurer']),
  staff('201', 'barcelona.mireia', 'Mireia Puig', ['city-admin', 'city-officer'], ['approver']),
  staff('203', 'barcelona.laia.serra', 'Laia Serra', ['city-officer'], ['treasurer']),
  staff('202', 'barcelona.jordi.vidal', 'Jordi Vidal', ['city-officer'], []),
  staff('301', 'dakar.cheikh.fall', 'Cheikh Fall', ['city-admin', 'city-officer'], ['approver']),
  staff('303', 'dakar.awa.ndiaye', 'Awa Ndiaye', ['city-officer'], ['treasurer']),
  staff('302', 'dakar.aminata', 'Aminata Diop', ['city-officer'], []),
  staff('401', 'bethlehem.rania.khoury', 'Rania Khoury', ['city-admin', 'city-officer'], []),
  staff('403', 'bethlehem.hanan.qassis', 'Hanan Qassis', ['city-officer'], []),
  staff('402', 'bethlehem.yousef.salman', 'Yousef Salman', ['city-officer'], []),
  staff('501', 'istanbul.elif.demir', 'Elif Demir', ['city-admin', 'city-officer'], []),
  staff('503', 'istanbul.zeynep.arslan', 'Zeynep Arslan', ['city-officer'], []),
  staff('502', 'istanbul.emre.kaya', 'Emre Kaya', ['city-officer'], []),
  staff('601', 'sao-paulo.beatriz.souza', 'Beatriz Souza', ['city-admin', 'city-officer'], []),
  staff('603', 'sao-paulo.camila.rocha', 'Camila Rocha', ['city-officer'], []),
  staff('602', 'sao-paulo.rafael.lima', 'Rafael Lima', ['city-officer'], []),
  { subject: subject('1'), username: 'noor.admin', name: 'Noor Haddad', cityRoles: [], partnershipRoles: [], consortiumRoles: ['consortium-admin'] },
  { subject: subject('2'), username: 'ada.ngo', name: 'Ada Bruno', cityRoles: [], partnershipRoles: ['reader'], consortiumRoles: [] },
  { subject: subject('3'), username: 'ines.audit', name: 'Inês Duarte', cityRoles: [], partnershipRoles: [], consortiumRoles: ['auditor'] },
];
