import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, PageInfo } from '@regia/server-kit';

@ObjectType({ description: 'Something that was open when books and bank were compared, as it was then.' })
export class SignedItem {
  @Field(() => String, { description: 'What it is: line, of the bank without an entry; or entry, of the books without a line.' }) item!: string;
  @Field(() => String, { description: 'Id of the line, or place of the entry in the sequence.' }) ref!: string;
  @Field(() => DayType, { description: 'Its day.' }) day!: string;
  @Field(() => MoneyType, { description: 'What it moved on the account.' }) amount!: MoneyType;
  @Field(() => String, { nullable: true, description: 'Kind of the entry.' }) kind?: string;
  @Field(() => String, { nullable: true, description: 'Who paid or was paid, for those who may read it.' }) party?: string;
  @Field(() => String, { nullable: true, description: 'Text of the bank, for those who may read it.' }) text?: string;
}

@ObjectType({ description: 'Books and bank agreed to the end of a day, with the list of what was open, signed by a person.' })
export class SignedComparison {
  row!: { readonly fundId: number; readonly bankAccount: string; readonly person: string };
  @Field(() => ID, { description: 'Its id: the account and the number of the comparison.' }) id!: string;
  @Field(() => Int, { description: 'The how-manieth of the account.' }) no!: number;
  @Field(() => DayType, { description: 'To the end of this day.' }) until!: string;
  @Field(() => MoneyType, { description: 'What both said at its end.' }) balance!: MoneyType;
  @Field(() => Int, { description: 'Lines without an entry then; all of them are of later days.' }) openLines!: number;
  @Field(() => Int, { description: 'Entries without a line then.' }) openEntries!: number;
  @Field(() => Boolean, { description: 'Whether the list itself was kept; of the oldest comparisons only its hash was.' }) isListKept!: boolean;
  @Field(() => String, { description: 'SHA-256 of the items that were signed, hexadecimal.' }) itemsHash!: string;
  @Field(() => InstantType, { description: 'When it was signed.' }) signedAt!: Date;
}

@ObjectType({ description: 'A page of signed comparisons.' })
export class SignedComparisonConnection {
  @Field(() => [SignedComparison], { description: 'The comparisons, newest first.' }) nodes!: SignedComparison[];
  @Field(() => PageInfo, { description: 'Where it ends.' }) pageInfo!: PageInfo;
}
