import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { RefusalType } from '@regia/server-kit';

@InputType({ description: 'Opens a fund to everybody, or closes it, by a decision of its cities.' })
export class PublishFundInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Boolean, { description: 'Whether everybody may see it from now on.' }) isPublic!: boolean;
  @Field(() => ID, { description: 'The adopted decision it rests on. Each opens or closes once.' }) decision!: string;
}

@ObjectType({ description: 'Whether the fund is open now, or why nothing happened.' })
export class PublishFundPayload {
  @Field(() => Boolean, { nullable: true, description: 'Whether everybody may see it from now on.' }) isPublic?: boolean;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}
