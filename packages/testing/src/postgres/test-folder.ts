import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'regia-test-';

/** A folder for the data of one run. It carries the number of our process, so that the next run knows what a killed one left. */
export function makeTestFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755); // the account that runs PostgreSQL must get through
  return folder;
}

export function removeTestFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Folders of runs whose process is gone. */
export function abandonedTestFolders(): string[] {
  const ours = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  return ours.filter((name) => !isAlive(Number(name.slice(prefix.length).split('-')[0]))).map((name) => path.join(tmpdir(), name));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // thrown by kill, which documents this shape
  }
}
