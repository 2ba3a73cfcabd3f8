import { Args, ID, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowWithParent, Ctx, People, Person, type Call, type RequestContext } from '@regia/server-kit';
import { ShowSignedItems } from './show-signed-items.query.js';
import { SignedComparison, SignedComparisonConnection, SignedItem } from './signed-items.graphql.js';

@Resolver(() => SignedComparison)
export class SignedComparisonResolver {
  constructor(
    private readonly show: ShowSignedItems,
    private readonly people: People,
  ) {}

  @Allow('fund.read')
  @Query(() => SignedComparisonConnection, { description: 'What was signed when books and bank of an account were compared, newest first.' })
  signedComparisons(
    @Ctx() ctx: RequestContext,
    @Args('bankAccount', { type: () => ID, description: 'The account.' }) bankAccount: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' }) after?: string,
  ): Promise<SignedComparisonConnection> {
    return this.show.page(ctx, bankAccount, first, after ?? null);
  }

  @AllowWithParent()
  @ResolveField(() => Person, { nullable: true, description: 'Who signed.' })
  signedBy({ row }: SignedComparison, _args: unknown, { ctx }: Call): Promise<Person | undefined> {
    return this.people.load(ctx, row.person);
  }

  @AllowWithParent()
  @ResolveField(() => [SignedItem], { description: 'What was open then, by day, at most 1000.' })
  items(comparison: SignedComparison, _args: unknown, { ctx }: Call): Promise<SignedItem[]> {
    return this.show.items(ctx, comparison);
  }
}
