import { Injectable } from '@nestjs/common';
import { showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import type { FundRuleChange } from './rule.graphql.js';

interface StoredChange {
  readonly no: number;
  readonly kind: string;
  readonly fromMinor: string;
  readonly fromSeq: string;
  readonly since: Date;
  readonly approvals: number;
  readonly cities: number;
  readonly isOtherCity: boolean;
  readonly needsDecision: boolean;
  readonly postsOnApproval: boolean;
  readonly isEnded: boolean;
}

/** Rules rarely change; more than these are read in the export of the books. */
const MOST = 200;

// the first rules of a fund are no change of anything, as long as they stand
const CHANGES = `SELECT v.no, v.kind, v.from_minor AS "fromMinor", v.from_seq::text AS "fromSeq", v.since, v.approvals, v.cities, v.is_other_city AS "isOtherCity", v.needs_decision AS "needsDecision",
    v.posts_on_approval AS "postsOnApproval", v.ended AS "isEnded"
  FROM ledger.rule_version v WHERE v.fund_id = $1
    AND (v.from_seq > 0 OR EXISTS (SELECT FROM ledger.rule_version o WHERE o.fund_id = v.fund_id AND o.kind = v.kind AND o.from_minor = v.from_minor AND o.from_seq > 0))
    AND NOT EXISTS (SELECT FROM ledger.rule_version o WHERE o.fund_id = v.fund_id AND o.kind = v.kind AND o.from_minor = v.from_minor AND o.from_seq = v.from_seq AND o.no > v.no)
  ORDER BY v.no DESC LIMIT ${MOST}`;

/** What the rules of signing of a fund were, and from which entry on: old entries are judged by them. */
@Injectable()
export class ShowRuleChanges {
  constructor(private readonly work: UnitOfWork) {}

  async list(ctx: RequestContext, code: string): Promise<FundRuleChange[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    const rows = await reader.rows<StoredChange>('ledger.rule-changes', CHANGES, [fund.id]);
    return rows.map(({ no, fromMinor, ...change }) => ({ ...change, id: String(no), from: showMoney(fromMinor, fund.baseCurrency) }));
  }
}
