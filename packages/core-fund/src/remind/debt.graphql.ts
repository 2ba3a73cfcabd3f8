import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { City, DayType, InstantType, LocalizedTextType, MoneyType, RefusalType } from '@regia/server-kit';
import { DebtAge } from './age-of.js';

registerEnumType(DebtAge, { name: 'DebtAge', description: 'How long ago something was due.' });

@ObjectType({ description: 'A reminder to a city that owes an instalment. A notice in the product; nothing else is sent.' })
export class InstalmentReminder {
  sender!: string;
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Int, { description: '1 a reminder, 2 a second one, 3 the last.' }) level!: number;
  @Field(() => DayType, { description: 'On this day; one a day for each instalment.' }) day!: string;
  @Field(() => InstantType, { description: 'When it was sent.' }) at!: Date;
  @Field(() => MoneyType, { description: 'What was open then.' }) open!: MoneyType;
}

@ObjectType({ description: 'An instalment with something still to pay.' })
export class OpenInstalment {
  @Field(() => ID, { description: 'The agreement it belongs to.' }) agreement!: string;
  @Field(() => Int, { description: 'Its number in the agreement.' }) no!: number;
  @Field(() => City, { description: 'The city that owes it.' }) city!: City;
  @Field(() => LocalizedTextType, { description: 'The act the agreement rests on.' }) title!: LocalizedTextType;
  @Field(() => DayType, { description: 'Due on this day.' }) dueOn!: string;
  @Field(() => MoneyType, { description: 'The whole instalment.' }) amount!: MoneyType;
  @Field(() => MoneyType, { description: 'What is still to pay of it.' }) open!: MoneyType;
  @Field(() => Int, { description: 'Days since it was due; 0 when it is not yet due.' }) daysLate!: number;
  @Field(() => DebtAge, { description: 'The step it stands in.' }) age!: DebtAge;
  @Field(() => [InstalmentReminder], { description: 'Reminders of it that the reader may see, oldest first.' })
  reminders!: InstalmentReminder[];
  @Field(() => String, {
    nullable: true,
    description: 'Why the reader cannot remind of it now: not-allowed, not-late or reminded-today; none when they can.',
  })
  whyNotRemind?: string;
}

@ObjectType({ description: 'What is open in one step of age.' })
export class DebtBucket {
  @Field(() => DebtAge, { description: 'The step.' }) age!: DebtAge;
  @Field(() => Int, { description: 'How many instalments.' }) instalments!: number;
  @Field(() => MoneyType, { description: 'What is open of them.' }) open!: MoneyType;
}

@ObjectType({ description: 'What cities still have to pay into a fund, by how late it is.' })
export class FundDebts {
  @Field(() => DayType, { description: 'As of this day where the fund is kept.' }) on!: string;
  @Field(() => [DebtBucket], { description: 'Every step, the empty ones too.' }) buckets!: DebtBucket[];
  @Field(() => MoneyType, { description: 'What is open and was due.' }) late!: MoneyType;
  @Field(() => [OpenInstalment], { description: 'The instalments, what was due first before the rest.' }) instalments!: OpenInstalment[];
  @Field(() => Boolean, {
    description: 'Whether the cities have decided that each sees the reminders to all. Otherwise a city sees its own.',
  })
  areRemindersOpen!: boolean;
}

@InputType({ description: 'The instalment to remind a city of.' })
export class RemindOfInstalmentInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The agreement.' }) agreement!: string;
  @Field(() => Int, { description: 'Number of the instalment.' }) instalmentNo!: number;
}

@InputType({ description: 'Who sees reminders, as the cities have decided.' })
export class OpenFundRemindersInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => Boolean, { description: 'Whether every city of the fund sees every reminder.' }) toAll!: boolean;
  @Field(() => ID, { description: 'The adopted decision it rests on.' }) decision!: string;
}

@ObjectType({ description: 'Answer of a command about reminders.' })
export class FundDebtsPayload {
  @Field(() => FundDebts, { nullable: true, description: 'What is open, as it now stands.' }) debts?: FundDebts;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}
