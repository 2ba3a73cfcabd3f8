import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Refusal', { description: 'Why a command did nothing: a short code, and the field of the input it is about.' })
export class RefusalType {
  @Field(() => String, { description: 'A short statement of fact, such as `already-recorded`. New ones may appear.' }) code!: string;
  @Field(() => [String], { description: 'The field of the input, outermost first. Empty when it is about the whole.' }) path!: string[];
}
