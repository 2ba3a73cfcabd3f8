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
const proxy = { '/graphql': toApi, '/auth': toApi, '^/fund/[^/]+/entries\\.csv': toApi, '/health': toApi };
const port = Number(process.env['REGIA_WEB_PORT'] ?? 5173);

/** Packages that publish compiled code for the server are read from their sources here. */
const sources = Object.fromEntries(['kernel', 'plugin-api'].map((name) => [`@regia/${name}`, path.join(root, 'packages', name, 'src/index.ts')]));

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
  server: { host: '127.0.0.1', port, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy },
  build: {
    target: 'es2023',
    cssMinify: 'lightningcss',
    modulePreload: { polyfill: false },
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 }] },
      },
    },
  },
});
