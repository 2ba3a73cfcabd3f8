import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantType, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'A key with which a city signs heads outside this platform.' })
export class CityKey {
  @Field(() => ID, { description: 'Its short name in signatures.' }) keyId!: string;
  @Field(() => String, { description: 'What others check with: name, id and public key.' }) verifier!: string;
  @Field(() => InstantType, { description: 'When it was registered.' }) since!: Date;
  @Field(() => Boolean, { description: 'The newest one: new signatures are made with it. Older ones stay for older signatures.' })
  isCurrent!: boolean;
}

@ObjectType({ description: 'How the delivery of heads of one fund stands.' })
export class HeadDelivery {
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'How many entries the head covers that was sent last.' }) size!: string;
  @Field(() => InstantType, { description: 'When it was tried last.' }) at!: Date;
  @Field(() => Boolean, { description: 'It arrived.' }) arrived!: boolean;
  @Field(() => String, {
    description: 'What happened: arrived, no-answer, not-reached, name-unknown, certificate, private-address or status-500.',
  })
  why!: string;
  @Field(() => Int, { description: 'Failures since the last one that arrived.' }) failures!: number;
}

@ObjectType({ description: 'The acting city as a witness of the books: its keys, and where new heads are sent.' })
export class CityWitness {
  @Field(() => String, { description: 'Name its key must have.' }) keyName!: string;
  @Field(() => [CityKey], { description: 'Its keys, the newest first.' }) keys!: CityKey[];
  @Field(() => String, { nullable: true, description: 'Address that new heads are sent to; none while none is registered.' })
  address?: string;
  @Field(() => [HeadDelivery], { description: 'The last delivery of each fund to this address.' }) deliveries!: HeadDelivery[];
}

@ObjectType({ description: 'A signature of a city under a head, made with its own key outside this platform.' })
export class HeadCosignature {
  cityId!: string;
  @Field(() => String, { description: 'How many entries the head covers.' }) size!: string;
  @Field(() => String, { description: 'Short name of the key.' }) keyId!: string;
  @Field(() => String, { description: 'The line of the signature, as it stands in a signed note.' }) line!: string;
  @Field(() => InstantType, { description: 'When it was handed in.' }) at!: Date;
}

@InputType({ description: 'Registers a key of the acting city. The one before stays for the signatures it made.' })
export class RegisterCityKeyInput {
  @Field(() => ID, { description: 'Made by the client and kept until there is an answer.' }) id!: string;
  @Field(() => String, { description: 'The public key as `name+id+key`; the secret one never leaves the city.' }) verifier!: string;
}

@InputType({ description: 'Where new heads are sent for the acting city.' })
export class SetHeadAddressInput {
  @Field(() => ID, { description: 'Made by the client and kept until there is an answer.' }) id!: string;
  @Field(() => String, { nullable: true, description: 'An address that begins with https:; none to stop.' }) url?: string | null;
}

@ObjectType({ description: 'The city as a witness, or why nothing changed.' })
export class CityWitnessPayload {
  @Field(() => CityWitness, { nullable: true, description: 'The city as a witness.' }) witness?: CityWitness;
  @Field(() => [RefusalType], { description: 'Why nothing changed.' }) refusals!: RefusalType[];
}

@InputType({ description: 'Hands in a signature of the acting city under a head.' })
export class AddCosignatureInput {
  @Field(() => ID, { description: 'Made by the client and kept until there is an answer.' }) id!: string;
  @Field(() => String, { description: 'Code of the fund.' }) fund!: string;
  @Field(() => String, { description: 'How many entries the head covers.' }) size!: string;
  @Field(() => String, { description: 'The line of the signature, as it stands in a signed note.' }) line!: string;
}

@ObjectType({ description: 'The signature as it is kept, or why not.' })
export class AddCosignaturePayload {
  @Field(() => HeadCosignature, { nullable: true, description: 'The signature.' }) cosignature?: HeadCosignature;
  @Field(() => [RefusalType], { description: 'Why nothing was kept.' }) refusals!: RefusalType[];
}
