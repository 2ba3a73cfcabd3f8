import { isInputObjectType, isNonNullType, type GraphQLSchema } from 'graphql';
import { rootFields } from '../access/sample-operation.js';
import { agendaCommands } from './agenda.js';
import { bankCommands } from './bank.js';
import { ceilingCommands } from './ceilings.js';
import type { Commands } from './command.js';
import { evidenceCommands } from './evidence.js';
import { foodCommands } from './food.js';
import { financingCommands } from './financing.js';
import { headCommands } from './heads.js';
import { inKindCommands } from './in-kind.js';
import { keyCommands } from './keys.js';
import { moneyCommands } from './money.js';
import { moveCommands } from './moves.js';
import { orderCommands } from './orders.js';
import { ownCommands } from './own.js';
import { payCommands } from './pay.js';
import { peopleCommands } from './people.js';
import { periodCommands } from './periods.js';
import { reminderCommands } from './reminders.js';

/** Every mutation, and how to send it. One without a row here fails the tests that read this table. */
export const COMMANDS: Commands = { ...agendaCommands, ...bankCommands, ...ceilingCommands, ...evidenceCommands, ...foodCommands, ...financingCommands, ...inKindCommands, ...moneyCommands, ...moveCommands, ...keyCommands, ...headCommands, ...orderCommands, ...ownCommands, ...payCommands, ...peopleCommands, ...periodCommands, ...reminderCommands };

/** Where schema and table differ: mutations without a row, rows without a mutation, and mutations that are not written `name(input: XInput!)`. */
export function outOfStep(schema: GraphQLSchema, commands: Commands): string[] {
  const fields = rootFields(schema.getMutationType());
  const names = new Set(fields.map(({ name }) => name));
  const isOneInput = (args: (typeof fields)[number]['args']): boolean => args.length === 1 && args[0]!.name === 'input' && isNonNullType(args[0]!.type) && isInputObjectType(args[0]!.type.ofType);
  return [
    ...fields.filter(({ name }) => !Object.hasOwn(commands, name)).map(({ name }) => `${name} has no row`),
    ...Object.keys(commands).filter((name) => !names.has(name)).map((name) => `${name} is no mutation`),
    ...fields.filter(({ args }) => !isOneInput(args)).map(({ name }) => `${name} does not take one input`),
  ];
}
