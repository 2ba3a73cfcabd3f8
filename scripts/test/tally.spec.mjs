import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, closingLine, playwrightTally, vitestTally, withExitCode } from './tally.mjs';

let folder;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'regia-tally-'))));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function report(content) {
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('adding up test runs', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];

    expect(vitestTally(report({ numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults }))).toEqual({
      passed: 4,
      failed: 2,
      skipped: 3,
    });
  });

  it('counts a journey that passed at the second try as passed', () => {
    expect(playwrightTally(report({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 5 } }))).toEqual({
      passed: 4,
      failed: 2,
      skipped: 5,
    });
  });

  it('never calls a run good that ended badly without saying why', () => {
    expect(withExitCode(vitestTally(report('not a report')), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('keeps the failures of a run that ended badly as they are', () => {
    expect(withExitCode({ passed: 1, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('reads back the last closing line and no sentence that merely resembles it', () => {
    expect(closingLine('1 passed, 2 failed, 3 skipped\nabout 9 passed, 9 failed or so\n4 passed, 0 failed\n')).toEqual({
      passed: 4,
      failed: 0,
      skipped: 0,
    });
    expect(closingLine('Keycloak: skipped')).toBeUndefined();
  });

  it('adds', () => {
    expect(add({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 })).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it('fails the whole when one of two runs failed, and ends with the sum', () => {
    const good = path.join(folder, 'good');
    const bad = path.join(folder, 'bad');
    fs.writeFileSync(good, '7 passed, 0 failed, 1 skipped\n');
    fs.writeFileSync(bad, 'it broke before any test\n');

    const { status, stdout } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'closing-line.mjs'), '0', good, '1', bad], {
      encoding: 'utf8',
    });

    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toEqual(['7 passed, 0 failed, 1 skipped', '0 passed, 1 failed, 0 skipped', '7 passed, 1 failed']);
  });
});
