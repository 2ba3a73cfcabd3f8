import { outOfStep } from '../plugins/composition.mjs';
import { configurationProblems } from './configuration.mjs';
import { importProblems } from './imports.mjs';
import { localeProblems } from './locales.mjs';

const turbo = ['turbo', 'run', '--output-logs=errors-only', '--ui=stream', '--continue'];

/** Everything that `npm run check` looks at, in order: what tools find first, then what only this house knows. */
export function checksOf(root) {
  return [
    { name: 'types', command: [...turbo, 'build', 'typecheck'] },
    { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
    { name: 'boundaries', command: ['turbo', 'boundaries'] },
    { name: 'imports', problems: () => importProblems(root) },
    { name: 'dead-code', command: ['knip', '--no-progress', '--no-config-hints'] },
    {
      name: 'plugins',
      problems: () => outOfStep(root).map(({ file }) => `${file} does not follow from plugins.json: run npm run plugins:sync`),
    },
    { name: 'schema', command: ['node', 'apps/api/dist/print-schema.js', '--check'] },
    { name: 'texts', problems: () => localeProblems(root) },
    { name: 'configuration', problems: () => configurationProblems(root) },
  ];
}
