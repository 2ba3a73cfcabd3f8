/**
 * Reads a message in ICU form: its arguments with their kind, and its choices with their branches.
 * @returns `{ args: Map<name, kind>, choices: [{ name, kind, branches }] }`
 * @throws when braces do not match or a choice is not well formed
 */
export function readMessage(text) {
  const reader = { text, at: 0, args: new Map(), choices: [] };
  readParts(reader, false);
  if (reader.at < text.length) throw new Error(`"}" at ${reader.at} closes nothing`);
  return { args: reader.args, choices: reader.choices };
}

function readParts(reader, isInside) {
  while (reader.at < reader.text.length) {
    const letter = reader.text[reader.at];
    if (letter === "'") skipQuoted(reader);
    else if (letter === '{') readArgument(reader);
    else if (letter === '}') return;
    else reader.at += 1;
  }
  if (isInside) throw new Error('a "{" is not closed');
}

/** An apostrophe quotes only before a brace or a number sign; elsewhere it is an apostrophe. */
function skipQuoted(reader) {
  const next = reader.text[reader.at + 1];
  if (next === "'") reader.at += 2;
  else if (next === '{' || next === '}' || next === '#') {
    const end = reader.text.indexOf("'", reader.at + 1);
    reader.at = end < 0 ? reader.text.length : end + 1;
  } else reader.at += 1;
}

function readArgument(reader) {
  const head = /^\{\s*([\w.-]+)\s*(?:(\})|,\s*(\w+)\s*(?:(\})|,))/.exec(reader.text.slice(reader.at));
  if (!head) throw new Error(`no argument name after "{" at ${reader.at}`);
  reader.at += head[0].length;
  const [, name, endsHere, kind = 'value', endsAfterKind] = head;
  if (!reader.args.has(name) || kind !== 'value') reader.args.set(name, kind);
  if (endsHere || endsAfterKind) return;
  if (['plural', 'selectordinal', 'select'].includes(kind)) readBranches(reader, name, kind);
  else skipStyle(reader);
}

function readBranches(reader, name, kind) {
  const branches = [];
  for (;;) {
    const head = /^\s*(?:offset:\d+\s*)?(?:(\})|(=?[\w-]+)\s*\{)/.exec(reader.text.slice(reader.at));
    if (!head) throw new Error(`${kind} of ${name}: a branch is not well formed at ${reader.at}`);
    reader.at += head[0].length;
    if (head[1]) break;
    branches.push(head[2]);
    readParts(reader, true);
    reader.at += 1;
  }
  if (!branches.includes('other')) throw new Error(`${kind} of ${name} has no "other"`);
  reader.choices.push({ name, kind, branches });
}

function skipStyle(reader) {
  const end = reader.text.indexOf('}', reader.at);
  if (end < 0) throw new Error('a "{" is not closed');
  reader.at = end + 1;
}
