import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantType, LocalizedTextType, RefusalType } from '@regia/server-kit';

@ObjectType({ description: 'An installed plugin, as the acting city uses it.' })
export class PluginState {
  @Field(() => String, { description: 'Its key, such as `theme-food-security`.' }) key!: string;
  @Field(() => String, { description: '`theme` or `city`.' }) kind!: string;
  @Field(() => LocalizedTextType, { description: 'Its name.' }) name!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'What it is for.' }) description!: LocalizedTextType;
  @Field(() => Boolean, { description: 'Whether the city has switched it on.' }) isOn!: boolean;
  @Field(() => [String], { description: 'What it adds: `theme`, `city`, `login`, `permissions`, `agenda-items`, `indicators`.' }) contributes!: string[];
  @Field(() => InstantType, { nullable: true, description: 'When it was last switched.' }) changedAt?: Date;
  @Field(() => Int, { description: 'Version of the switch; 0 before it was ever touched.' }) version!: number;
  changedById?: string;
}

@InputType({ description: 'Switches a plugin on or off for the acting city.' })
export class SwitchPluginInput {
  @Field(() => String, { description: 'Key of the plugin.' }) plugin!: string;
  @Field(() => Boolean, { description: 'On or off.' }) isOn!: boolean;
  @Field(() => Int, { description: 'The version of the switch that was seen.' }) version!: number;
}

@ObjectType({ description: 'The switched plugin, or why it was not switched.' })
export class PluginPayload {
  @Field(() => PluginState, { nullable: true, description: 'The plugin as it is now.' }) plugin?: PluginState;
  @Field(() => [RefusalType], { description: 'Why it was not switched.' }) refusals!: RefusalType[];
}
