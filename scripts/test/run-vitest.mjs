import path from 'node:path';
import { runTool } from './run-tool.mjs';
import { vitestTally, withExitCode } from './tally.mjs';

/** Runs the named Vitest projects in one go; with `files`, only those below them. `signal` ends it. */
export async function runVitest({ root, env, reports, projects, name, files = [], signal }) {
  const report = path.join(reports, `${name}.json`);
  const only = projects.map((project) => `--project=${project}`);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', ['run', '--passWithNoTests', ...files, ...only, ...output], { cwd: root, env, signal });
  return withExitCode(vitestTally(report), code);
}
