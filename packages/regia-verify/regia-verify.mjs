#!/usr/bin/env node
// regia-verify: checks the books of a fund, offline, without trusting whoever keeps them.
//
//   node regia-verify.mjs books.jsonl [--head head.txt]... [--key name+id+key]...
//
// Cities sign heads with keys of their own; a --key that begins with regia/city/ names one you know, instead of those in the file.
// books.jsonl is the export of a fund; --head names heads of the log that your city kept, --key the keys you know to be the
// platform's. One line per finding with the entry it is about; the exit code is 0 when there is none, 1 when there are some, 2
// when it cannot run. It shows that these are the entries the heads committed to, and that they obey the rules. It does not show
// that money exists (the bank does), or that the person behind an id is who we think (the login does).
//
// One file, no dependencies, so that you can read it before you rely on it. Node 20 or newer.
//
// SPDX-FileCopyrightText: the cities of the Regia consortium
// SPDX-License-Identifier: EUPL-1.2
// Licensed under the EUPL, version 1.2 or later: https://joinup.ec.europa.eu/software/page/eupl
// Provided "as is", without warranty of any kind. You may use, change and hand on this file on the terms of the licence.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const LARGEST = 10n ** 15n;
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The right edge of a Merkle tree (RFC 9162): one hash per level, enough to go on and to give the root. */
class Tree {
  size = 0;
  edge = [];

  append(leaf) {
    let [hash, level] = [leaf, 0];
    for (let n = this.size; n % 2 === 1; n = Math.floor(n / 2), level += 1) {
      hash = sha256(NODE, this.edge[level], hash);
      this.edge[level] = undefined;
    }
    this.edge[level] = hash;
    this.size += 1;
  }

  root() {
    let root;
    for (const hash of this.edge) if (hash) root = root ? sha256(NODE, hash, root) : hash;
    return root ?? sha256();
  }
}

/** Everything known before the first entry, and everything that entries changed since. */
class Books {
  findings = 0;
  /** Texts of the heads in the file, by size: what cities signed. */
  headTexts = new Map();
  /** The newest head that each city signed with its own key. */
  cosigned = new Map();
  accountKinds = new Map();
  kinds = new Map();
  steps = new Set();
  /** Versions of rules by kind, as they were made. */
  rules = new Map();
  /** What heads say about the rules, compared once all of them are known. */
  rulesOfHeads = [];
  versions = [];
  rulings = [];
  decisions = new Set();
  accounts = new Map();
  keys = new Map();
  /** Roots that heads promise, by size: what each says and who says it. */
  promised = new Map();
  rulesHash = createHash('sha256');
  tree = new Tree();
  next = 0;
  lastAt = -Infinity;
  ids = new Set();
  /** What a reversal is compared with, by seq: kind, whether it is a reversal, a hash of its lines. */
  posted = [];
  reversed = new Set();
  lastHead = 0;

  find(where, what) {
    this.findings += 1;
    console.log(`${where}: ${what}`);
  }

  /** A line of the file, by its kind. */
  read(entry, text) {
    const reader = READERS[entry.line];
    if (!reader) return this.find('file', `a line of an unknown kind: ${String(entry.line).slice(0, 40)}`);
    if (['account-kind', 'kind', 'step', 'rule', 'ruling'].includes(entry.line)) this.rulesHash.update(`${text}\n`);
    reader(this, entry);
  }

  promise(size, root, by) {
    if (size < this.tree.size) return this.find(`head ${size}`, `${by} stands after the entries it covers`);
    this.promised.set(size, [...(this.promised.get(size) ?? []), { root, by }]);
  }

  /** Compares the tree with what heads of this size said. */
  compareHeads() {
    const { size } = this.tree;
    const promises = this.promised.get(size);
    if (!promises) return;
    const root = this.tree.root().toString('base64');
    for (const { by } of promises.filter((promise) => promise.root !== root))
      this.find(`seq ${this.lastHead}-${size - 1}`, `an entry here or before is not what the head of ${size} entries covers (${by})`);
    this.promised.delete(size);
    this.lastHead = size;
  }
}

const READERS = {
  books(books, { format, fund, origin, size }) {
    if (!['regia-books/1', 'regia-books/2'].includes(format)) books.find('file', `format ${format} is not known to this version`);
    Object.assign(books, { fund, origin, size, hasVersions: format !== 'regia-books/1' });
  },
  'account-kind': (books, { name, ...kind }) =>
    books.accountKinds.set(name, { ...kind, floor: kind.floor === null ? undefined : BigInt(kind.floor) }),
  kind: (books, { name, ...kind }) => books.kinds.set(name, kind),
  step: (books, { kind, accountKind, sign }) => books.steps.add(`${kind} ${accountKind} ${sign}`),
  rule: readRule,
  ruling: (books, rule) => books.rulings.push(rule),
  decision: (books, { id }) => books.decisions.add(id),
  key: (books, { verifier }) => books.areKeysGiven || addKey(books, verifier),
  head: (books, { note }) => readHead(books, note, 'the file'),
  'city-key': readCityKey,
  cosigned: readCosigned,
  accepted: (books, { city, size, root }) => books.promise(size, root, `accepted by ${city}`),
  account: readAccount,
  transfer: readTransfer,
  end(books, { transfers }) {
    books.hasEnded = true;
    if (transfers !== books.next) books.find('file', `${transfers} entries are announced, ${books.next} are there`);
  },
};

/** A version of a rule: its number goes on by one, and it holds from an entry on that is not before the last one's. */
function readRule(books, { fromSeq = 0, ended = false, ...rule }) {
  const version = { no: books.versions.length + 1, ...rule, fromSeq, ended, from: BigInt(rule.from) };
  if (version.no !== books.versions.length + 1) books.find('file', `version ${version.no} of the rules stands in the place of ${books.versions.length + 1}`);
  if (fromSeq < (books.versions.at(-1)?.fromSeq ?? 0)) books.find('file', `version ${version.no} of the rules holds from before the one it follows`);
  books.versions.push(version);
  books.rules.set(rule.kind, [...(books.rules.get(rule.kind) ?? []), version]);
}

/** The rule of a kind that held when this entry was recorded, by its size. */
function ruleFor(books, kind, seq, size) {
  const byAmount = new Map();
  for (const version of books.rules.get(kind) ?? []) if (version.fromSeq <= seq && version.from <= size) byAmount.set(version.from, version);
  const held = [...byAmount.values()].filter(({ ended }) => !ended);
  return held.reduce((best, version) => (best && best.from > version.from ? best : version), undefined);
}

const RULE_FACTS = ['approvals', 'cities', 'isOtherCity', 'needsDecision'];
const flag = (value) => (value ? 1 : 0);

/** What heads and the ledger of today say about the rules is what the versions say. */
function judgeRules(books) {
  if (!books.hasVersions) return;
  for (const { size, hash, by } of books.rulesOfHeads) {
    const texts = books.versions.filter(({ fromSeq }) => fromSeq < size).map(
      ({ no, kind, from, fromSeq, approvals, cities, isOtherCity, needsDecision, ended }) =>
        `${[no, kind, from, fromSeq, approvals, cities, flag(isOtherCity), flag(needsDecision), flag(ended)].join(' ')}\n`,
    );
    if (sha256(texts.join('')).toString('base64') !== hash) books.find(`head ${size}`, `the rules of signing are not those it was made under (${by})`);
  }
  const newest = new Map(books.versions.map((version) => [`${version.kind} from ${version.from}`, version]));
  for (const { kind, from, ...ruling } of books.rulings) {
    const version = newest.get(`${kind} from ${from}`);
    if (!version || version.ended || RULE_FACTS.some((fact) => version[fact] !== ruling[fact]))
      books.find(`rule ${kind} from ${from}`, 'holds now and is no version in its history');
    newest.delete(`${kind} from ${from}`);
  }
  for (const [name, { ended }] of newest) if (!ended) books.find(`rule ${name}`, 'was taken away without a version in its history');
}

/** A key as `name+id+base64`, whose id must follow from it. */
function addKey(books, verifier) {
  const [name, id, ...rest] = verifier.split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1 || sha256(`${name}\n`, bytes).subarray(0, 4).toString('hex') !== id)
    return books.find('file', `the key ${name} is malformed`);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  books.keys.set(`${name} ${id}`, createPublicKey({ key: spki, format: 'der', type: 'spki' }));
}

/** A key of a city goes by the name of that city; those the reader knows count instead. */
function readCityKey(books, { city, verifier }) {
  const name = cityName(city);
  if (!verifier.startsWith(`${name}+`)) return books.find('file', `a key of ${city} has another name`);
  if (!books.givenCities.has(name)) addKey(books, verifier);
}

const cityName = (city) => `regia/city/${city}`;

/** What a city signed is the very text of a head that is here. */
function readCosigned(books, { city, size, signature }) {
  const text = books.headTexts.get(size);
  if (text === undefined) return books.find(`head ${size}`, `${city} has signed it and it is not here`);
  if (!isSigned(books, text, signature, cityName(city))) return books.find(`head ${size}`, `is not what ${city} signed, or not with a known key of it`);
  books.cosigned.set(city, Math.max(size, books.cosigned.get(city) ?? 0));
}

/** A head is a signed note: origin, size, root and what else it carries, an empty line, signatures. */
function readHead(books, note, from) {
  const at = note.indexOf('\n\n');
  const [origin, size, root, ...extensions] = note.slice(0, at).split('\n');
  const where = `head ${size}`;
  if (at < 0 || !/^\d+$/.test(size) || Buffer.from(root ?? '', 'base64').length !== 32)
    return books.find('file', `a head of ${from} is malformed`);
  if (origin !== books.origin) books.find(where, `is of ${origin}, not of ${books.origin}`);
  if (!isSigned(books, note.slice(0, at + 1), note.slice(at + 2), origin)) books.find(where, `is not signed by a known key (${from})`);
  const by = from === 'the file' ? 'signed' : from;
  if (from === 'the file') books.headTexts.set(Number(size), note.slice(0, at + 1));
  const rules = extensions.find((line) => line.startsWith('rules '));
  if (rules) books.rulesOfHeads.push({ size: Number(size), hash: rules.slice(6), by });
  books.promise(Number(size), root, by);
}

function isSigned(books, text, signatures, origin) {
  return signatures.split('\n').some((line) => {
    const [dash, name, base64 = ''] = line.split(' ');
    const bytes = Buffer.from(base64, 'base64');
    const key = name === origin && books.keys.get(`${name} ${bytes.subarray(0, 4).toString('hex')}`);
    return dash === '—' && key && bytes.length === 68 && verify(null, Buffer.from(text), key, bytes.subarray(4));
  });
}

/** What an account is stands in its code; the rest of the line must agree with it. */
function readAccount(books, { code, amount }) {
  const parts = code.split('/');
  const kind = books.accountKinds.get(parts[0]);
  if (!kind) return books.find(`account ${code}`, 'is of an unknown kind');
  const share = kind.hasShare ? parts[1] : undefined;
  const [project, line] = [/^p\d+$/, /^l\d+$/].map((form) => parts.find((part) => form.test(part)));
  const account = { ...kind, name: parts[0], currency: parts.at(-1), share, line: `${share} ${project} ${line}` };
  books.accounts.set(code, { ...account, balance: 0n, stated: BigInt(amount) });
}

function readTransfer(books, transfer) {
  const { seq, payload, author, approvers, at, day } = transfer;
  const find = (what) => books.find(`seq ${seq}`, what);
  if (seq > books.next) find(`entries ${books.next} to ${seq - 1} are missing`);
  if (seq < books.next) find(`stands in the place of ${books.next}`);
  books.next = seq + 1;
  const leaf = sha256(LEAF, sha256(payload), sha256(`${author}\n${approvers.join(',')}\n${at}\n${day}`));
  if (transfer.leaf !== leaf.toString('hex')) find('its stored leaf does not follow from it');
  if (transfer.sealed && transfer.sealed !== leaf.toString('hex')) find('is not what was sealed');
  books.tree.append(leaf);
  if (at < books.lastAt) find('was recorded before the entry that stands before it');
  books.lastAt = Math.max(at, books.lastAt);

  const [version, fund, id, kind, signedDay, reverses, decision, evidence, ...texts] = payload.split('\n');
  if (version !== 'v1' || fund !== books.fund || id !== transfer.id || !evidence) find('its text is not of this fund or entry');
  if (books.ids.has(id)) find('its id is used before');
  books.ids.add(id);
  const rules = books.kinds.get(kind);
  if (!rules) return void (find(`${kind} is no kind of entry`), books.compareHeads());
  if (signedDay !== (rules.settledByBank ? 'bank' : day)) find('counts for another day than was signed');
  const lines = texts
    .map((text) => text.split('\t'))
    .map(([code, amount, ...original]) => ({ code, amount: BigInt(amount), original, account: books.accounts.get(code) }));
  judgeLines(books, find, kind, rules, lines);
  const mirrored = kind === 'reversal' || reverses !== '-' ? judgeReversal(books, find, kind, reverses, lines) : undefined;
  judgeSignatures(books, find, transfer, { kind: mirrored?.kind ?? kind, isReversal: kind === 'reversal', decision, lines });
  books.posted[seq] = { kind, isReversal: kind === 'reversal', lines: linesHash(lines, 1n) };
  books.compareHeads();
}

/** Known accounts, each once and in order; legal steps; zero per currency and rung, and per share where the kind keeps it; floors. */
function judgeLines(books, find, kind, { keeps }, lines) {
  const sums = new Map();
  const add = (group, amount) => sums.set(group, (sums.get(group) ?? 0n) + amount);
  let last = '';
  for (const { code, amount, account } of lines) {
    if (!account) find(`${code} is no account of the fund`);
    if (Buffer.compare(Buffer.from(last), Buffer.from(code)) >= 0) find('its lines are out of order, or name an account twice');
    if (amount === 0n || amount > LARGEST || amount < -LARGEST) find(`${amount} on ${code} is no amount`);
    last = code;
    if (!account) continue;
    if (kind !== 'reversal' && !books.steps.has(`${kind} ${account.name} ${amount > 0n ? 1 : -1}`))
      find(`${kind} may not touch ${code} on this side`);
    add(`${account.currency} of rung ${account.rung}`, amount);
    if (account.share !== undefined && keeps !== 'nothing') add(`share ${keeps === 'line' ? account.line : account.share}`, amount);
    account.balance += amount;
  }
  if (lines.length === 0) find('has no lines');
  for (const [group, sum] of sums) if (sum !== 0n) find(`is off by ${sum} in ${group}`);
  for (const { code, amount, account } of lines)
    if (account?.floor !== undefined && BigInt(account.side) * amount < 0n && BigInt(account.side) * account.balance < account.floor)
      find(`takes ${code} below its floor`);
}

const lineText = ({ code, amount, original: [first, ...rest] }, sign) =>
  [code, sign * amount, first && sign * BigInt(first), ...rest].join('\t');
const linesHash = (lines, sign) => sha256(lines.map((line) => lineText(line, sign)).join('\n')).subarray(0, 16);

/** An exact mirror of an earlier entry that is no reversal and was not reversed before. */
function judgeReversal(books, find, kind, reverses, lines) {
  const mirrored = /^\d+$/.test(reverses) ? books.posted[Number(reverses)] : undefined;
  if (kind !== 'reversal' || !mirrored) return void find(`takes back ${reverses}, which is no earlier entry`);
  if (mirrored.isReversal) find(`takes back ${reverses}, which is itself a reversal`);
  if (books.reversed.has(reverses)) find(`takes back ${reverses} a second time`);
  if (!linesHash(lines, -1n).equals(mirrored.lines)) find(`is not the exact mirror of ${reverses}`);
  books.reversed.add(reverses);
  return mirrored;
}

/** Enough signatures of enough cities for this kind and size, none of them the author's, and a decision where one is needed. */
function judgeSignatures(books, find, { seq, author, authorCity, approvers, cities, onBankLine }, { kind, isReversal, decision, lines }) {
  const size = lines.reduce((sum, { amount, account }) => (account?.side === -1 && amount > 0n ? sum + amount : sum), 0n);
  const isSeenByBank = onBankLine && kind === 'receive' && !isReversal; // money on a line of the bank is there, whoever says so
  const rule = isSeenByBank ? { approvals: 0, cities: 0 } : ruleFor(books, kind, seq, size);
  const needed = Math.max(rule?.approvals ?? 2, isReversal ? 1 : 0);
  if (new Set(approvers).size !== approvers.length) find('is signed twice by the same person');
  if ([...approvers].sort().join() !== approvers.join()) find('its signatures are out of order');
  if (approvers.includes(author)) find('is signed by its author');
  if (approvers.length < needed) find(`has ${approvers.length} of the ${needed} signatures it needs`);
  if (new Set(cities).size < (rule?.cities ?? 0)) find(`is signed for ${new Set(cities).size} of the ${rule.cities} cities it needs`);
  if (rule?.isOtherCity && needed > 0 && cities.some((city) => city === authorCity)) find('is signed for the city of its author');
  if (decision !== '-' && !books.decisions.has(decision)) find('rests on a decision that was not adopted');
  if (decision === '-' && rule?.needsDecision && !isReversal) find('needs a decision and names none');
}

function close(books) {
  judgeRules(books);
  if (!books.hasEnded) books.find('file', 'breaks off before its end');
  if (books.size !== books.next) books.find('file', `the fund counts ${books.size} entries, ${books.next} are there`);
  for (const [size, promises] of books.promised)
    if (size > books.tree.size)
      books.find(`head ${size}`, `covers entries up to ${size - 1}, the last one here is ${books.tree.size - 1} (${promises[0].by})`);
  for (const [code, { balance, stated }] of books.accounts)
    if (balance !== stated) books.find(`account ${code}`, `is stated as ${stated}, its entries add up to ${balance}`);
  if (books.lastHead === 0 && books.next > 0) books.find('file', 'has no head: nothing ties these entries to anything');
}

async function run([file, ...options]) {
  const [heads, keys] = ['--head', '--key'].map((name) => options.filter((_, i) => options[i - 1] === name));
  if (!file || file.startsWith('--') || options.length !== 2 * (heads.length + keys.length)) {
    console.error('usage: node regia-verify.mjs books.jsonl [--head head.txt]... [--key name+id+key]...');
    return 2;
  }
  const books = new Books();
  books.givenCities = new Set(keys.map((key) => key.split('+')[0]).filter((name) => name.startsWith('regia/city/')));
  books.areKeysGiven = keys.some((key) => !key.startsWith('regia/city/'));
  for (const key of keys) addKey(books, key);
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    let entry;
    try {
      entry = JSON.parse(text);
      if (entry.line === 'transfer') for (const head of heads.splice(0)) readHead(books, readFileSync(head, 'utf8'), head);
      books.read(entry, text);
    } catch (error) {
      books.find(entry?.seq === undefined ? 'file' : `seq ${entry.seq}`, `cannot be read (${error.message})`);
    }
  }
  close(books);
  const [root, rules] = [books.tree.root().toString('base64'), books.rulesHash.digest('hex').slice(0, 16)];
  console.log(`${books.fund}: ${books.next} entries, root ${root}, sealed to ${books.lastHead}, rules ${rules}`);
  if (books.cosigned.size > 0) console.log(`signed by cities: ${[...books.cosigned].map(([city, size]) => `${city} to ${size}`).join(', ')}`);
  if (!books.areKeysGiven) console.log(`keys as the file names them, compare with yours: ${[...books.keys.keys()].join(', ') || 'none'}`);
  console.log(books.findings === 0 ? 'in order' : `${books.findings} findings`);
  return books.findings === 0 ? 0 : 1;
}

process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  console.error(`cannot check: ${error.message}`);
  return 2;
});
