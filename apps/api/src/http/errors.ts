import { Fault, type FaultCode } from '@regia/server-kit';
import type { FastifyReply } from 'fastify';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';

interface Public {
  readonly status: number;
  readonly says: string;
}

const PUBLIC: Readonly<Record<FaultCode, Public>> = {
  BAD_REQUEST: { status: 400, says: 'The request is not valid.' },
  TOO_COSTLY: { status: 400, says: 'The request asks for too much.' },
  UNAUTHENTICATED: { status: 200, says: 'Please sign in.' },
  FORBIDDEN: { status: 200, says: 'This is not open to you.' },
  OVERLOADED: { status: 503, says: 'The service is busy. Try again.' },
  RATE_LIMITED: { status: 429, says: 'Too many changes in a short time. Wait a moment.' },
  DEADLINE: { status: 503, says: 'This took too long.' },
  GONE: { status: 503, says: 'This took too long.' },
  INTERNAL: { status: 200, says: 'Something went wrong.' },
};

interface Judged {
  readonly code: FaultCode;
  readonly detail?: string;
}

/**
 * The public code of whatever was thrown; everything unknown is INTERNAL. An error of GraphQL itself is the caller's when it came
 * before execution; one with a path, such as a null where none may be, is a fault of ours.
 */
function judge(error: unknown, isDeveloper: boolean): Judged {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (cause instanceof Fault) return { code: cause.code, ...(isDeveloper ? { detail: cause.reason } : {}) };
  const { code, statusCode } = cause as { code?: string; statusCode?: number };
  const isBeforeExecution = cause instanceof GraphQLError && (error as GraphQLError).path === undefined;
  const isTheirs = isBeforeExecution || code?.startsWith('MER_ERR_') || (statusCode !== undefined && statusCode < 500);
  if (isTheirs) return { code: 'BAD_REQUEST', ...(isDeveloper ? { detail: (error as Error).message } : {}) };
  return { code: 'INTERNAL' };
}

/** What Mercurius hands to the formatter, as far as we read it. */
interface FormatContext {
  readonly reply?: FastifyReply;
  readonly ctx?: { readonly traceId: string };
}

/** Builds each error anew: a code, a sentence by code, the path, the trace id. The reason is in the log. */
export const errorFormatter =
  (isDeveloper: boolean) =>
  (execution: ExecutionResult & { errors: readonly GraphQLError[] }, context: FormatContext): { statusCode: number; response: ExecutionResult } => {
    const traceId = context.ctx?.traceId ?? context.reply?.request.id ?? 'none';
    const errors = flatten(execution.errors).slice(0, 10).map((error) => publicError(error, isDeveloper, traceId, context.reply));
    const statusCode = statusOf(errors, execution.data);
    if (statusCode === 503) context.reply?.header('retry-after', '2');
    return { statusCode, response: { data: execution.data ?? null, errors: errors as never } };
  };

const flatten = (errors: readonly GraphQLError[]): GraphQLError[] => errors.flatMap((error) => (error.originalError as { errors?: GraphQLError[] } | undefined)?.errors ?? [error]);

function publicError(error: GraphQLError, isDeveloper: boolean, traceId: string, reply: FastifyReply | undefined): GraphQLFormattedError {
  const { code, detail } = judge(error, isDeveloper);
  if (code === 'INTERNAL') reply?.log.error({ traceId, err: error.originalError ?? error, path: error.path }, 'unexpected');
  return { message: detail ?? PUBLIC[code].says, ...(error.path ? { path: error.path } : {}), extensions: { code, traceId } };
}

function statusOf(errors: readonly GraphQLFormattedError[], data: unknown): number {
  const statuses = errors.map(({ extensions }) => PUBLIC[extensions!['code'] as FaultCode].status);
  if (statuses.includes(503)) return 503;
  return data === null || data === undefined ? Math.max(...statuses) : 200;
}

/** The answer when the clock of a request has run out. */
export const deadlineAnswer = (traceId: string): object => ({ data: null, errors: [{ message: PUBLIC.DEADLINE.says, extensions: { code: 'DEADLINE', traceId } }] });
