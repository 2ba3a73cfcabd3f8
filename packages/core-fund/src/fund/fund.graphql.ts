import { Field, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType } from '@regia/server-kit';
import { Instalment } from '../agreement/agreement.graphql.js';
import type { StoredFund } from './stored-fund.js';

@ObjectType({ description: 'A set of books that several cities share, kept by one of them as administrative agent.' })
export class Fund {
  row!: StoredFund;
  @Field(() => String, { description: 'Short code, part of every printed number.' }) code!: string;
  @Field(() => String, { description: 'pool, in_kind or own.' }) kind!: string;
  @Field(() => String, { description: 'Currency of its books, ISO 4217.' }) baseCurrency!: string;
  @Field(() => DayType, { description: 'Days before this one are closed.' }) openFrom!: string;
  @Field(() => InstantType, { nullable: true, description: 'When the last entry was recorded.' }) lastRecordedAt?: Date;
}

@ObjectType({ description: 'One city’s money in a fund, by stage.' })
export class CityPosition {
  cityId!: string;
  @Field(() => MoneyType, { description: 'Promised and not yet agreed.' }) pledged!: MoneyType;
  @Field(() => MoneyType, { description: 'Agreed in total, paid or not.' }) agreed!: MoneyType;
  @Field(() => MoneyType, { description: 'Received in total.' }) paidIn!: MoneyType;
  @Field(() => MoneyType, { description: 'Received and not yet decided on.' }) free!: MoneyType;
  @Field(() => MoneyType, { description: 'Set aside for a project.' }) allocated!: MoneyType;
  @Field(() => MoneyType, { description: 'Bound by contract, not yet paid.' }) committed!: MoneyType;
  @Field(() => MoneyType, { description: 'Paid to partners, not yet accounted for.' }) disbursed!: MoneyType;
  @Field(() => MoneyType, { description: 'Accounted for.' }) spent!: MoneyType;
  @Field(() => [Instalment], { description: 'Its instalments, with what was paid of each.' }) instalments!: Instalment[];
}

@ObjectType({ description: 'A fund at the end of a day.' })
export class FundPosition {
  @Field(() => Fund, { description: 'The fund.' }) fund!: Fund;
  @Field(() => DayType, { description: 'The day.' }) on!: string;
  @Field(() => InstantType, { nullable: true, description: 'As known at this moment; none: as known now.' }) knownAt?: Date;
  @Field(() => String, { nullable: true, description: 'The last entry that was known then; -1 when there was none.' }) asOfSeq?: string;
  @Field(() => MoneyType, { description: 'Received in total.' }) received!: MoneyType;
  @Field(() => MoneyType, { description: 'Kept for the administrative agent’s fee.' }) agentFee!: MoneyType;
  @Field(() => MoneyType, { description: 'Promised or agreed, and not yet paid.' }) promised!: MoneyType;
  @Field(() => MoneyType, { description: 'Free to allocate.' }) free!: MoneyType;
  @Field(() => MoneyType, { description: 'Set aside for projects.' }) allocated!: MoneyType;
  @Field(() => MoneyType, { description: 'Bound by contract.' }) committed!: MoneyType;
  @Field(() => MoneyType, { description: 'Paid to partners.' }) disbursed!: MoneyType;
  @Field(() => MoneyType, { description: 'Accounted for.' }) spent!: MoneyType;
  @Field(() => MoneyType, { description: 'On its way between the accounts of two holders.' }) inTransit!: MoneyType;
  @Field(() => [CityPosition], { description: 'The same, city by city. The cities add up to the whole.' }) cities!: CityPosition[];
}
