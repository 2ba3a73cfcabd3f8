/** Roles of the matrix, each played by somebody of the demonstration. */
export const PLAYERS = {
  visitor: undefined,
  partner: 'ada.ngo',
  officer: 'dakar.aminata',
  treasurer: 'dakar.awa.ndiaye',
  admin: 'dakar.cheikh.fall',
  auditor: 'ines.audit',
  'consortium-admin': 'noor.admin',
  'ledger-bot': 'ledger-bot',
} as const;

export type Player = keyof typeof PLAYERS;

const STAFF: readonly Player[] = ['officer', 'treasurer', 'admin'];
const READERS: readonly Player[] = [...STAFF, 'auditor', 'consortium-admin', 'ledger-bot'];
const SIGNED_IN: readonly Player[] = ['partner', ...READERS];
const EVERYBODY: readonly Player[] = ['visitor', ...SIGNED_IN];
/** Whoever may change something at all; the machine client reads only. */
const WRITERS: readonly Player[] = SIGNED_IN.filter((player) => player !== 'ledger-bot');
const reading = (players: readonly Player[]): readonly Player[] => players;
const writing = (players: readonly Player[]): readonly Player[] => players.filter((player) => WRITERS.includes(player));

/**
 * Who gets past the permission of each operation. What they then see or change is the row policies' business. An operation
 * without a row fails the test.
 */
export const WHO_MAY: Readonly<Record<string, readonly Player[]>> = {
  'Query.agendaItem': reading(EVERYBODY),
  'Query.agendaItemKinds': reading(EVERYBODY),
  'Query.agendaItems': reading(EVERYBODY),
  'Query.checkpoint': reading(READERS),
  'Query.consistencyProof': reading(READERS),
  'Query.inclusionProof': reading(READERS),
  'Query.publicFund': reading(EVERYBODY),
  'Query.cities': reading(EVERYBODY),
  'Query.city': reading(EVERYBODY),
  'Query.loginCities': reading(EVERYBODY),
  'Query.me': reading(EVERYBODY),
  'Query.partnerships': reading(EVERYBODY),
  'Query.search': reading(EVERYBODY),
  'Query.themes': reading(EVERYBODY),
  'Query.waitingForMe': reading(SIGNED_IN),
  'Query.plugins': reading(SIGNED_IN),
  'Query.waitingApprovers': reading(SIGNED_IN),
  'Query.cityMembers': reading(STAFF),
  'Query.cityBarcelonaDesk': [],
  'Query.cityDakarDesk': reading(STAFF),
  'Query.cityMilanDesk': [],
  'Query.foodSecurityHarvests': reading(STAFF),
  'Query.foodSecurityKilogramsHarvested': reading(STAFF),
  'Query.foodSecuritySite': reading(STAFF),
  'Query.foodSecuritySites': reading(STAFF),
  'Query.fundAgreements': reading(READERS),
  'Query.fundPosition': reading(READERS),
  'Query.fundProposal': reading(READERS),
  'Query.fundProposals': reading(READERS),
  'Query.fundRates': reading(READERS),
  'Query.fundTransfer': reading(READERS),
  'Query.fundTransfers': reading(READERS),
  'Query.funds': reading(READERS),
  'Query.fundBudget': reading(READERS),
  'Query.fundDecisions': reading(READERS),
  'Query.fundMovementSources': reading(READERS),
  'Query.fundPartners': reading(READERS),
  'Query.fundProjects': reading(READERS),
  'Query.fundRules': reading(READERS),
  'Mutation.actForCity': writing(SIGNED_IN),
  'Mutation.setMyPreferences': writing(SIGNED_IN),
  'Mutation.agreeContribution': ['treasurer'],
  'Mutation.recordContribution': ['treasurer'],
  'Mutation.reverseTransfer': ['treasurer'],
  'Mutation.withdrawProposal': ['treasurer'],
  'Mutation.addBudgetLine': ['treasurer'],
  'Mutation.addFundPartner': ['treasurer'],
  'Mutation.addFundProject': ['treasurer'],
  'Mutation.planBudget': ['treasurer'],
  'Mutation.proposeFundDecision': ['treasurer'],
  'Mutation.proposeMovement': ['treasurer'],
  'Mutation.signFundDecision': writing(STAFF),
  'Mutation.approveProposal': writing(STAFF),
  'Mutation.cosignCheckpoint': writing(STAFF),
  'Mutation.approveProposals': writing(STAFF),
  'Mutation.returnProposal': writing(STAFF),
  'Mutation.blockPerson': ['admin'],
  'Mutation.unblockPerson': ['admin'],
  'Mutation.grantPartnershipRole': ['admin'],
  'Mutation.revokePartnershipRole': ['admin'],
  'Mutation.confirmApprover': ['admin'],
  'Mutation.withdrawApprover': ['admin'],
  'Mutation.switchPlugin': ['admin'],
  'Mutation.createAgendaItem': writing(STAFF),
  'Mutation.changeAgendaItem': writing(STAFF),
  'Mutation.cancelAgendaItem': writing(STAFF),
  'Mutation.cityBarcelonaChangeDeskNote': [],
  'Mutation.cityDakarChangeDeskNote': ['admin'],
  'Mutation.cityMilanChangeDeskNote': [],
  'Mutation.foodSecurityAddSite': writing(STAFF),
  'Mutation.foodSecurityChangeSite': writing(STAFF),
  'Mutation.foodSecurityRecordHarvest': writing(STAFF),
  'GET /fund/:code/entries.csv': reading(READERS),
  'GET /fund/:code/books.jsonl': reading(READERS),
  'GET /public/fund/:code/entries.csv': reading(EVERYBODY),
  'GET /public/fund/:code/data.json': reading(EVERYBODY),
};
