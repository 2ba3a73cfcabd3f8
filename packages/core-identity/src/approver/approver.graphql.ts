import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType, Person, RefusalType } from '@regia/server-kit';

@ObjectType({
  description:
    'The part of an approver that one person has given and another has yet to confirm. It does not count: nothing is signed with it.',
})
export class WaitingApprover {
  partnershipId!: string;
  cityId!: string;
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Person, { description: 'Who is to sign.' }) person!: Person;
  @Field(() => Person, { description: 'Who gave it; somebody else confirms.' }) grantedBy!: Person;
  @Field(() => InstantType, { description: 'Since when it waits.' }) grantedAt!: Date;
  @Field(() => DayType, { nullable: true, description: 'Last day it would count; none when it is open.' }) validTo?: string;
  @Field(() => Boolean, { description: 'Whether the person has shown a second factor once, without which nobody can confirm.' })
  hasShownSecondFactor!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader may be the second person.' }) mayConfirm!: boolean;
  @Field(() => Boolean, { description: 'Whether the reader may take it back.' }) mayWithdraw!: boolean;
}

@ObjectType({ description: 'Answer of a decision about an approver who waits.' })
export class ApproverPayload {
  @Field(() => ID, { nullable: true, description: 'What was decided about; it waits no more.' }) approver?: string;
  @Field(() => [RefusalType], { description: 'Why nothing was done.' }) refusals!: RefusalType[];
}

@InputType({ description: 'The part of an approver that is to count from now on.' })
export class ConfirmApproverInput {
  @Field(() => ID, { description: 'Which one waits.' }) approver!: string;
}

@InputType({ description: 'The part of an approver that is not to be given after all.' })
export class WithdrawApproverInput {
  @Field(() => ID, { description: 'Which one waits.' }) approver!: string;
}
