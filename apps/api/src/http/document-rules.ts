import { GraphQLError, NoSchemaIntrospectionCustomRule, type ASTVisitor, type ValidationContext, type ValidationRule } from 'graphql';
import { LIMITS } from './limits.js';

/**
 * Rules on the text of a document. They run once per text and are cached with it, so they never see variables. One operation
 * per document also closes a trap: the compiled form of a text belongs to the first operation it was asked for.
 */
function documentLimits(context: ValidationContext): ASTVisitor {
  let operations = 0;
  let aliases = 0;
  let directives = 0;
  const refuse = (what: string): void => context.reportError(new GraphQLError(what));
  return {
    OperationDefinition(node) {
      operations += 1;
      if (operations === 2) refuse('one operation per document');
      if (node.operation === 'mutation' && node.selectionSet.selections.length > LIMITS.mutations) refuse('too many mutations');
    },
    Field(node) {
      if (node.alias) aliases += 1;
      if (aliases === LIMITS.aliases + 1) refuse('too many aliases');
    },
    Directive() {
      directives += 1;
      if (directives === LIMITS.directives + 1) refuse('too many directives');
    },
  };
}

/** The rules for documents; introspection is open to developers only. */
export const documentRules = (isDeveloper: boolean): ValidationRule[] => [documentLimits, ...(isDeveloper ? [] : [NoSchemaIntrospectionCustomRule])];
