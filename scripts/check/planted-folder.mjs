import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A small repository in a temporary folder, for tests that plant what a check must find. */
export function plantedFolder(files) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'regia-planted-'));
  const write = (file, content) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return { root, write, remove: () => fs.rmSync(root, { recursive: true, force: true }) };
}
