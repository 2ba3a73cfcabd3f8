import fs from 'node:fs';
import path from 'node:path';

const ID = 'virtual:web-plugins';

/** Composition when the web is built: the installed list becomes one guarded loader per plugin, fetched beside the first script. */
export const webPlugins = ({ list, root }) => {
  const keys = JSON.parse(fs.readFileSync(list, 'utf8'));
  const doorOf = (key) => path.join(root, 'plugins', key, 'src/web/index.tsx');
  return {
    name: 'web-plugins',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const loaders = keys
        .filter((key) => fs.existsSync(doorOf(key)))
        .map((key) => `{ key: ${JSON.stringify(key)}, load: () => import(${JSON.stringify(`@regia/${key}/web`)}) }`);
      return `export const loaders = [${loaders.join(', ')}];`;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const doors = new Set(keys.map(doorOf));
        return Object.values(bundle ?? {})
          .filter((chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => doors.has(id)))
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head',
          }));
      },
    },
  };
};
