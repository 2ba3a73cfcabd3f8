import { Field, ObjectType } from '@nestjs/graphql';
import { City, InstantType, Person } from '@regia/server-kit';

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
}

@ObjectType({ description: 'The file that an entry rests on. Its hash is a part of what is signed.' })
export class Evidence {
  @Field(() => String, { description: 'SHA-256 of its content, hexadecimal.' }) sha256!: string;
  @Field(() => EvidenceFile, { nullable: true, description: 'The file, where the reader may open it.' }) file?: EvidenceFile;
}
