import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Hand it over as `after` to get the next page.' }) endCursor?: string;
  @Field(() => Boolean, { description: 'Whether there is more after this page.' }) hasNextPage!: boolean;
}
