import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { EvidenceStore, type ArrivedFile } from './evidence-store.js';

/** What arrived and was neither kept nor discarded is a leftover of a crash after this time. */
const LEFTOVER_MS = 60 * 60 * 1000;
const HASH = /^[0-9a-f]{64}$/;

/** Evidence in a folder of this machine: `ab/<the other 62 signs of the hash>`. Nothing is ever written over in part: a file appears whole, by its final name. */
export class FolderStore extends EvidenceStore {
  private ready: Promise<void> | undefined;

  constructor(private readonly folder: string) {
    super();
  }

  async receive(pieces: AsyncIterable<Uint8Array>, most: number): Promise<ArrivedFile | undefined> {
    await this.prepared();
    const place = path.join(this.arriving, randomUUID());
    try {
      const written = await write(place, pieces, most);
      if (!written) await rm(place, { force: true });
      return written && this.arrived(place, written);
    } catch (fault) {
      await rm(place, { force: true });
      throw fault;
    }
  }

  async open(sha256: string): Promise<Readable | undefined> {
    if (!HASH.test(sha256)) return undefined;
    const place = this.placeOf(sha256);
    return (await isThere(place)) ? createReadStream(place) : undefined;
  }

  async remove(sha256: string): Promise<void> {
    if (HASH.test(sha256)) await rm(this.placeOf(sha256), { force: true });
  }

  private arrived(place: string, { sha256, bytes }: Written): ArrivedFile {
    return {
      sha256,
      bytes,
      read: () => readFile(place),
      keep: async () => {
        const target = this.placeOf(sha256);
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        await rename(place, target);
        for (const folder of [path.dirname(target), this.folder]) await settle(folder);
      },
      discard: () => rm(place, { force: true }),
    };
  }

  private get arriving(): string {
    return path.join(this.folder, 'arriving');
  }

  private placeOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2));
  }

  /** The folder is made when the first file comes, and swept of what a crash has left. A fault here is tried again with the next file. */
  private prepared(): Promise<void> {
    this.ready ??= this.prepare().catch((fault: unknown) => {
      this.ready = undefined;
      throw fault;
    });
    return this.ready;
  }

  private async prepare(): Promise<void> {
    await mkdir(this.arriving, { recursive: true, mode: 0o700 });
    for (const name of await readdir(this.arriving)) {
      const left = path.join(this.arriving, name);
      const age = await stat(left).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0); // another server may have swept it
      if (age > LEFTOVER_MS) await rm(left, { force: true });
    }
  }
}

interface Written {
  readonly sha256: string;
  readonly bytes: number;
}

async function write(place: string, pieces: AsyncIterable<Uint8Array>, most: number): Promise<Written | undefined> {
  const file = await open(place, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > most) return undefined;
      hash.update(piece);
      await file.appendFile(piece);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await file.close();
  }
}

/** Makes a new name in a folder last. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isThere = (place: string): Promise<boolean> => access(place).then(() => true, () => false);
