import { spawn } from 'node:child_process';

/** Runs a tool with its words on the terminal; resolves to its exit code. `signal` ends it. */
export function runTool(command, args, { cwd, env, signal }) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, signal, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}
