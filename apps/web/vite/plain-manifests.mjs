import { runnerImport } from 'vite';

const MANIFEST = /[\\/]plugins[\\/]([a-z-]+)[\\/]src[\\/]manifest\.ts$/;

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
        .map(([name, value]) => `export const ${name} = withNames(${JSON.stringify(value, (part, inner) => (part === 'payload' ? undefined : inner))});`);
      return { code: `const withNames = (manifest) => ({ ...manifest, can: (permission) => manifest.key + ':' + permission });\n${plain.join('\n')}`, moduleType: 'js', map: null };
    },
  },
});
