import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { City, DayType, InstantType, Person, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'Keeps one file, or every file of a fund, from being deleted while somebody needs it: an audit, a court.' })
export class EvidenceHold {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => Boolean, { description: 'It keeps every file of the fund.' }) isOfFund!: boolean;
  @Field(() => Boolean, { description: 'Placed by an auditor; only an auditor lifts it.' }) isOfAudit!: boolean;
  @Field(() => String, { description: 'Why it was placed.' }) reason!: string;
  @Field(() => InstantType, { description: 'When it was placed.' }) placedAt!: Date;
  @Field(() => Person, { nullable: true, description: 'Who placed it, if the reader may know.' }) placedBy?: Person;
  @Field(() => InstantType, { nullable: true, description: 'When it was lifted; none while it stands.' }) liftedAt?: Date;
  @Field(() => String, { nullable: true, description: 'Why it was lifted.' }) liftReason?: string;
  @Field(() => Boolean, { description: 'Whether the reader may lift it.' }) mayLift!: boolean;
}

@ObjectType({ description: 'A file that is kept by its content.' })
export class EvidenceFile {
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => String, { description: 'Its size in bytes.' }) bytes!: string;
  @Field(() => String, { description: 'What it is, by its content: application/pdf, image/png …' }) mediaType!: string;
  @Field(() => String, { description: 'How long it is kept: ten-years, five-years or permanent.' }) retention!: string;
  @Field(() => Boolean, { description: 'Seen by the people of the city that brought it alone.' }) isOfCity!: boolean;
  @Field(() => InstantType, { description: 'When it was brought.' }) broughtAt!: Date;
  @Field(() => Person, { nullable: true, description: 'Who brought it, if the reader may know.' }) broughtBy?: Person;
  @Field(() => City, { nullable: true, description: 'The city they acted for.' }) city?: City;
  @Field(() => DayType, { nullable: true, description: 'Last day it is kept: the end of the year of its last entry and the years of its class. None where it is kept without end.' }) keptUntil?: string;
  @Field(() => String, { nullable: true, description: 'What keeps it now: hold, retention, open-period or proposal. None once its time is over.' }) keptFor?: string;
  @Field(() => InstantType, { nullable: true, description: 'When its content was deleted because its time was over; name and hash stay.' }) removedAt?: Date;
  @Field(() => [EvidenceHold], { description: 'Holds on it, the newest first.' }) holds!: EvidenceHold[];
  @Field(() => Boolean, { description: 'Whether the reader may place a hold.' }) mayHold!: boolean;
}

@ObjectType({ description: 'The file that an entry rests on. Its hash is a part of what is signed.' })
export class Evidence {
  @Field(() => String, { description: 'SHA-256 of its content, hexadecimal.' }) sha256!: string;
  @Field(() => EvidenceFile, { nullable: true, description: 'The file, where the reader may open it.' }) file?: EvidenceFile;
}

@InputType({ description: 'Keeps a file, or every file of a fund, from being deleted.' })
export class HoldEvidenceInput {
  @Field(() => ID, { description: 'Made by the client and kept until there is an answer.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hexadecimal; none for every file of the fund.' }) sha256?: string | null;
  @Field(() => String, { description: 'Why: everybody who sees the file reads it.' }) reason!: string;
}

@InputType({ description: 'Lifts a hold.' })
export class LiftEvidenceHoldInput {
  @Field(() => ID, { description: 'Made by the client and kept until there is an answer.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => ID, { description: 'The hold.' }) hold!: string;
  @Field(() => String, { description: 'Why it is not needed any more.' }) reason!: string;
}

@ObjectType({ description: 'Whether the hold stands as asked, or why not.' })
export class EvidenceHoldPayload {
  @Field(() => ID, { nullable: true, description: 'The hold.' }) hold?: string;
  @Field(() => [RefusalType], { description: 'Why nothing changed.' }) refusals!: RefusalType[];
}
