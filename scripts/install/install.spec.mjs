import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain } from './install.mjs';
import { isInstalled, writeStamp } from './installed.mjs';
import { isAtLeast } from './node-version.mjs';
import { unsupportedReason } from './platform-support.mjs';

describe('a machine that cannot run it', () => {
  const good = { version: 'v20.19.0', platform: 'linux', arch: 'x64' };

  it('is not what an ordinary one is called', () => {
    expect(unsupportedReason(good)).toBeUndefined();
    expect(unsupportedReason({ ...good, platform: 'darwin', arch: 'arm64' })).toBeUndefined();
  });

  it.each([
    [{ version: 'v18.20.0' }, /Node v18\.20\.0 is too old: Regia needs Node 20\.19 or newer/],
    [{ version: 'v20.18.3' }, /too old/],
    [{ platform: 'win32' }, /WSL 2/],
    [{ arch: 'riscv64' }, /linux-riscv64 is not supported/],
  ])('is told why: %j', (difference, reason) => {
    expect(unsupportedReason({ ...good, ...difference })).toMatch(reason);
  });

  it('counts versions, not letters', () => {
    expect(isAtLeast('v20.9.0', [20, 19])).toBe(false);
    expect(isAtLeast('v100.0.0', [24, 0])).toBe(true);
  });
});

describe('an install that fails', () => {
  it.each([
    ['npm error code ENOSPC\nnpm error write', /disk is full/],
    ['npm error code ECONNREFUSED\nnpm error FetchError: request failed', /registry could not be reached/],
    ['npm error network request to https://registry.example/x failed, reason: getaddrinfo EAI_AGAIN', /registry could not be reached/],
    ['npm error code EACCES', /belong to someone else/],
    ['npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync', /do not agree/],
    ['something new', /npm ci failed \(7\)/],
  ])('says what to do about %j', (output, advice) => {
    expect(explain(output, 7)).toMatch(advice);
  });
});

describe('what is installed', () => {
  let root;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'regia-install-'));
    fs.mkdirSync(path.join(root, 'node_modules'));
    write('package-lock.json', lock('1.0.0'));
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  const elsewhere = { version: '2.0.0', optional: true, os: ['aix'], cpu: ['ppc64'] };
  const lock = (version, more = { 'node_modules/only-elsewhere': elsewhere }) => ({
    packages: { '': {}, 'node_modules/kept': { version }, ...more },
  });
  const write = (file, content) => fs.writeFileSync(path.join(root, file), JSON.stringify(content));

  it('is nothing in a fresh clone', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('is trusted by its stamp until the lock file changes', () => {
    writeStamp(root);
    expect(isInstalled(root)).toBe(true);

    write('package-lock.json', lock('1.1.0'));

    expect(isInstalled(root)).toBe(false);
  });

  it('is believed when npm was run by hand, packages for other machines left out', () => {
    write('node_modules/.package-lock.json', lock('1.0.0', {}));

    expect(isInstalled(root)).toBe(true);
  });

  it('is not believed while a package of our own that was just added is not linked', () => {
    write(
      'package-lock.json',
      lock('1.0.0', { 'plugins/city-new': {}, 'node_modules/@regia/city-new': { resolved: 'plugins/city-new', link: true } }),
    );
    write('node_modules/.package-lock.json', lock('1.0.0', {}));
    expect(isInstalled(root)).toBe(false);

    fs.mkdirSync(path.join(root, 'node_modules', '@regia', 'city-new'), { recursive: true });

    expect(isInstalled(root)).toBe(true);
  });

  it('is not believed when a version differs or a package for this machine is missing', () => {
    write('node_modules/.package-lock.json', lock('0.9.0', {}));
    expect(isInstalled(root)).toBe(false);

    write('package-lock.json', lock('1.0.0', { 'node_modules/ours': { ...elsewhere, os: [process.platform], cpu: [process.arch] } }));
    write('node_modules/.package-lock.json', lock('1.0.0', {}));

    expect(isInstalled(root)).toBe(false);
  });
});
