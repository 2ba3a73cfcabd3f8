// `node closing-line.mjs <exit code> <output> …`: repeats each run's closing line and ends with their sum.
import fs from 'node:fs';
import { add, closingLine, inWords, nothing, withExitCode } from './tally.mjs';

const runs = [];
for (let at = 2; at < process.argv.length; at += 2)
  runs.push({ code: Number(process.argv[at]), output: fs.readFileSync(process.argv[at + 1], 'utf8') });

const tallies = runs.map(({ code, output }) => withExitCode(closingLine(output) ?? nothing, code));
console.log();
for (const tally of tallies) console.log(inWords(tally));
const { passed, failed } = add(...tallies);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
