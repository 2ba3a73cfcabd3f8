import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { InstantType, RefusalType } from '@regia/server-kit';

export enum RejectionState {
  WAITING = 'waiting',
  RELEASED = 'released',
  RETURNED = 'returned',
}
registerEnumType(RejectionState, {
  name: 'RejectionState',
  description: 'What became of the word that the bank rejected a payment.',
  valuesMap: { WAITING: { description: 'It waits for signatures.' }, RELEASED: { description: 'The payment may go out again, or has.' }, RETURNED: { description: 'Somebody who might have signed returned it: the payment stays in its file.' } },
});

@ObjectType({ description: 'Somebody says that the bank rejected a payment before it paid.' })
export class PaymentRejection {
  row!: { readonly author: string; readonly signers: readonly string[] };
  @Field(() => ID, { description: 'Its id.' }) id!: string;
  @Field(() => String, { description: 'Where that was read: pain.002, the report of the bank; or person.' }) source!: string;
  @Field(() => String, { nullable: true, description: 'Code of the bank’s reason, ISO 20022.' }) code?: string;
  @Field(() => String, { nullable: true, description: 'Why, in the words of a person.' }) reason?: string;
  @Field(() => InstantType, { description: 'When it was said.' }) reportedAt!: Date;
  @Field(() => Int, { description: 'Signatures it has.' }) signatures!: number;
  @Field(() => Int, { description: 'Signatures it needs: one where the bank’s own report says so, else two.' }) needed!: number;
  @Field(() => RejectionState, { description: 'What became of it.' }) state!: RejectionState;
}

@InputType({ description: 'The bank rejected a payment of an order, and did not pay it.' })
export class ReportRejectedPaymentInput {
  @Field(() => ID, { description: 'Id made by the client, a UUIDv7.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The order.' }) order!: string;
  @Field(() => ID, { description: 'The payment: id of its proposal.' }) transfer!: string;
  @Field(() => String, { nullable: true, description: 'Code of the bank’s reason, such as AC04.' }) code?: string | null;
  @Field(() => String, { description: 'Why, and how that is known, at most 500 characters.' }) reason!: string;
}

@InputType({ description: 'A signature that a rejected payment may go out again, with the payment that was read; or a return.' })
export class SignRejectedPaymentInput {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The rejection.' }) id!: string;
  @Field(() => ID, { description: 'The payment, as it was read.' }) transfer!: string;
  @Field(() => Boolean, { description: 'Returns it instead.' }) isReturn!: boolean;
}

@ObjectType({ description: 'What became of a rejected payment.' })
export class RejectedPaymentPayload {
  @Field(() => ID, { nullable: true, description: 'The rejection.' }) rejectionId?: string;
  @Field(() => Boolean, { description: 'Whether the payment may go out again now.' }) isReleased!: boolean;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}
