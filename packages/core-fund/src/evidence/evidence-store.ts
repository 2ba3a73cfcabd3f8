import type { Readable } from 'node:stream';

/** A file that has arrived and is not kept yet. One of `keep` and `discard` ends it. */
export interface ArrivedFile {
  /** SHA-256 of its content, hexadecimal, computed while it arrived. */
  readonly sha256: string;
  readonly bytes: number;
  read(): Promise<Buffer>;
  /** Afterwards it outlives a crash, under its hash. The same content twice is kept once. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Where evidence is kept, by the hash of its content. It knows nothing of funds, names or rights: those are rows of the ledger,
 * written after `keep`, so that no row is without its file. A file without a row is nobody's, and is taken when it comes again.
 */
export abstract class EvidenceStore {
  /** Takes a stream in. @returns undefined when it is longer than `most` bytes; nothing is left of it then */
  abstract receive(pieces: AsyncIterable<Uint8Array>, most: number): Promise<ArrivedFile | undefined>;
  /** @returns undefined when it is not there @throws StoreFault when the store cannot say, or hands out something else */
  abstract open(sha256: string): Promise<Readable | undefined>;
  /** Nothing is left of the content. Harmless when it is not there. */
  abstract remove(sha256: string): Promise<void>;
}

/** The place where files are does not do what it is for. Nothing was promised to anybody; later it may work. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
}
