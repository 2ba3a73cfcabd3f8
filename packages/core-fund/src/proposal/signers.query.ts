import { Injectable } from '@nestjs/common';
import { Reference, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { Approvals } from './approvals.loader.js';
import type { ProposalSigner } from './signer.graphql.js';
import type { StoredProposal } from './stored-proposal.js';

interface StoredSigner {
  readonly person: string;
  readonly city: string;
  readonly until: string | null;
  readonly givenBy: string | null;
}

const SIGNERS = `SELECT person_id AS person, city_id AS city, valid_to::text AS until, granted_by AS "givenBy" FROM ledger.signers_of($1) LIMIT 200`;
const RECEIVERS = `SELECT DISTINCT a.party_city AS city FROM ledger.proposal_line l JOIN ledger.account a ON a.fund_id = l.fund_id AND a.id = l.account_id
  WHERE l.fund_id = $1 AND l.transfer_id = $2 AND a.party_city IS NOT NULL AND a.kind IN ('advance', 'expense', 'committed', 'disbursed', 'spent') AND a.label IS DISTINCT FROM 'agent-fee'`;

/** Who may sign a proposal, who has, and why the others cannot: what the database will say, before anybody presses a button. */
@Injectable()
export class ShowSigners {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    private readonly signatures: Approvals,
  ) {}

  async of(ctx: RequestContext, proposal: StoredProposal): Promise<ProposalSigner[]> {
    const reader = this.work.read(ctx);
    const signers = await reader.rows<StoredSigner>('ledger.signers-of', SIGNERS, [proposal.fundId]);
    const receivers = new Set((await reader.rows<{ city: string }>('ledger.receivers-of', RECEIVERS, [proposal.fundId, proposal.transferId])).map(({ city }) => city));
    const signed = new Map((await this.signatures.of(ctx, proposal.transferId)).map(({ approver, at }) => [approver, at]));
    const shown = signers.map(({ person, city, until, givenBy }): ProposalSigner => {
      const [signedAt, whyNot] = [signed.get(person), whyNotThey(proposal, person, city)];
      return { personId: person, cityId: city, receives: receivers.has(city), ...(givenBy === null ? {} : { givenById: givenBy }), ...(until === null ? {} : { until }), ...(signedAt ? { signedAt } : {}), ...(whyNot && !signedAt ? { whyNot } : {}) };
    });
    const plate = ({ cityId }: ProposalSigner): string => this.reference.city(cityId)?.plate ?? '';
    return shown.sort((a, b) => plate(a).localeCompare(plate(b)) || a.personId.localeCompare(b.personId));
  }
}

/** The author never signs; where the rule wants another city, nobody of the author's does. */
function whyNotThey({ author, authorCity, isOtherCity }: StoredProposal, person: string, city: string): string | undefined {
  if (author === person) return 'author-cannot-sign';
  return isOtherCity && authorCity === city ? 'own-city-cannot-sign' : undefined;
}
