import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from '../platform/processes.mjs';
import { endLeftovers } from '../platform/run-file.mjs';
import { stopLeftoverPostgres } from '../postgres.mjs';

const prefix = 'regia-run-';

/** A folder for the data of one test run; it carries our process number, so that the next run can clean up after a killed one. */
export function dataFolderForTests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${process.pid}-`));
  fs.chmodSync(folder, 0o755); // the account that runs PostgreSQL must get through
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** Ends and removes what killed test runs have left. */
export async function removeAbandonedData() {
  const ours = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(prefix));
  for (const name of ours.filter((each) => !isAlive(Number(each.slice(prefix.length).split('-')[0])))) {
    const folder = path.join(os.tmpdir(), name);
    if (fs.statSync(folder).isDirectory()) {
      await endLeftovers(folder);
      await stopLeftoverPostgres(path.join(folder, 'pg'));
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
