import { ResolveField, Resolver } from '@nestjs/graphql';
import { AllowWithParent, type Call } from '@regia/server-kit';
import { FundProposal } from '../proposal/proposal.graphql.js';
import { FundTransfer } from '../transfer/transfer.graphql.js';
import { Evidence } from './evidence.graphql.js';
import { EvidenceOf } from './evidence.loader.js';

@Resolver(() => FundTransfer)
export class TransferEvidenceResolver {
  constructor(private readonly evidenceOf: EvidenceOf) {}

  @AllowWithParent()
  @ResolveField(() => Evidence, { nullable: true, description: 'The file it rests on.' })
  evidence({ row }: FundTransfer, _args: unknown, { ctx }: Call): Promise<Evidence | undefined> {
    return this.evidenceOf.load(ctx, row.fundId, row.id);
  }
}

@Resolver(() => FundProposal)
export class ProposalEvidenceResolver {
  constructor(private readonly evidenceOf: EvidenceOf) {}

  @AllowWithParent()
  @ResolveField(() => Evidence, { nullable: true, description: 'The file it rests on; its hash stands in the text that is signed.' })
  evidence({ row }: FundProposal, _args: unknown, { ctx }: Call): Promise<Evidence | undefined> {
    return this.evidenceOf.load(ctx, row.fundId, row.transferId);
  }
}
