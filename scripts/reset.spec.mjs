import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAlive, noteOf } from './platform/processes.mjs';
import { startPostgres, stopLeftoverPostgres } from './postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
let dataFolder;
beforeEach(() => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'regia reset '));
  fs.chmodSync(dataFolder, 0o755);
});
afterEach(async () => {
  await stopLeftoverPostgres(path.join(dataFolder, 'pg'));
  fs.rmSync(dataFolder, { recursive: true, force: true });
});

const reset = (args, input) =>
  spawnSync(process.execPath, [path.join(root, 'scripts/reset.mjs'), ...args], {
    env: { ...process.env, REGIA_DATA_FOLDER: dataFolder },
    input,
    encoding: 'utf8',
  });

describe('npm run reset', () => {
  it('removes the data and the server that a killed start left on them', async () => {
    const { pid } = await startPostgres({ root, dataFolder: path.join(dataFolder, 'pg') });

    const { status } = reset(['--yes']);

    expect(status).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(fs.existsSync(dataFolder)).toBe(false);
  });

  it.each(['\n', 'n\n', 'maybe\n'])('asks, and takes %j for no', (answer) => {
    fs.writeFileSync(path.join(dataFolder, 'secret'), 'kept');

    const { stdout } = reset([], answer);

    expect(stdout).toContain('[y/N]');
    expect(fs.existsSync(path.join(dataFolder, 'secret'))).toBe(true);
  });

  it('takes yes for yes', () => {
    reset([], 'y\n');

    expect(fs.existsSync(dataFolder)).toBe(false);
  });

  it('does not pull the data from under a platform that runs', () => {
    fs.writeFileSync(
      path.join(dataFolder, 'run.json'),
      JSON.stringify({ origin: 'http://localhost:4000', starter: noteOf('starter', process.pid), processes: [] }),
    );

    const { status, stderr } = reset(['--yes']);

    expect(status).toBe(1);
    expect(stderr).toContain(`process ${process.pid}`);
    expect(fs.existsSync(dataFolder)).toBe(true);
  });
});
