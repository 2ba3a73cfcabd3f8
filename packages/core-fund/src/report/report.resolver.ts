import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ok } from '@regia/kernel';
import { actingForCity, Allow, AllowWithParent, answer, City, Ctx, DayType, People, Person, Reference, showCity, UnitOfWork, type Call, type RequestContext } from '@regia/server-kit';
import { readFund } from '../fund/stored-fund.js';
import { CityStatement, FundReport, FundReportPayload, FundStatement, StoreFundReportInput } from './report.graphql.js';
import { ShowStatement } from './show-statement.query.js';
import { StoreReport } from './store-report.command.js';
import { readReports, type StoredReport } from './stored-report.js';

const showReport = (row: StoredReport): FundReport => {
  const { no, kind, from, to, asOfSeq, template, sha256, storedAt, isOfClosing } = row;
  return { row, no, kind, from, to, asOfSeq, template, sha256, storedAt, isOfClosing };
};

@Resolver(() => FundReport)
export class ReportResolver {
  constructor(
    private readonly work: UnitOfWork,
    private readonly statements: ShowStatement,
    private readonly command: StoreReport,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => FundStatement, { nullable: true, description: 'Source and use of a fund’s money in a period, as a whole and by city. None when the last day is before the first.' })
  fundStatement(
    @Ctx() ctx: RequestContext,
    @Args('fund', { type: () => String, description: 'Code of the fund.' }) fund: string,
    @Args('from', { type: () => DayType, description: 'First day.' }) from: string,
    @Args('to', { type: () => DayType, description: 'Last day.' }) to: string,
    @Args('asOfSeq', { type: () => String, nullable: true, description: 'As known with this entry; as known now when left out.' }) asOfSeq?: string,
  ): Promise<FundStatement | undefined> {
    return this.statements.show(ctx, fund, { from, to, asOfSeq });
  }

  @Allow('fund.read')
  @Query(() => [FundReport], { description: 'Statements that were printed, newest first.' })
  async fundReports(@Ctx() ctx: RequestContext, @Args('fund', { type: () => String, description: 'Code of the fund.' }) code: string): Promise<FundReport[]> {
    const reader = this.work.read(ctx);
    const fund = await readFund(reader, code);
    return fund ? (await readReports(reader, fund.id)).map(showReport) : [];
  }

  // open to readers of the fund, so that whoever coordinates may print; the database decides
  @Allow('fund.read')
  @Mutation(() => FundReportPayload, { description: 'Keeps a statement as known now, so that it prints again to the byte.' })
  async storeFundReport(@Ctx() ctx: RequestContext, @Args('input', { type: () => StoreFundReportInput }) input: StoreFundReportInput): Promise<FundReportPayload> {
    const result = await this.command.store(actingForCity(ctx), input);
    return answer('report', result.ok ? ok(showReport(result.value)) : result);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who printed it first.' })
  person({ row }: FundReport, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.person);
  }
}

@Resolver(() => CityStatement)
export class CityStatementResolver {
  constructor(private readonly reference: Reference) {}

  @AllowWithParent()
  @ResolveField(() => City, { description: 'The city.' })
  city({ cityId }: CityStatement, _args: unknown, { ctx }: Call): City {
    return showCity(this.reference.city(cityId)!, ctx.language); // a foreign key keeps the city; rows of cities are in memory
  }
}
