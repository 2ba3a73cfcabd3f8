import type { Fund } from './fund.graphql.js';
import type { StoredFund } from './stored-fund.js';

/** A fund as GraphQL shows it; names and cities are made when they are asked for. */
export const showFund = (row: StoredFund): Fund => ({
  row,
  code: row.code,
  kind: row.kind,
  baseCurrency: row.baseCurrency,
  openFrom: row.openFrom,
  ...(row.lastRecordedAt === null ? {} : { lastRecordedAt: row.lastRecordedAt }),
});
