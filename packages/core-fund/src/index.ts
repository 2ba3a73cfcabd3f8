export { AgreeContribution } from './agreement/agree-contribution.command.js';
export { coreFund } from './core-fund.js';
export { ApproveProposal } from './proposal/approve-proposal.command.js';
export { PublicBooks } from './publish/public-books.js';
export { RecordContribution } from './receive/record-contribution.command.js';
export { Sealer } from './seal/sealer.js';
