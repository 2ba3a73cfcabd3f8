import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '@regia/kernel';
import { UnitOfWork, type CityContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { StoreFundReportInput } from './report.graphql.js';
import { readReport, type StoredReport } from './stored-report.js';

const AT: Readonly<Record<string, readonly string[]>> = { 'id-reused': ['id'], 'ends-before-start': ['to'] };

/** Keeps a statement as known now: its days, the last entry, and the hash of its file. The figures themselves are not kept. */
@Injectable()
export class StoreReport {
  constructor(private readonly work: UnitOfWork) {}

  store(ctx: CityContext, { id, fund: code, from, to }: StoreFundReportInput): Promise<Result<StoredReport>> {
    if (!isUuid(id)) return Promise.resolve(refuse('id-unreadable', ['id']));
    if (to < from) return Promise.resolve(refuse('ends-before-start', ['to']));
    return this.work.run(ctx, async (tx) => {
      const fund = await readFund(tx, code);
      if (!fund) return refuse('not-found', ['fund']);
      const [row] = await tx.rows<{ status: string }>('ledger.store-report', 'SELECT ledger.store_report($1, $2, $3, $4) AS status', [fund.id, id, from, to]);
      const { status } = row!; // a function answers one row
      const report = status === 'stored' ? await readReport(tx, fund.id, id) : undefined;
      return report ? ok(report) : refuse(status, AT[status] ?? []);
    });
  }
}
