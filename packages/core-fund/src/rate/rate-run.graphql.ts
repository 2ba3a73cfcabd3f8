import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DayType, InstantType } from '@regia/server-kit';

@ObjectType({ description: 'An attempt to fetch published rates.' })
export class RateRun {
  @Field(() => InstantType, { description: 'When it was made.' }) at!: Date;
  @Field(() => InstantType, { description: 'When it was due.' }) dueAt!: Date;
  @Field(() => Int, { description: 'The how-manieth attempt at what was due.' }) attempt!: number;
  @Field(() => String, { description: 'Host and path it was fetched from.' }) address!: string;
  @Field(() => String, { description: 'What became of it: imported, already-imported, rates-differ, unreachable or refused.' }) outcome!: string;
  @Field(() => DayType, { nullable: true, description: 'The day the file is about.' }) day?: string;
  @Field(() => Int, { nullable: true, description: 'Rates that count.' }) rates?: number;
  @Field(() => Int, { nullable: true, description: 'Rates that wait for a person.' }) waiting?: number;
  @Field(() => String, { nullable: true, description: 'Why it failed: a short code.' }) detail?: string;
}

@ObjectType({ description: 'Whether published rates come by themselves, and how that goes.' })
export class RateDownload {
  @Field(() => String, { nullable: true, description: 'Time of day they are fetched, by the clock of Frankfurt; none where nobody has said from where.' }) at?: string;
  @Field(() => Int, { description: 'Attempts that are made at what is due, at most.' }) mostAttempts!: number;
  @Field(() => [RateRun], { description: 'The last attempts, newest first, at most 5.' }) runs!: RateRun[];
}
