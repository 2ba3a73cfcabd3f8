/** Names of odd values that are good in a free text: they stay text, or what nobody sees of them goes. */
const TEXT = ['a script', 'text that turns around', 'a zero character', 'half a character', 'a statement of SQL'];
/** In a text that may stay empty, all that is not too long. */
const OPTIONAL = [...TEXT, 'nothing', 'blanks', 'zero width'];

/** Where another field says that this one is left aside: whatever has its type. */
export const ANYTHING: readonly string[] = ['anything'];
const ofEach = (names: readonly string[], line: (name: string) => [string, readonly string[]]): Record<string, readonly string[]> => Object.fromEntries(names.map(line));

/**
 * Where something odd is good: by mutation and place, the names of odd values. Everything else must be refused at its field; what is
 * named here must be taken, so a line that is no longer true fails.
 */
export const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  'createAgendaItem.title.0.text': TEXT,
  'createAgendaItem.text.0.text': OPTIONAL,
  'createAgendaItem.text': ['an empty list'],
  'createAgendaItem.place': OPTIONAL,
  'createAgendaItem.cities': ['an empty list'],
  'createAgendaItem.cities.0': ['another city'],
  'createAgendaItem.payload': ['nothing'],
  'createAgendaItem.theme': ['nothing'],
  'changeAgendaItem.item.title.0.text': TEXT,
  'changeAgendaItem.item.text.0.text': OPTIONAL,
  'changeAgendaItem.item.text': ['an empty list'],
  'changeAgendaItem.item.place': OPTIONAL,
  'changeAgendaItem.item.cities': ['an empty list'],
  'changeAgendaItem.item.cities.0': ['another city'],
  'changeAgendaItem.item.payload': ['nothing'],
  'changeAgendaItem.item.theme': ['nothing'],
  'cancelAgendaItem.reason': TEXT,
  'foodSecurityAddSite.name': TEXT,
  'foodSecurityChangeSite.name': TEXT,
  'foodSecurityRecordHarvest.crop': TEXT,
  'agreeContribution.title.0.text': TEXT,
  'agreeContribution.source': ['nothing', 'blanks'],
  'recordContribution.source': ['nothing', 'blanks'],
  'agreeContribution.instalments.0.dueOn': ['the last day', 'a day long ago'],
  'recordContribution.text.0.text': TEXT,
  'recordContribution.bankReference': OPTIONAL,
  'reverseTransfer.reason': TEXT,
  'returnProposal.reason': TEXT,
  'approveProposals.proposals': ['an empty list'],
  'grantPartnershipRole.validTo': ['the last day'],
  'proposeContributionKey.title.0.text': TEXT,
  ...ofEach(['population', 'income', 'budget', 'inKind', 'fixed'], (fact) => [`proposeContributionKey.inputs.0.${fact}.source`, TEXT]),
  ...ofEach(['population', 'income', 'budget', 'inKind', 'fixed'], (fact) => [`proposeContributionKey.inputs.0.${fact}.day`, ['a day long ago']]),
  ...ofEach(['floor', 'ceiling', 'gradient', 'threshold'], (limit) => [`proposeContributionKey.parameters.${limit}`, ['nothing', 'blanks']]),
  ...ofEach(['addFundProject.name.0.text', 'addBudgetLine.name.0.text', 'addFundPartner.name', 'proposeFundDecision.title.0.text', 'proposeFundDecision.text.0.text', 'proposeMovement.text.0.text', 'instructMove.text.0.text', 'settleMove.text.0.text'], (place) => [place, TEXT]),
  ...ofEach(['city', 'seq', 'transferId'], (field) => [`acceptMatches.lines.0.parts.0.${field}`, ANYTHING]),
  ...ofEach(['setCeilingBase.source.0.text', 'engageCeiling.text.0.text', 'disengageCeiling.text.0.text', 'overrideCeiling.text.0.text'], (place) => [place, TEXT]),
  'acceptMatches.lines': ['an empty list'],
  ...ofEach(['title.0.text', 'method.0.text', 'unit', 'valueSource'], (field) => [`promiseInKind.${field}`, TEXT]),
  'promiseInKind.valuedOn': ['a day long ago'],
  'promiseInKind.dueOn': ['the last day'],
  'deliverInKind.text.0.text': TEXT,
  ...ofEach(['name.0.text', 'costs.0.text', 'donor', 'act'], (field) => [`stateFinancingSource.${field}`, TEXT]),
  'stateFinancingSource.mostMinor': ['nothing'],
  'planFinancing.lines': ['an empty list'],
  ...ofEach(['unit', 'source'], (field) => [`stateResult.${field}`, TEXT]),
  'stateResult.until': ['a day long ago'],
  'leaveLineOpen.note': OPTIONAL,
  'explainStatementGap.reason': TEXT,
  'holdEvidence.reason': TEXT,
  'liftEvidenceHold.reason': TEXT,
  'proposeBankAccount.bankName': TEXT,
  'proposeBankAccount.bic': ['nothing', 'blanks'],
  // letters of a script that is not Latin would be lost on the way to the bank
  'proposePartyAccount.ownerName': TEXT.filter((name) => name !== 'text that turns around'),
  'proposePartyAccount.bic': ['nothing', 'blanks'],
  'reportRejectedPayment.reason': TEXT,
  'reportRejectedPayment.code': ['nothing', 'blanks'],
  'proposeRate.origin': TEXT,
  'proposeRate.day': ['a day long ago'],
  'cosignCheckpoint.proof': ['an empty list'],
  'closePeriod.accepts': ['an empty list'],
  'reopenPeriod.reason': TEXT,
  'storeFundReport.from': ['a day long ago'],
  'storeFundReport.to': ['the last day'],
  'blockPerson.reason': TEXT,
  'endPart.reason': TEXT,
  'cityMilanChangeDeskNote.text': OPTIONAL,
  'cityBarcelonaChangeDeskNote.text': OPTIONAL,
  'cityDakarChangeDeskNote.text': OPTIONAL,
  'cityBethlehemChangeDeskNote.text': OPTIONAL,
  'cityIstanbulChangeDeskNote.text': OPTIONAL,
  'citySaoPauloChangeDeskNote.text': OPTIONAL,
};

/** Fields that are judged together: what is wrong with them is said at the first of them. */
export const SAID_AT: Readonly<Record<string, readonly string[]>> = {
  'endPart.partnership': ['city'],
  'storeFundReport.from': ['to'],
  'planBudget.line': ['project'],
  'proposeMovement.city': ['partner'],
  'proposePartyAccount.city': ['partner'],
  'proposeMovement.project': ['amountMinor'],
  'proposeMovement.line': ['amountMinor'],
  'planBudget.version': ['plannedMinor'],
  'stateFinancingSource.startsOn': ['endsOn'],
  'proposeContributionKey.parameters.populationPart': ['parameters', 'equalPart'],
  'proposeContributionKey.parameters.budgetPart': ['parameters', 'equalPart'],
};
