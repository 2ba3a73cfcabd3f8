import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** Marks a GraphQL field or argument as a moment. A resolver answers it as a `Date`, or as the database writes it: lists carry the text through. */
export class InstantType {}

const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

@Scalar('DateTime', () => InstantType)
export class InstantScalar implements CustomScalar<string, Date> {
  readonly description = 'A moment with its distance to UTC, written 2026-11-25T09:30:00Z.';

  parseValue(value: unknown): Date {
    const instant = typeof value === 'string' && WRITTEN.test(value) ? new Date(value) : undefined;
    if (!instant || Number.isNaN(instant.getTime())) throw new GraphQLError('a moment is written 2026-11-25T09:30:00Z');
    return instant;
  }

  serialize(value: unknown): string {
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'string') return isoOf(value);
    throw new GraphQLError('neither a date nor the text of one');
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** `2026-11-25 09:30:00.5+00`, as a session whose clock is UTC writes it, to the millisecond: `2026-11-25T09:30:00.500Z`. */
function isoOf(written: string): string {
  const [day, time] = [written.slice(0, 10), written.slice(11, 19)];
  const thousandths = written[19] === '.' ? written.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000';
  return `${day}T${time}.${thousandths}Z`;
}
