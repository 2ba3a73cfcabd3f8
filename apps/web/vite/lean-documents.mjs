const CALL = /graphql\(\s*(?:\/\*[^*]*\*\/\s*)?`\s*(query|mutation|fragment)\s+(\w+)[^`]*`\s*,?\s*\)/g;
const IMPORT = /import\s*\{\s*graphql\s*\}\s*from\s*(['"])(.*\/)gql(\.js)?\1;?/;

/** Points `graphql(…)` straight at its generated document, so that the lookup table with every text a second time is not shipped. */
export const leanDocuments = () => ({
  name: 'lean-documents',
  enforce: 'pre',
  transform: {
    filter: { id: /\.graphql\.ts$/ },
    handler(code) {
      if (!IMPORT.test(code)) return undefined;
      const direct = code
        .replace(IMPORT, "import * as documents from '$2graphql.js';")
        .replace(CALL, (_, kind, name) => `documents.${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`);
      return { code: direct, map: null };
    },
  },
});
