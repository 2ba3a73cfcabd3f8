import { Field, Int, ObjectType } from '@nestjs/graphql';
import { exponentOf } from '@regia/kernel';

@ObjectType('Money', { description: 'An amount of money, never a float.' })
export class MoneyType {
  @Field(() => String, { description: 'The amount in the smallest unit of the currency, as text: 1234 means 12.34 euro.' })
  amountMinor!: string;
  @Field(() => String, { description: 'ISO 4217 code.' }) currency!: string;
  @Field(() => Int, { description: 'How many decimals the currency has, 0 to 4.' }) exponent!: number;
}

/** An amount as GraphQL shows it. */
export const showMoney = (amountMinor: bigint | string, currency: string): MoneyType => ({
  amountMinor: String(amountMinor),
  currency,
  exponent: exponentOf(currency) ?? 2,
});
