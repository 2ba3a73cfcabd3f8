import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A dead child that nobody has collected still answers to its number. */
function isZombie(pid) {
  return statFields(pid)?.[0] === 'Z';
}

/** Fields after the name in /proc/<pid>/stat: state first, start time twentieth. */
function statFields(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const ps = (pid, column) => spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;

/** Process numbers are used again, start times are not: together they name one process. */
function startTime(pid) {
  return process.platform === 'linux' ? statFields(pid)?.[19] : ps(pid, 'lstart');
}

export function commandLine(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A note about a process, good enough to recognise it later. */
export const noteOf = (name, pid) => ({ name, pid, started: startTime(pid), command: commandLine(pid) });

/** True when the noted process still runs and is the very same one. */
export function isSameProcess({ pid, started, command }) {
  return isAlive(pid) && started !== undefined && startTime(pid) === started && commandLine(pid) === command;
}

export async function isGoneWithin(pid, ms) {
  for (const end = Date.now() + ms; isAlive(pid); await wait(25)) if (Date.now() > end) return false;
  return true;
}

/** Asks first, insists after `patienceMs`. */
export async function stopProcess(pid, { signal = 'SIGTERM', patienceMs = 8000 } = {}) {
  if (!sendSignal(pid, signal) || (await isGoneWithin(pid, patienceMs))) return;
  sendSignal(pid, 'SIGKILL');
  await isGoneWithin(pid, 2000);
}

/** The same for a process and whatever it has started: it leads a group, and a group's number is not given away while one of it lives. */
export async function stopGroup(leader, { patienceMs = 8000 } = {}) {
  sendSignal(-leader, 'SIGTERM');
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(25)) if (isGroupGone(leader)) return;
  sendSignal(-leader, 'SIGKILL');
  await isGoneWithin(leader, 2000);
}

/** Members that are dead but not yet collected count as gone. */
function isGroupGone(leader) {
  if (!sendSignal(-leader, 0)) return true;
  return process.platform === 'linux' && membersOf(leader).every((pid) => !isAlive(pid));
}

function membersOf(leader) {
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => statFields(pid)?.[2] === String(leader));
}

function sendSignal(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}
