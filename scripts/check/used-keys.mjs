import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Functions that read a text by these names everywhere; others are found by what they are bound to. */
const readers = ['readMessage', 'hasMessage', 't'];

/**
 * The text keys that a source file asks for: `{ key, line, isPrefix }`. A key made of a fixed beginning and a variable
 * (`refusals.${code}`) is a prefix: some key must begin with it.
 */
export function usedKeys(root, file) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const names = new Set(readers);
  const found = [];
  const note = (node, at) =>
    found.push(...keysIn(node).map((each) => ({ ...each, line: source.getLineAndCharacterOfPosition(at.getStart()).line + 1 })));
  eachNode(source, (node) => collectReaders(node, names));
  eachNode(source, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.has(node.expression.text) && node.arguments[0])
      note(node.arguments[0], node);
    if (isTitleOfPlugin(node, source)) note(node.initializer, node);
  });
  return found;
}

function eachNode(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

/** `const message = useMessage(…)`, and parameters of the type `Message`. */
function collectReaders(node, names) {
  const isBound =
    ts.isVariableDeclaration(node) &&
    node.initializer &&
    ts.isCallExpression(node.initializer) &&
    node.initializer.expression.getText() === 'useMessage';
  const isTyped = (ts.isParameter(node) || ts.isBindingElement(node) || ts.isPropertySignature(node)) && node.type?.getText() === 'Message';
  if ((isBound || isTyped) && ts.isIdentifier(node.name)) names.add(node.name.text);
}

/** Titles that a plugin hands to the shell are keys too. */
function isTitleOfPlugin(node, source) {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'title' && source.text.includes('defineWebPlugin(');
}

function keysIn(node) {
  if (ts.isStringLiteralLike(node)) return [{ key: node.text, isPrefix: false }];
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysIn(node.expression);
  if (ts.isTemplateExpression(node) && node.head.text !== '') return [{ key: node.head.text, isPrefix: true }];
  return [];
}
