#!/usr/bin/env node
// regia-cosign: signs a head of the books with a key that only your city has.
//
//   node regia-cosign.mjs new-key regia/city/dakar secret.pem
//       makes a key, keeps the secret one in a file that only you can read, prints the public one: register that
//   node regia-cosign.mjs sign secret.pem regia/city/dakar head.txt --key regia/pool-1+id+key [--last last-head.txt]
//       checks that the head is signed by the key of the fund, and prints the line to hand in
//
// Check the books with regia-verify and the head you signed last before you sign the next one: your signature says that everything
// you knew is still there. With --last a head that is older than that one, or of the same size and not the same, is not signed.
// Exit code 0: signed. 1: do not sign this. 2: cannot run.
//
// One file, no dependencies, so that you can read it before you rely on it. Node 20 or newer.
//
// SPDX-FileCopyrightText: the cities of the Regia consortium
// SPDX-License-Identifier: EUPL-1.2
// Licensed under the EUPL, version 1.2 or later: https://joinup.ec.europa.eu/software/page/eupl
// Provided "as is", without warranty of any kind. You may use, change and hand on this file on the terms of the licence.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The name of a key in the line of its signature: it follows from name and key. */
const idOf = (name, bytes) => createHash('sha256').update(`${name}\n`).update(bytes).digest().subarray(0, 4);

/** A secret key from its file, with what others know of it. */
function ownKey(file, name) {
  const secret = createPrivateKey(readFileSync(file));
  if (secret.asymmetricKeyType !== 'ed25519') throw new Error(`${file} holds no Ed25519 key`);
  const bytes = Buffer.concat([Buffer.of(1), createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32)]);
  const id = idOf(name, bytes);
  return { secret, id, verifier: `${name}+${id.toString('hex')}+${bytes.toString('base64')}` };
}

/** A head as a signed note: its text, what it says, and the lines below. */
function readHead(file) {
  const note = readFileSync(file, 'utf8');
  const at = note.indexOf('\n\n');
  const [origin, size, root] = note.slice(0, at).split('\n');
  if (at < 0 || !/^\d+$/.test(size ?? '') || Buffer.from(root ?? '', 'base64').length !== 32) throw new Error(`${file} is no head`);
  return { text: note.slice(0, at + 1), origin, size: Number(size), root, lines: note.slice(at + 2).split('\n') };
}

function isSignedBy({ text, origin, lines }, verifier) {
  const [name, id, ...rest] = verifier.split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  if (name !== origin || bytes.length !== 33 || bytes[0] !== 1 || idOf(name, bytes).toString('hex') !== id) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' });
  return lines.some((line) => {
    const [dash, by, base64 = ''] = line.split(' ');
    const signature = Buffer.from(base64, 'base64');
    if (dash !== '—' || by !== name || signature.length !== 68 || signature.subarray(0, 4).toString('hex') !== id) return false;
    return verify(null, Buffer.from(text), key, signature.subarray(4));
  });
}

function newKey([name, file]) {
  if (!/^\S{1,200}$/.test(name ?? '') || name.includes('+') || !file) return usage();
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
  console.log(ownKey(file, name).verifier);
  return 0;
}

function signHead([file, name, headFile, ...options]) {
  const [key, last] = ['--key', '--last'].map((option) => options[options.indexOf(option) + 1 || options.length]);
  if (!headFile || !key) return usage();
  const own = ownKey(file, name);
  const head = readHead(headFile);
  const before = last && readHead(last);
  const why = whyNot(head, key, before);
  if (why) {
    console.error(`do not sign this: ${why}`);
    return 1;
  }
  console.log(`— ${name} ${Buffer.concat([own.id, sign(null, Buffer.from(head.text), own.secret)]).toString('base64')}`);
  return 0;
}

function whyNot(head, key, before) {
  if (!isSignedBy(head, key)) return 'it is not signed by the key of the fund';
  if (!before) return undefined;
  if (before.origin !== head.origin) return 'it is of another fund than the last one';
  if (before.size > head.size) return 'it is older than the last one';
  if (before.size === head.size && before.root !== head.root) return 'it covers as many entries as the last one, and other ones';
  return undefined;
}

function usage() {
  console.error('usage: node regia-cosign.mjs new-key <name> <file> | sign <file> <name> <head> --key <name+id+key> [--last <head>]');
  return 2;
}

try {
  const [word, ...rest] = process.argv.slice(2);
  process.exitCode = word === 'new-key' ? newKey(rest) : word === 'sign' ? signHead(rest) : usage();
} catch (error) {
  console.error(`cannot sign: ${error.message}`);
  process.exitCode = 2;
}
