import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@regia/kernel';
import { CLOCK, Reference, showMoney, UnitOfWork, type Reader, type RequestContext } from '@regia/server-kit';
import { readFund, type StoredFund } from '../fund/stored-fund.js';
import type { AgentFeeTerms, ContributionAgreement } from './agreement.graphql.js';
import { payBySource } from './pay-instalments.js';
import { readAgreements, type StoredAgreement } from './stored-agreement.js';

const PAID_IN = 'SELECT city_id AS "cityId", source, paid_in AS "paidIn" FROM ledger.city_position($1, $2)';

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
    const rows = await reader.rows<{ cityId: string; source: string; paidIn: string }>('ledger.paid-in-by-source', PAID_IN, [fund.id, today]);
    const paid = payBySource(agreements, rows, fund.baseCurrency, today);
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
    agentFee: agentFeeTerms(row, currency),
    instalments: instalments.sort((a, b) => a.no - b.no),
  };
}

const agentFeeTerms = ({ feeMillionths, feeCapMinor }: StoredAgreement, currency: string): AgentFeeTerms => ({
  basisPoints: feeMillionths / 100,
  ...(feeCapMinor === null ? {} : { atMost: showMoney(feeCapMinor, currency) }),
});
