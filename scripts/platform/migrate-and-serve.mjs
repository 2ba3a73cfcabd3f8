// The API while it is being written, under `node --watch`: what a build has brought of migrations runs before it serves.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

for (const name of ['migrate.js', 'main.js']) await import(pathToFileURL(path.resolve('dist', name)).href);
