import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { InstantType, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'A head of the log that a city has accepted: it saw that everything it knew before is still there, unchanged.' })
export class FundCityHead {
  cityId!: string;
  @Field(() => String, { description: 'How many entries the head covers.' }) size!: string;
  @Field(() => String, { description: 'The root the city saw, base64.' }) root!: string;
  @Field(() => InstantType, { description: 'When it was accepted.' }) at!: Date;
}

@ObjectType({ description: 'The newest signed head of the log of a fund: a fingerprint of every entry up to it.' })
export class FundCheckpoint {
  fundId!: number;
  @Field(() => String, { description: 'How many entries it covers.' }) size!: string;
  @Field(() => String, { description: 'Root of the tree over them, base64.' }) root!: string;
  @Field(() => String, { description: 'The head with its signature, as it is handed to others (C2SP signed note).' }) note!: string;
  @Field(() => String, { description: 'The key it is checked with.' }) key!: string;
  @Field(() => InstantType, { description: 'When it was made.' }) madeAt!: Date;
  @Field(() => String, { description: 'Entries recorded since, which the next head will cover.' }) waiting!: string;
  @Field(() => Boolean, { description: 'Whether the fund is open to everybody.' }) isPublic!: boolean;
  @Field(() => Boolean, { description: 'Whether the acting city takes part and may accept it.' }) mayAccept!: boolean;
}

@ObjectType({ description: 'That an entry stands in the log at its place.' })
export class FundInclusionProof {
  @Field(() => String, { description: 'The leaf of the entry, base64.' }) leaf!: string;
  @Field(() => [String], { description: 'The hashes that lead from the leaf to the root, base64.' }) hashes!: string[];
}

@InputType({ description: 'Accepts a head in the name of the acting city.' })
export class CosignCheckpointInput {
  @Field(() => ID, { description: 'Made by the client and kept until there is an answer.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'How many entries the head covers.' }) size!: string;
  @Field(() => String, { description: 'The root that was seen, base64.' }) root!: string;
  @Field(() => [String], { description: 'The proof that it goes on from the head the city kept, base64; empty for the first one.' })
  proof!: string[];
}

@ObjectType({ description: 'The head as the city now keeps it, or why not.' })
export class CosignCheckpointPayload {
  @Field(() => FundCityHead, { nullable: true, description: 'The accepted head.' }) head?: FundCityHead;
  @Field(() => [RefusalType], { description: 'Why nothing was accepted.' }) refusals!: RefusalType[];
}
