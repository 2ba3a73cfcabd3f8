import { CustomScalar, Scalar } from '@nestjs/graphql';
import { isDay } from '@regia/kernel';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** Marks a GraphQL field or argument as a calendar day. */
export class DayType {}

@Scalar('Day', () => DayType)
export class DayScalar implements CustomScalar<string, string> {
  readonly description = 'A calendar day without a time zone, written 2026-11-25.';

  parseValue(value: unknown): string {
    if (typeof value !== 'string' || !isDay(value)) throw new GraphQLError('a day is written 2026-11-25');
    return value;
  }

  serialize(value: unknown): string {
    return String(value);
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}
