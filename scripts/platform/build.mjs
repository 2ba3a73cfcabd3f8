import { spawn } from 'node:child_process';
import { say } from './say.mjs';

/** Builds what has changed since the last build; the rest comes from the cache. Throws when something does not compile. */
export async function build(root, env, filters = []) {
  say('building (only what changed)');
  await runTool('turbo', ['run', 'build', '--output-logs=errors-only', '--ui=stream', ...filters.map((name) => `--filter=${name}`)], {
    cwd: root,
    env,
    isQuiet: true,
  });
  say('built');
}

/** Runs a tool of the checkout to its end. A quiet one speaks only when it fails. */
export function runTool(command, args, { cwd, env, isQuiet = false }) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'] });
    let output = '';
    child.stdout?.on('data', (part) => (output += part));
    child.stderr?.on('data', (part) => (output += part));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code === 0) return done(output);
      if (isQuiet) process.stderr.write(output);
      return fail(new Error(`${command} ${args[0]} ${args[1] ?? ''} failed (${signal ?? code}).`));
    });
  });
}
