import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Somebody who has signed in, or may.' })
export class Person {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => String, { description: 'Name as the city’s login gives it.' }) name!: string;
  @Field(() => String, { description: 'User name, such as `dakar.awa.ndiaye`.' }) username!: string;
}
