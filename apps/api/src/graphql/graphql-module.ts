import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { Fault, type Call, type UnitOfWork } from '@regia/server-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { judgeCost } from '../http/document-cost.js';
import { documentRules } from '../http/document-rules.js';
import { errorFormatter } from '../http/errors.js';
import { LIMITS } from '../http/limits.js';
import type { RateLimits } from '../http/rate-limits.js';
import { openOperation } from '../http/operation.js';

/** GraphQL as it is served: compiled, with every limit before execution. */
export function graphqlModule(work: UnitOfWork, limits: RateLimits, isDeveloper: boolean): DynamicModule {
  const config = {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    graphiql: false,
    jit: 1,
    cache: 512,
    allowBatchedQueries: false,
    queryDepth: LIMITS.depth,
    fieldResolverEnhancers: [],
    graphql: { parseOptions: { maxTokens: LIMITS.tokens }, validateOptions: { maxErrors: 5, hideSuggestions: !isDeveloper } },
    validationRules: documentRules(isDeveloper),
    errorFormatter: errorFormatter(isDeveloper),
    context: (request: FastifyRequest, reply: FastifyReply): Call => openOperation(work, request, reply),
    // without a response schema of ours Mercurius' own would turn list positions in error paths into text
    additionalRouteOptions: { bodyLimit: LIMITS.bodyBytes, schema: { response: {} } },
    hooks: {
      preParsing: refuseLongDocument,
      preExecution: async (schema: GraphQLSchema, document: DocumentNode, { ctx, reply }: Call & { readonly reply?: FastifyReply }, variables: Record<string, unknown> | undefined): Promise<void> => {
        judgeCost(schema, document, variables ?? {});
        limits.judge(document, ctx, reply);
      },
      onResolution: async (_execution: unknown, { ctx }: Call): Promise<void> => work.end(ctx, 'answered'),
    },
  };
  return GraphQLModule.forRoot<MercuriusDriverConfig>(config as unknown as MercuriusDriverConfig); // the driver's types know fewer of Mercurius' options than Mercurius
}

/** Before parsing: Mercurius would also accept a query as a JSON syntax tree, past every token limit. */
async function refuseLongDocument(_schema: GraphQLSchema, source: string): Promise<void> {
  if (source.length > LIMITS.documentCharacters) throw new Fault('TOO_COSTLY', 'document too long');
  if (/^\s*[{[]\s*"/.test(source)) throw new Fault('BAD_REQUEST', 'a syntax tree instead of a text');
}
