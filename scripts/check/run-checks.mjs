import { spawn } from 'node:child_process';
import { say } from '../platform/say.mjs';

/**
 * Runs checks one after the other and says of each whether it holds. A check is `{ name, problems }` (lines of what is wrong)
 * or `{ name, command }` (a tool that fails by its exit code).
 * @returns the names of those that do not hold
 */
export async function runChecks(checks, { cwd, env }) {
  const failed = [];
  for (const check of checks) {
    const report = await outcome(check, { cwd, env });
    say(`${report === undefined ? 'holds ' : 'BROKEN'}  ${check.name}`);
    if (report === undefined) continue;
    failed.push(check.name);
    console.log(report.trim().replace(/^/gm, '          '));
  }
  return failed;
}

async function outcome({ problems, command }, options) {
  if (command) return runQuietly(command, options);
  try {
    const lines = problems();
    return lines.length > 0 ? lines.join('\n') : undefined;
  } catch (error) {
    return error.message;
  }
}

/** What the tool wrote when it failed; undefined when it did not. */
function runQuietly([command, ...args], { cwd, env }) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env: { ...env, FORCE_COLOR: '0', NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', (error) => done(`${command}: ${error.message}`));
    child.on('close', (code) => done(code === 0 ? undefined : output || `${command} ended with ${code}`));
  });
}
