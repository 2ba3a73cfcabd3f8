import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, showMoney, UnitOfWork, type Reader, type RequestContext } from '@regia/server-kit';
import { showEarmark } from '../earmark/show-earmarks.query.js';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { AgentFeeTerms, ContributionAgreement } from './agreement.graphql.js';
import { payBySource, readPaidIn } from './pay-instalments.js';
import { readAgreements, type StoredAgreement } from './stored-agreement.js';

/** What cities have agreed to pay, with what was received of each instalment. */
@Injectable()
export class ListAgreements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reference: Reference,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(ctx: RequestContext, code: string): Promise<ContributionAgreement[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? this.of(reader, fund) : [];
  }

  private async of(reader: Reader, fund: StoredFund): Promise<ContributionAgreement[]> {
    const today = dayIn(this.reference.city(fund.holderCity)?.timeZone ?? 'UTC', this.clock.now());
    const agreements = await readAgreements(reader, fund.id);
    const paid = payBySource(agreements, await readPaidIn(reader, fund.id, today), fund.baseCurrency, today);
    return agreements.map((row) => show(row, fund.baseCurrency, paid));
  }
}

function show(row: StoredAgreement, currency: string, paid: ReturnType<typeof payBySource>): ContributionAgreement {
  const instalments = paid.filter(({ agreement }) => agreement.id === row.id).map(({ instalment }) => instalment);
  return {
    row,
    id: row.id,
    total: showMoney(row.totalMinor, currency),
    agreedOn: row.agreedOn,
    source: row.source,
    ...(row.earmark === null ? {} : { earmark: showEarmark(row.earmark) }),
    agentFee: agentFeeTerms(row, currency),
    instalments: instalments.sort((a, b) => a.no - b.no),
  };
}

const agentFeeTerms = ({ feeMillionths, feeCapMinor }: StoredAgreement, currency: string): AgentFeeTerms => ({
  basisPoints: feeMillionths / 100,
  ...(feeCapMinor === null ? {} : { atMost: showMoney(feeCapMinor, currency) }),
});
