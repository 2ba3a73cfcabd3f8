import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, PageInfo, RefusalType } from '@regia/server-kit';
import { PaymentRejection } from './rejection.graphql.js';
import type { StoredOrder, StoredPayable } from './stored-order.js';

export enum PaymentFileVersion {
  PAIN_001_09 = '09',
  PAIN_001_03 = '03',
}
registerEnumType(PaymentFileVersion, {
  name: 'PaymentFileVersion',
  description: 'Form of the file for the bank.',
  valuesMap: { PAIN_001_09: { description: 'pain.001.001.09, what banks ask for today.' }, PAIN_001_03: { description: 'pain.001.001.03, for a bank that still asks for it.' } },
});

@ObjectType({ description: 'A proposal that is signed completely and leaves the bank.' })
export class FundPayment {
  row!: StoredPayable;
  @Field(() => ID, { description: 'Id of the proposal.' }) transferId!: string;
  @Field(() => String, { description: 'What it is: disburse, pay or pay_return.' }) kind!: string;
  @Field(() => MoneyType, { description: 'What leaves, in the currency of the account.' }) amount!: MoneyType;
  @Field(() => String, { nullable: true, description: 'Code of the organisation that is paid.' }) partner?: string;
  @Field(() => String, { nullable: true, description: 'Name of the owner of the account it goes to.' }) ownerName?: string;
  @Field(() => String, { nullable: true, description: 'Number of the account it goes to; none where nobody has entered one.' }) number?: string;
  @Field(() => Boolean, { description: 'Whether the bank has paid it, by the books.' }) isSettled!: boolean;
  @Field(() => Boolean, { description: 'Whether the bank paid it and gave it back, by the books: what is still owed is proposed anew.' }) isTakenBack!: boolean;
  @Field(() => PaymentRejection, { nullable: true, description: 'The newest word that the bank rejected it, in an order.' }) rejection?: PaymentRejection;
}

@ObjectType({ description: 'A file for a bank.' })
export class PaymentOrder {
  row!: StoredOrder;
  @Field(() => ID, { description: 'Its id, and the message of the file.' }) id!: string;
  @Field(() => String, { description: 'Name of the bank it is for.' }) bankName!: string;
  @Field(() => String, { description: 'Number of the account that pays.' }) number!: string;
  @Field(() => DayType, { description: 'When the bank is to pay.' }) executeOn!: string;
  @Field(() => PaymentFileVersion, { description: 'Form of the file.' }) version!: PaymentFileVersion;
  @Field(() => Int, { description: 'How many payments.' }) payments!: number;
  @Field(() => MoneyType, { description: 'All of them together.' }) total!: MoneyType;
  @Field(() => String, { description: 'SHA-256 of the file, hexadecimal.' }) sha256!: string;
  @Field(() => InstantType, { description: 'When it was made.' }) createdAt!: Date;
  @Field(() => Int, { description: 'How often the file was fetched.' }) downloads!: number;
  @Field(() => Int, { description: 'Payments that a line of the bank has settled.' }) settled!: number;
  @Field(() => Int, { description: 'Payments that the bank rejected and that were released. The file is then given to nobody any more.' }) released!: number;
}

@ObjectType({ description: 'A page of orders.' })
export class PaymentOrderConnection {
  @Field(() => [PaymentOrder], { description: 'The orders.' }) nodes!: PaymentOrder[];
  @Field(() => PageInfo, { description: 'Where the page ends.' }) pageInfo!: PageInfo;
}

@ObjectType({ description: 'Somebody who can be paid: an organisation or a city, with the account in force.' })
export class PaymentParty {
  row!: { readonly cityId: string | null };
  @Field(() => String, { nullable: true, description: 'Code of the organisation.' }) partner?: string;
  @Field(() => String, { nullable: true, description: 'Name of the organisation.' }) partnerName?: string;
  @Field(() => String, { nullable: true, description: 'Name of the owner of the account.' }) ownerName?: string;
  @Field(() => String, { nullable: true, description: 'Number of the account.' }) number?: string;
  @Field(() => String, { nullable: true, description: 'BIC of the bank.' }) bic?: string;
}

@ObjectType({ description: 'An account of somebody who is paid that waits for two signatures.' })
export class PartyAccountChange {
  row!: { readonly cityId: string | null; readonly author: string; readonly signers: readonly string[] };
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'Code of the organisation.' }) partner?: string;
  @Field(() => String, { nullable: true, description: 'Name of the organisation.' }) partnerName?: string;
  @Field(() => String, { description: 'Name of the owner of the account.' }) ownerName!: string;
  @Field(() => String, { description: 'The number it would have.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'BIC of the bank.' }) bic?: string;
  @Field(() => InstantType, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => Int, { description: 'Signatures it has, of two.' }) signatures!: number;
}

@InputType({ description: 'Payments of one account and day that go to the bank in one file.' })
export class CreatePaymentOrderInput {
  @Field(() => ID, { description: 'Id made by the client, a UUIDv7.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The account that pays.' }) bankAccount!: string;
  @Field(() => DayType, { description: 'When the bank is to pay: today or later.' }) executeOn!: string;
  @Field(() => PaymentFileVersion, { description: 'Form of the file.' }) version!: PaymentFileVersion;
  @Field(() => [ID], { description: 'The proposals, 1 to 500.' }) transfers!: string[];
}

@ObjectType({ description: 'The order, or why there is none.' })
export class PaymentOrderPayload {
  @Field(() => PaymentOrder, { nullable: true, description: 'The order.' }) order?: PaymentOrder;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}

@InputType({ description: 'Where an organisation or a city is paid.' })
export class ProposePartyAccountInput {
  @Field(() => ID, { description: 'Id made by the client, a UUIDv7.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { nullable: true, description: 'Code of the organisation; or a city.' }) partner?: string | null;
  @Field(() => ID, { nullable: true, description: 'The city; or an organisation.' }) city?: string | null;
  @Field(() => String, { description: 'Owner of the account as the bank writes it, in Latin letters.' }) ownerName!: string;
  @Field(() => String, { description: 'IBAN, or the number of the bank.' }) number!: string;
  @Field(() => String, { nullable: true, description: 'BIC of the bank; needed where the number is no IBAN.' }) bic?: string | null;
}

@InputType({ description: 'The account to sign, with the number that was read; or to return.' })
export class SignPartyAccountInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The change.' }) id!: string;
  @Field(() => String, { description: 'The number, as it was read.' }) number!: string;
  @Field(() => Boolean, { description: 'Returns it instead.' }) isReturn!: boolean;
}

@ObjectType({ description: 'What became of the change of an account.' })
export class PartyAccountPayload {
  @Field(() => ID, { nullable: true, description: 'The change.' }) changeId?: string;
  @Field(() => Boolean, { description: 'Whether it is in force now.' }) isInForce!: boolean;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}
