import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { compiledMessages } from './vite/compiled-messages.mjs';
import { leanDocuments } from './vite/lean-documents.mjs';
import { oneDictionary } from './vite/one-dictionary.mjs';
import { plainManifests } from './vite/plain-manifests.mjs';
import { webPlugins } from './vite/web-plugins.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const api = process.env['REGIA_API'] ?? `http://127.0.0.1:${process.env['REGIA_API_PORT'] ?? '3000'}`;
const toApi = { target: api, changeOrigin: false };
const proxy = { '/graphql': toApi, '/auth': toApi, '^/fund/[^/]+/(entries\\.csv|statement\\.(json|csv|xlsx|pdf)|books\\.jsonl|head\\.txt|bank/.+)': toApi, '^/public/fund/([^/]+/.+|regia-verify\\.mjs)': toApi, '/health': toApi };
const port = Number(process.env['REGIA_WEB_PORT'] ?? 5173);

/** Packages that publish compiled code for the server are read from their sources here. */
const sources = Object.fromEntries(
  ['kernel', 'plugin-api'].map((name) => [`@regia/${name}`, path.join(root, 'packages', name, 'src/index.ts')]),
);

const HAD_BY_THEN = /assets[/](?:rolldown-runtime|react|index|home|menu)-/;

export default defineConfig({
  plugins: [
    compiledMessages({ core: [path.join(root, 'packages/ui/locales'), path.join(import.meta.dirname, 'locales')] }),
    webPlugins({ list: path.join(root, 'plugins.json'), root }),
    plainManifests({ alias: sources }),
    leanDocuments(),
    oneDictionary(),
    react(),
  ],
  resolve: { alias: sources },
  server: { host: '127.0.0.1', port, strictPort: true, proxy, hmr: { overlay: false } },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy },
  build: {
    target: 'es2023',
    cssMinify: 'lightningcss',
    // what every page has by then is not listed again in each door
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : files.filter((file) => !HAD_BY_THEN.test(file))),
    },
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        chunkFileNames: ({ name }) => (name.startsWith('parts') ? 'assets/part-[hash].js' : 'assets/[name]-[hash].js'),
        // what the first page needs arrives in two files; what pages share beyond it, by who shares it
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|rolldown[\\/]runtime/, priority: 30 },
            { name: 'shell', tags: ['$initial'], priority: 20 },
            { name: 'land', test: /node_modules[\\/]world-atlas/, priority: 25 },
            { name: 'home', test: /pages[\\/]home[\\/]home\.page/, priority: 18 },
            { name: 'menu', test: /shell[\\/]menu\.part/, priority: 17 },
            { name: (id) => /plugins[\\/]([a-z-]+)[\\/]src[\\/](?:manifest\.ts|web[\\/]index\.tsx)$/.exec(id)?.[1], priority: 16 },
            {
              name: 'table',
              test: /@tanstack[\\/](table-core|react-table)|packages[\\/]ui[\\/]src[\\/](data-table|table-scroll)/,
              priority: 15,
            },
            {
              name: 'parts',
              test: /node_modules|packages[\\/]ui/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 800,
              priority: 10,
            },
          ],
        },
      },
    },
  },
});
