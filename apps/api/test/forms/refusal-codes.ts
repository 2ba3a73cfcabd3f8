import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../../..');

/** Codes of refusals that people are told in words: by the shell, or by one of the plugins. */
export function refusalCodes(): ReadonlySet<string> {
  const plugins = readdirSync(path.join(ROOT, 'plugins')).map((name) => path.join(ROOT, 'plugins', name, 'locales/en.json'));
  const files = [path.join(ROOT, 'apps/web/locales/en/refusals.json'), ...plugins];
  const keys = files.flatMap((file) => Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object));
  return new Set(keys.filter((key) => key.startsWith('refusals.')).map((key) => key.slice('refusals.'.length)));
}
