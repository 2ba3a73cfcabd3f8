import fs from 'node:fs';

const TICKS_PER_SECOND = 100; // of /proc, on every Linux we know

/**
 * Seconds of processor that a server and all its processes have used so far, those that ended included. Undefined where the system
 * does not tell; some tell late, so that a short sample seems to cost nothing. Unlike time on the wall it is much the same on a busy machine.
 */
export function serverCpuSeconds(postmaster) {
  try {
    const own = statOf(postmaster);
    const children = fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat?.parent === postmaster);
    return [own, ...children].reduce((sum, { used }) => sum + used, own.ofEnded) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}

/** Parent, ticks used, ticks of its ended children; undefined for a process that has just ended. */
function statOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), used: Number(fields[11]) + Number(fields[12]), ofEnded: Number(fields[13]) + Number(fields[14]) };
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  }
}
