import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Partnership, RefusalType } from '@regia/server-kit';

@InputType({ description: 'The part of a city in a partnership that ends now.' })
export class EndPartInput {
  @Field(() => ID, { description: 'In which partnership.' }) partnership!: string;
  @Field(() => ID, { description: 'Whose part.' }) city!: string;
  @Field(() => String, { description: 'Why it ends.' }) reason!: string;
}

@ObjectType({ description: 'Answer of endPart.' })
export class EndPartPayload {
  @Field(() => Partnership, { nullable: true, description: 'The partnership as it is now, as far as the reader still sees it.' })
  partnership?: Partnership;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}
