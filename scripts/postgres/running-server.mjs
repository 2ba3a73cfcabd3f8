import fs from 'node:fs';
import path from 'node:path';
import { commandLine, isAlive } from '../platform/processes.mjs';

/** What the server itself wrote down: process, port, socket folder, state. A note left behind by a killed server counts as none. */
export function runningServer(dataFolder) {
  const note = readNote(dataFolder);
  if (!note || !isAlive(note.pid)) return undefined;
  const command = commandLine(note.pid);
  return command?.includes(dataFolder) ? note : undefined;
}

/** Reads the note even when its server is gone. */
export function readNote(dataFolder) {
  try {
    const lines = fs.readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), socket: lines[4]?.trim(), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}
