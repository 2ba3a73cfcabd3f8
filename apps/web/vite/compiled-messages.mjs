import { compileMessage } from '@lingui/message-utils/compileMessage';
import fs from 'node:fs';
import path from 'node:path';

const SKELETON = /\{[^{}]+,\s*(?:number|date|time)\b/;
const CORE = 'virtual:core-messages/';
const CATALOG = /[\\/]locales[\\/][a-z-]+\.json$/i;
const JSON_PROMISE = /,\s*\{\s*with:\s*\{\s*type:\s*['"]json['"]\s*\}\s*\}/g;

/** Compiles ICU texts when the web is built, so that no parser is shipped. What a language lacks is filled from English. */
function compile(texts, english, file, fail) {
  const compiled = {};
  for (const [key, text] of Object.entries({ ...english, ...texts })) {
    if (SKELETON.test(text)) fail(`${file}: ${key}: values are formatted before they are passed in`);
    try {
      compiled[key] = compileMessage(text);
    } catch (fault) {
      fail(`${file}: ${key}: ${fault.message}`);
    }
  }
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`, moduleType: 'js', map: null };
}

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {});

/** All files of one language in a folder, as one catalog; a key that stands in two files is a mistake. */
function readFolder(dir, fail) {
  const all = {};
  if (!fs.existsSync(dir)) return all;
  for (const name of fs
    .readdirSync(dir)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    for (const [key, text] of Object.entries(read(path.join(dir, name)))) {
      if (key in all) fail(`${name}: ${key} stands in another file too`);
      all[key] = text;
    }
  }
  return all;
}

/**
 * `locales/<language>.json` of a package becomes its compiled catalog; `virtual:core-messages/<language>` is the catalog of
 * all folders given, each `<dir>/<language>/*.json` or `<dir>/<language>.json`.
 */
export const compiledMessages = ({ core }) => ({
  name: 'compiled-messages',
  enforce: 'pre',
  configureServer({ watcher, moduleGraph, ws }) {
    const reread = (file) => {
      if (!core.some((dir) => file.startsWith(dir + path.sep))) return;
      for (const module of moduleGraph.idToModuleMap.values()) if (module.id?.startsWith(`\0${CORE}`)) moduleGraph.invalidateModule(module);
      ws.send({ type: 'full-reload' });
    };
    watcher.add([...core]);
    watcher.on('add', reread).on('unlink', reread);
  },
  resolveId: (id) => (id.startsWith(CORE) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${CORE}`)) return undefined;
    const language = id.slice(CORE.length + 1);
    const fail = (text) => this.error(text);
    const catalog = (tongue) =>
      Object.assign({}, ...core.map((dir) => ({ ...read(path.join(dir, `${tongue}.json`)), ...readFolder(path.join(dir, tongue), fail) })));
    for (const dir of core) {
      const files = [
        path.join(dir, `${language}.json`),
        ...(fs.existsSync(path.join(dir, language))
          ? fs.readdirSync(path.join(dir, language)).map((name) => path.join(dir, language, name))
          : []),
      ];
      for (const file of files) if (fs.existsSync(file)) this.addWatchFile(file);
    }
    return compile(catalog(language), catalog('en'), language, fail);
  },
  transform: {
    filter: { id: [CATALOG, /[\\/]src[\\/]web[\\/]index\.tsx$/] },
    handler(text, file) {
      // what a door names as JSON arrives as a compiled module, so the promise to be JSON is taken back
      if (!CATALOG.test(file)) return { code: text.replace(JSON_PROMISE, ''), map: null };
      return compile(JSON.parse(text), read(path.join(path.dirname(file), 'en.json')), file, (fault) => this.error(fault));
    },
  },
});
