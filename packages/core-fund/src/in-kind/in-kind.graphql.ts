import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { City, DayType, LanguageTextInput, LocalizedTextType, MoneyType, RefusalType } from '@regia/server-kit';

export enum InKindSort {
  STAFF = 'STAFF',
  GOODS = 'GOODS',
  ROOM = 'ROOM',
  SERVICE = 'SERVICE',
  OTHER = 'OTHER',
}
registerEnumType(InKindSort, {
  name: 'InKindSort',
  description: 'What is given: work of own staff, goods, rooms and equipment lent, services paid by the city, other.',
});

export enum InKindDeliveryState {
  WAITING = 'WAITING',
  POSTED = 'POSTED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
  REVERSED = 'REVERSED',
}
registerEnumType(InKindDeliveryState, {
  name: 'InKindDeliveryState',
  description: 'WAITING for the signatures of two cities. Only POSTED and WAITING use up a promise.',
});

@ObjectType({ description: 'Something delivered of a promise.' })
export class InKindDelivery {
  @Field(() => ID, { description: 'Id of its transfer: where it is signed and read.' }) transferId!: string;
  @Field(() => String, { nullable: true, description: 'Place in the sequence of the fund, once posted.' }) seq?: string;
  @Field(() => String, { description: 'How much, as decimal text in the unit of the promise.' }) quantity!: string;
  @Field(() => MoneyType, {
    description: 'Its value by the method of the promise; the last one takes what is left, so that parts sum to the whole.',
  })
  value!: MoneyType;
  @Field(() => DayType, { description: 'Delivered on this day.' }) on!: string;
  @Field(() => InKindDeliveryState, { description: 'Where it stands.' }) state!: InKindDeliveryState;
  @Field(() => LocalizedTextType, { nullable: true, description: 'What was delivered, in words.' }) text?: LocalizedTextType;
}

@ObjectType({
  description: 'What a city promises to give in kind, and how it is valued. Never changed: what is delivered is valued the same way.',
})
export class InKindPromise {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: 'Its number in the fund: k3 in the accounts that are signed.' }) no!: number;
  @Field(() => City, { description: 'The city that gives.' }) city!: City;
  @Field(() => InKindSort, { description: 'What is given.' }) sort!: InKindSort;
  @Field(() => LocalizedTextType, { description: 'What is given, in words.' }) title!: LocalizedTextType;
  @Field(() => String, { description: 'What is counted: day, kilogram, hour of a room.' }) unit!: string;
  @Field(() => String, { description: 'How much is promised, as decimal text.' }) quantity!: string;
  @Field(() => MoneyType, { description: 'Value of one unit.' }) unitValue!: MoneyType;
  @Field(() => MoneyType, { description: 'Value of all of it: quantity times unit value, half up.' }) value!: MoneyType;
  @Field(() => LocalizedTextType, { description: 'How the unit is valued, in words.' }) method!: LocalizedTextType;
  @Field(() => String, { description: 'Where the unit value comes from.' }) valueSource!: string;
  @Field(() => DayType, { description: 'The unit value is of this day.' }) valuedOn!: string;
  @Field(() => DayType, { description: 'Promised on this day.' }) promisedOn!: string;
  @Field(() => DayType, { description: 'To be delivered by this day.' }) dueOn!: string;
  @Field(() => String, { description: 'Delivered and signed, as decimal text.' }) delivered!: string;
  @Field(() => MoneyType, { description: 'Its value.' }) deliveredValue!: MoneyType;
  @Field(() => String, { description: 'Recorded and waiting for signatures, as decimal text.' }) waiting!: string;
  @Field(() => String, { description: 'What can still be recorded, as decimal text.' }) left!: string;
  @Field(() => MoneyType, { description: 'Its value.' }) leftValue!: MoneyType;
  @Field(() => Int, { description: 'Days since it was due while something of it is missing; 0 otherwise.' }) daysLate!: number;
  @Field(() => Boolean, { description: 'Whether the reader records for the city that gives.' }) mayRecord!: boolean;
  @Field(() => [InKindDelivery], { description: 'Its deliveries, newest first.' }) deliveries!: InKindDelivery[];
}

@ObjectType({ description: 'Values in kind beside a pool. They are in books of their own and in no figure of money.' })
export class InKindBooks {
  @Field(() => String, { nullable: true, description: 'Code of the fund of values; none before the first promise.' }) fund?: string;
  @Field(() => [InKindPromise], { description: 'The promises, the next to be delivered first.' }) promises!: InKindPromise[];
}

@ObjectType({ description: 'What a city has promised and delivered in kind in some days.' })
export class InKindOfCity {
  @Field(() => City, { description: 'The city.' }) city!: City;
  @Field(() => MoneyType, { description: 'Promised in these days.' }) promised!: MoneyType;
  @Field(() => MoneyType, { description: 'Delivered and signed in these days, less what was reversed.' }) delivered!: MoneyType;
  @Field(() => MoneyType, { description: 'Still owed at the end of the last day.' }) owed!: MoneyType;
}

@InputType({ description: 'What a city will give in kind, and how it is valued.' })
export class PromiseInKindInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the pool it stands beside.' }) fund!: string;
  @Field(() => ID, { description: 'The city that gives: your own, or any where you keep the books.' }) city!: string;
  @Field(() => InKindSort, { description: 'What is given.' }) sort!: InKindSort;
  @Field(() => [LanguageTextInput], { description: 'What is given, the original first.' }) title!: LanguageTextInput[];
  @Field(() => String, { description: 'What is counted.' }) unit!: string;
  @Field(() => String, { description: 'How much, as decimal text with at most three decimals.' }) quantity!: string;
  @Field(() => String, { description: 'Value of one unit in minor units of the fund’s currency.' }) unitValueMinor!: string;
  @Field(() => [LanguageTextInput], { description: 'How the unit is valued, the original first.' }) method!: LanguageTextInput[];
  @Field(() => String, { description: 'Where the unit value comes from.' }) valueSource!: string;
  @Field(() => DayType, { description: 'The unit value is of this day.' }) valuedOn!: string;
  @Field(() => DayType, { description: 'Promised on this day.' }) promisedOn!: string;
  @Field(() => DayType, { description: 'To be delivered by this day.' }) dueOn!: string;
}

@InputType({ description: 'Something delivered of a promise. It counts once two cities have signed it.' })
export class DeliverInKindInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund of values.' }) fund!: string;
  @Field(() => ID, { description: 'Id of the promise.' }) promise!: string;
  @Field(() => String, { description: 'How much, as decimal text with at most three decimals.' }) quantity!: string;
  @Field(() => DayType, { description: 'Delivered on this day.' }) deliveredOn!: string;
  @Field(() => [LanguageTextInput], { description: 'What was delivered, the original first.' }) text!: LanguageTextInput[];
  @Field(() => String, { description: 'SHA-256 of the file that shows it, hexadecimal; the fund of values has it.' }) evidence!: string;
}

@ObjectType({ description: 'Answer of promiseInKind.' })
export class InKindPayload {
  @Field(() => String, { nullable: true, description: 'Code of the fund of values.' }) fund?: string;
  @Field(() => Int, { nullable: true, description: 'Number of the promise.' }) no?: number;
  @Field(() => [RefusalType], { description: 'Why nothing was recorded.' }) refusals!: RefusalType[];
}
