import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composition, outOfStep } from './composition.mjs';

let root;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'regia-plugins-'));
  for (const app of ['api', 'web'])
    write(`apps/${app}/package.json`, {
      name: `@regia/${app}`,
      dependencies: { '@regia/kernel': '*', '@regia/city-old': '*', zod: '4.6.7' },
    });
  for (const key of ['theme-water', 'city-lyon']) write(`plugins/${key}/package.json`, { name: `@regia/${key}` });
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function write(file, content) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
}

function settle() {
  for (const { file, content } of composition(root)) write(file, content);
}

describe('composing the installed plugins', () => {
  it('makes one loader per plugin, in the order of the list', () => {
    write('plugins.json', ['theme-water', 'city-lyon']);

    const [generated] = composition(root);

    expect(generated.content).toContain(
      "'theme-water': () => import('@regia/theme-water/server'),\n  'city-lyon': () => import('@regia/city-lyon/server'),",
    );
  });

  it('lets the applications depend on the installed plugins and on no other', () => {
    write('plugins.json', ['theme-water']);
    settle();

    const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'apps/web/package.json'), 'utf8'));

    expect(dependencies).toEqual({ '@regia/kernel': '*', '@regia/theme-water': '*', zod: '4.6.7' });
  });

  it('notices a plugin that was added without syncing', () => {
    write('plugins.json', ['theme-water']);
    settle();
    expect(outOfStep(root)).toEqual([]);

    write('plugins.json', ['theme-water', 'city-lyon']);

    expect(outOfStep(root).map(({ file }) => file)).toEqual([
      'apps/api/src/plugins.generated.ts',
      'apps/api/package.json',
      'apps/web/package.json',
    ]);
  });

  it('notices a generated list that was edited by hand', () => {
    write('plugins.json', ['theme-water']);
    settle();
    fs.appendFileSync(path.join(root, 'apps/api/src/plugins.generated.ts'), '// mine\n');

    expect(outOfStep(root)).toHaveLength(1);
  });

  it('works with no plugin at all', () => {
    write('plugins.json', []);

    expect(composition(root)[0].content).toContain('export const installedPlugins = {\n} satisfies');
  });

  it.each([
    [['theme-water', 'theme-water'], /twice/],
    [['theme-fire'], /there is no plugins\/theme-fire/],
    [['../secrets'], /is not a plugin key/],
    [{}, /holds a list/],
  ])('refuses %j', (list, reason) => {
    write('plugins.json', list);

    expect(() => composition(root)).toThrow(reason);
  });
});
