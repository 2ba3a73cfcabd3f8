import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { unpack } from './unpack.mjs';

/** The Chromium inside @sparticuz/chromium. Its own starter is not used: it unpacks to one fixed file and switches web security off. */
export function bundledBrowser(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packaged = packageFolder(root, '@sparticuz/chromium');
  if (!packaged) return undefined;
  const { version } = JSON.parse(fs.readFileSync(path.join(packaged, 'package.json'), 'utf8'));
  const folder = path.join(cacheFolder(root), `chromium-${version}-${process.getuid()}`);
  if (!fs.existsSync(folder)) unpackOnce(packaged, folder);
  return startable(folder);
}

/** The package does not export its package.json: walk up from its entry. */
function packageFolder(root, name) {
  try {
    let folder = path.dirname(createRequire(path.join(root, 'package.json')).resolve(name));
    while (!fs.existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
    return folder;
  } catch {
    return undefined;
  }
}

function cacheFolder(root) {
  const folder = path.join(root, 'node_modules', '.cache');
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
    return folder;
  } catch {
    return os.tmpdir();
  }
}

/** Unpacked beside its place and moved there, so that several starts at once do not see half of it. */
function unpackOnce(packaged, folder) {
  const making = fs.mkdtempSync(`${folder}.`);
  const read = (file) => zlib.brotliDecompressSync(fs.readFileSync(path.join(packaged, 'bin', file)));
  fs.writeFileSync(path.join(making, 'chromium'), read('chromium.br'), { mode: 0o755 });
  unpack(read('fonts.tar.br'), path.join(making, 'fonts'));
  unpack(read('al2023.tar.br'), path.join(making, 'nss')); // the only libraries it needs beyond the C library
  fs.writeFileSync(path.join(making, 'fonts.conf'), fontSettings(folder));
  try {
    fs.renameSync(making, folder);
  } catch {
    fs.rmSync(making, { recursive: true, force: true }); // another start was first
  }
}

/** The machine's own fonts, if there are any, then the one that comes along. */
const fontSettings = (folder) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>` +
  `<dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;

/** With the machine's libraries, else with those of the package; undefined where neither fits (musl). */
function startable(folder) {
  const executablePath = path.join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const packagedLibraries = [path.join(folder, 'nss', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const environments = [env, { ...env, LD_LIBRARY_PATH: packagedLibraries }];
  const fitting = environments.find((each) => spawnSync(executablePath, ['--version'], { env: each, stdio: 'ignore' }).status === 0);
  return fitting && { executablePath, env: fitting };
}
