import fs from 'node:fs';
import path from 'node:path';
import { isSameProcess, noteOf, stopGroup } from './processes.mjs';

// `.data/run.json` says which processes belong to the running platform. It is written before each of them is waited for, so that
// the next start can find, recognise and end whatever a killed start has left.

const runFile = (dataFolder) => path.join(dataFolder, 'run.json');

export function readRun(dataFolder) {
  try {
    return JSON.parse(fs.readFileSync(runFile(dataFolder), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The platform that runs on this data folder, if its starter is still the same process. */
export function runningPlatform(dataFolder) {
  const run = readRun(dataFolder);
  return run && isSameProcess(run.starter) ? run : undefined;
}

/** Claims the data folder for this process; throws `AlreadyRunning` when another start holds it. */
export function claimRun(dataFolder, facts) {
  const run = { ...facts, starter: noteOf('starter', process.pid), processes: [] };
  const running = runningPlatform(dataFolder);
  if (running && running.starter.pid !== process.pid) throw new AlreadyRunning(running);
  return writeRun(dataFolder, run);
}

/** Whole or not at all: a reader never sees half a file. */
function writeRun(dataFolder, run) {
  fs.mkdirSync(dataFolder, { recursive: true });
  const making = `${runFile(dataFolder)}.${process.pid}`;
  fs.writeFileSync(making, JSON.stringify(run, undefined, 2), { mode: 0o600 });
  fs.renameSync(making, runFile(dataFolder));
  return run;
}

export function noteProcess(dataFolder, run, name, pid) {
  const note = noteOf(name, pid);
  run.processes.push(note);
  writeRun(dataFolder, run);
  return note;
}

export const forgetRun = (dataFolder) => fs.rmSync(runFile(dataFolder), { force: true });

/** Ends what a killed start has left, and only what is provably its own. Returns the names. */
export async function endLeftovers(dataFolder) {
  const run = readRun(dataFolder);
  if (!run || isSameProcess(run.starter)) return [];
  const left = run.processes.filter(isSameProcess);
  await Promise.all(left.map(({ pid }) => stopGroup(pid, { patienceMs: 3000 })));
  return left.map(({ name }) => name);
}

export class AlreadyRunning extends Error {
  constructor(run) {
    super(
      `Regia already runs from this folder: ${run.origin} (process ${run.starter.pid}, since ${run.since}).\n` +
        `Stop it there with Ctrl-C, or with: kill ${run.starter.pid}`,
    );
  }
}
