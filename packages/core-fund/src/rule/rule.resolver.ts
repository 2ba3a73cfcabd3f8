import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Ctx, showMoney, UnitOfWork, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { FundRule, FundRuleChange } from './rule.graphql.js';
import { ShowRuleChanges } from './show-rule-changes.query.js';

interface StoredRule {
  readonly kind: string;
  readonly fromMinor: string;
  readonly approvals: number;
  readonly cities: number;
  readonly isOtherCity: boolean;
  readonly needsDecision: boolean;
  readonly postsOnApproval: boolean;
}

// a kind without a row needs two approvals: the function that judges says the same
const RULES = `SELECT kind, from_minor AS "fromMinor", approvals, cities, is_other_city AS "isOtherCity", needs_decision AS "needsDecision", posts_on_approval AS "postsOnApproval"
  FROM ledger.rule WHERE fund_id = $1 ORDER BY kind, from_minor`;

@Resolver(() => FundRule)
export class RuleResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly changes: ShowRuleChanges,
  ) {}

  @Allow('fund.read')
  @Query(() => [FundRule], { description: 'The rules of signing of a fund, by kind and amount.' })
  async fundRules(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<FundRule[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    if (!fund) return [];
    const rules = await reader.rows<StoredRule>('ledger.rules', RULES, [fund.id]);
    return rules.map(({ fromMinor, ...rule }) => ({ ...rule, from: showMoney(fromMinor, fund.baseCurrency) }));
  }

  @Allow('fund.read')
  @Query(() => [FundRuleChange], { description: 'What changed in the rules of signing of a fund, the newest first, with what held before.' })
  fundRuleChanges(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<FundRuleChange[]> {
    return this.changes.list(ctx, code);
  }
}
