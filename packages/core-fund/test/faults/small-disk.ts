import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const file = fileURLToPath(new URL('./small-disk.mjs', import.meta.url));
const MEGABYTES = 220;

// An ordinary user may mount a disk in memory in a namespace of their own, as its root; inside it, PostgreSQL runs as somebody else.
const AS_ITS_ROOT = ['--user', '--map-root-user', '--mount'];
const AS_SOMEBODY = ['--user', '--map-user=1000', '--map-group=1000'];

/** Why no disk of a test can be made on this machine, or undefined when it can. */
export function whyNoSmallDisk(): string | undefined {
  const { status, error, stderr } = spawnSync('unshare', [...AS_ITS_ROOT, 'unshare', ...AS_SOMEBODY, 'true'], { encoding: 'utf8' });
  return status === 0 ? undefined : `this system gives no user a disk of their own: ${error?.message ?? stderr.trim()}`;
}

/** A PostgreSQL whose disk can be filled and freed. */
export class SmallDisk {
  private constructor(
    private readonly child: ChildProcessByStdio<Writable, Readable, null>,
    private readonly lines: AsyncIterator<string>,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async start(): Promise<SmallDisk> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `regia-test-${process.pid}-`));
    const mount = `mount -t tmpfs -o size=${MEGABYTES}m,mode=755 tmpfs "$1" && shift && exec "$@"`;
    const server = [process.execPath, file, root, folder];
    const child = spawn('unshare', [...AS_ITS_ROOT, 'sh', '-c', mount, 'sh', folder, 'unshare', ...AS_SOMEBODY, ...server], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value, done } = await lines.next();
    if (done) throw new Error('no server on a small disk');
    return new SmallDisk(child, lines, folder, value);
  }

  /** Not a byte is left. */
  fill(): Promise<void> {
    return this.tell('fill');
  }

  free(): Promise<void> {
    return this.tell('free');
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin.write('end\n');
    await gone;
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async tell(word: string): Promise<void> {
    this.child.stdin.write(`${word}\n`);
    await this.lines.next();
  }
}
