import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const skipped = new Set(['node_modules', 'dist', '.turbo', '.data', 'playwright-report', 'test-results']);
const isSource = (name) => /\.(ts|tsx|mts)$/.test(name) && !name.endsWith('.d.ts');

/** Every source file of applications, packages and plugins, as paths from the root. */
export function sourceFiles(root) {
  return ['apps', 'packages', 'plugins'].flatMap((house) => walk(root, house));
}

function walk(root, folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(root, below);
    return isSource(entry.name) ? [below] : [];
  });
}

/** What a file imports, types included: `{ name, line }` of each import, export-from, import() and type import. */
export function importsOf(root, file) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found = [];
  const visit = (node) => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ name: specifier.text, line: source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) return node.moduleReference.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? node.arguments[0] : undefined;
}

/** The file a relative import means: `./x.js` is written for `./x.ts` or `./x.tsx`. */
export function resolveRelative(root, from, name) {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(from), name));
  const stem = target.replace(/\.(js|jsx|mjs)$/, '');
  const candidates = [target, `${stem}.ts`, `${stem}.tsx`, `${stem}.mts`, `${target}/index.ts`, `${target}/index.tsx`];
  return candidates.find((file) => fs.existsSync(path.join(root, file)) && fs.statSync(path.join(root, file)).isFile()) ?? target;
}
