import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { EvidenceStore, StoreFault, type ArrivedFile } from './evidence-store.js';

/** A store that speaks S3, as the configuration names it. */
export interface BucketPlace {
  /** Address that keys are put behind: `https://s3.example/regia-evidence`, with a prefix if one likes. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** How patient it is. */
export interface BucketPatience {
  /** One attempt. */
  readonly attemptMs: number;
  /** Waits before the second and further attempts. */
  readonly pausesMs: readonly number[];
}

const PATIENCE: BucketPatience = { attemptMs: 15_000, pausesMs: [200, 1_000, 3_000] };
const HASH = /^[0-9a-f]{64}$/;

/**
 * Evidence in a store that speaks S3, at `ab/<the other 62 signs of the hash>` as in the folder. Each request is signed together
 * with the hash of its content, so a store takes no other content under a name. All requests may be repeated: a lost answer ends
 * in one file. A file is at most as long as one may bring, so it passes through memory whole and is checked before it is handed out.
 */
export class BucketStore extends EvidenceStore {
  private readonly signer: AwsClient;

  constructor(
    private readonly place: BucketPlace,
    private readonly patience: BucketPatience = PATIENCE,
  ) {
    super();
    this.signer = new AwsClient({
      accessKeyId: place.keyId,
      secretAccessKey: place.secret,
      region: place.region,
      service: 's3',
      retries: 0,
    });
  }

  async receive(pieces: AsyncIterable<Uint8Array>, most: number): Promise<ArrivedFile | undefined> {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > most) return undefined;
      parts.push(piece);
    }
    const content = Buffer.concat(parts);
    const sha256 = hashOf(content);
    return {
      sha256,
      bytes,
      read: () => Promise.resolve(content),
      keep: () => this.put(sha256, content),
      discard: () => Promise.resolve(), // it is nowhere but in memory until it is kept
    };
  }

  async open(sha256: string): Promise<Readable | undefined> {
    if (!HASH.test(sha256)) return undefined;
    const content = await this.ask('GET', sha256, undefined, async (answer) => Buffer.from(await answer.arrayBuffer()));
    if (content === undefined) return undefined;
    if (hashOf(content) !== sha256) throw new StoreFault('the store handed out another content than was kept');
    return Readable.from([content]);
  }

  async remove(sha256: string): Promise<void> {
    if (HASH.test(sha256)) await this.ask('DELETE', sha256, undefined, async () => undefined);
  }

  private async put(sha256: string, content: Buffer<ArrayBuffer>): Promise<void> {
    const kept = await this.ask('PUT', sha256, content, async () => true);
    if (kept !== true) throw new StoreFault('the store has no such bucket');
  }

  /** Undefined where there is nothing under this name. What the store may do better next time is asked again. */
  private async ask<T>(
    method: 'GET' | 'PUT' | 'DELETE',
    sha256: string,
    body: Buffer<ArrayBuffer> | undefined,
    read: (answer: Response) => Promise<T>,
  ): Promise<T | undefined> {
    let last: unknown;
    for (const wait of [0, ...this.patience.pausesMs]) {
      await pause(wait);
      try {
        const answer = await this.send(method, sha256, body);
        if (answer.ok) return await read(answer);
        const why = await reasonOf(answer);
        if (answer.status === 404) return undefined;
        if (answer.status < 500 && answer.status !== 408 && answer.status !== 429) throw new StoreFault(`the store refuses: ${why}`);
        last = why;
      } catch (fault) {
        if (fault instanceof StoreFault) throw fault;
        last = fault; // the line broke, or the answer is late
      }
    }
    throw new StoreFault(`the store does not answer: ${last instanceof Error ? last.message : String(last)}`);
  }

  private async send(method: string, sha256: string, body: Buffer<ArrayBuffer> | undefined): Promise<Response> {
    const url = `${this.place.url.replace(/\/+$/, '')}/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    const headers = { 'x-amz-content-sha256': body ? sha256 : hashOf(Buffer.alloc(0)) };
    const request = await this.signer.sign(url, { method, headers, ...(body ? { body } : {}) });
    return fetch(request, { redirect: 'error', signal: AbortSignal.timeout(this.patience.attemptMs) });
  }
}

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Status and the short code of the answer; nothing else of it goes to a log. */
async function reasonOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  return `${answer.status} ${/<Code>(\w{1,60})<\/Code>/.exec(text.slice(0, 4_000))?.[1] ?? ''}`.trim();
}
