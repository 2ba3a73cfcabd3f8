import { runnerImport } from 'vite';

const MANIFEST = /[\\/]plugins[\\/]([a-z-]+)[\\/]src[\\/]manifest\.ts$/;

/** Schemas cannot travel; rights, measures and translations of names are answered by the server in the reader's language. */
const LEFT_OUT = new Set(['payload', 'description', 'roles', 'indicators']);
function plainPart(part, value) {
  if (LEFT_OUT.has(part)) return undefined;
  return value?.original && value.texts ? { original: value.original, texts: { [value.original]: value.texts[value.original] } } : value;
}

/**
 * A manifest is data: it is checked here, when the web is built, and arrives in the browser as plain data. So neither the
 * checking library nor the schemas of payloads are shipped; payloads are checked by the server.
 */
export const plainManifests = ({ alias }) => ({
  name: 'plain-manifests',
  enforce: 'pre',
  load: {
    filter: { id: MANIFEST },
    async handler(id) {
      const { module, dependencies } = await runnerImport(id, { resolve: { alias }, logLevel: 'silent' });
      for (const file of dependencies) this.addWatchFile(file);
      const plain = Object.entries(module)
        .filter(([, value]) => value?.key === MANIFEST.exec(id)[1])
        .map(([name, value]) => `export const ${name} = withNames(${JSON.stringify(value, plainPart)});`);
      return {
        code: `const withNames = (manifest) => ({ ...manifest, can: (permission) => manifest.key + ':' + permission });\n${plain.join('\n')}`,
        moduleType: 'js',
        map: null,
      };
    },
  },
});
