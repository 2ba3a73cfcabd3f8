import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayType, InstantType, MoneyType, RefusalType } from '@regia/server-kit';
import type { StoredReport } from './stored-report.js';

export enum StatementState {
  PROVISIONAL = 'PROVISIONAL',
  CERTIFIED = 'CERTIFIED',
}
registerEnumType(StatementState, {
  name: 'StatementState',
  description: 'CERTIFIED once two people have closed the period and the figures are those of the closing; PROVISIONAL before, and while it is open again.',
});

@ObjectType({ description: 'One figure of a statement.' })
export class StatementFigure {
  @Field(() => String, { description: 'Which one: contributions, transferred, closing-held … Entries can be listed by it.' }) figure!: string;
  @Field(() => MoneyType, { description: 'The amount. Sources and uses are both above zero.' }) amount!: MoneyType;
}

@ObjectType({ description: 'The figures of one city: what its money did. What belongs to no city yet, such as interest, is in the fund’s figures only.' })
export class CityStatement {
  cityId!: string;
  @Field(() => [StatementFigure], { description: 'Its figures, in the order of the statement.' }) figures!: StatementFigure[];
}

@ObjectType({ description: 'Source and use of a fund’s money from day to day, and what is with its agent and its partners. It ties, or it is not answered.' })
export class FundStatement {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => DayType, { description: 'First day.' }) from!: string;
  @Field(() => DayType, { description: 'Last day.' }) to!: string;
  @Field(() => String, { description: 'The last entry that was known; asked for with it, it is the same for ever.' }) asOfSeq!: string;
  @Field(() => StatementState, { description: 'Whether the figures may still change.' }) state!: StatementState;
  @Field(() => InstantType, { nullable: true, description: 'When two people closed the period.' }) certifiedAt?: Date;
  @Field(() => DayType, { description: 'By when it should be certified: 30 April of the following year.' }) dueOn!: string;
  @Field(() => [StatementFigure], { description: 'Figures of the fund, in the order of the statement.' }) figures!: StatementFigure[];
  @Field(() => [CityStatement], { description: 'The same by city.' }) cities!: CityStatement[];
  @Field(() => String, { description: 'SHA-256 of the statement as a JSON file, hexadecimal.' }) sha256!: string;
}

@ObjectType({ description: 'A statement that was printed. It prints again to the byte.' })
export class FundReport {
  row!: StoredReport;
  @Field(() => Int, { description: 'Number of the report in its fund.' }) no!: number;
  @Field(() => String, { description: 'What it is: statement.' }) kind!: string;
  @Field(() => DayType, { description: 'First day.' }) from!: string;
  @Field(() => DayType, { description: 'Last day.' }) to!: string;
  @Field(() => String, { description: 'The last entry that was known.' }) asOfSeq!: string;
  @Field(() => Int, { description: 'Version of the layout.' }) template!: number;
  @Field(() => String, { description: 'SHA-256 of its JSON file, hexadecimal.' }) sha256!: string;
  @Field(() => InstantType, { description: 'When it was printed first.' }) storedAt!: Date;
  @Field(() => Boolean, { description: 'Printed with the closing of its period.' }) isOfClosing!: boolean;
}

@InputType({ description: 'A statement to keep as a report.' })
export class StoreFundReportInput {
  @Field(() => ID, { description: 'Made by the client and kept until answered: the same id twice has one effect.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => DayType, { description: 'First day.' }) from!: string;
  @Field(() => DayType, { description: 'Last day.' }) to!: string;
}

@ObjectType({ description: 'Answer of a command about a report.' })
export class FundReportPayload {
  @Field(() => FundReport, { nullable: true, description: 'The report.' }) report?: FundReport;
  @Field(() => [RefusalType], { description: 'Why nothing happened.' }) refusals!: RefusalType[];
}
