import net from 'node:net';
import { Tally } from './tally.js';

/** What goes wrong on the line between us and the database. Shares are between 0 and 1. */
export interface LineFaults {
  /** Of the messages that contain the marker: the server does what they say, its answer never comes. */
  readonly swallowed: number;
  /** Of all messages: the connection breaks before they arrive. */
  readonly resets: number;
  readonly latencyMs: number;
  /** Nothing comes through, nothing breaks. */
  readonly isSilent: boolean;
  readonly isRefused: boolean;
}

export const SOUND: LineFaults = { swallowed: 0, resets: 0, latencyMs: 0, isSilent: false, isRefused: false };

/** A line to a server that can be made to fail. */
export class FaultyLine {
  /** Answers that never came. */
  readonly swallowed = new Tally();
  /** Messages held back by a silent line, and connections refused by one that refuses. */
  readonly stopped = new Tally();
  private current: LineFaults = SOUND;
  private heldBack: (() => void)[] = [];

  private constructor(
    private readonly server: net.Server,
    private readonly target: URL,
    private readonly marker: string,
    private readonly next: () => number,
  ) {}

  /** `marker`: a word in the messages whose answer may be swallowed. The same `next` gives the same faults. */
  static async open(url: string, marker: string, next: () => number): Promise<FaultyLine> {
    const server = net.createServer();
    const line = new FaultyLine(server, new URL(url), marker, next);
    server.on('connection', (socket) => line.join(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get faults(): LineFaults {
    return this.current;
  }

  /** What was held back goes on as soon as the line is not silent any more. */
  set faults(faults: LineFaults) {
    this.current = faults;
    if (faults.isSilent) return;
    for (const go of this.heldBack.splice(0)) go();
  }

  /** The same address, through this line. */
  through(url: string): string {
    const address = new URL(url);
    address.hostname = '127.0.0.1';
    address.port = String((this.server.address() as net.AddressInfo).port); // listening on TCP
    return address.href;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(ours: net.Socket): void {
    if (this.faults.isRefused) {
      this.stopped.add();
      return void ours.destroy();
    }
    const theirs = net.connect(Number(this.target.port), this.target.hostname);
    const state = { swallows: false };
    const cut = (): void => {
      ours.destroy();
      theirs.destroy();
    };
    for (const socket of [ours, theirs]) socket.setNoDelay(true).on('error', cut).on('close', cut);
    this.carry(ours, theirs, (message) => {
      if (this.happens(this.faults.resets)) return cut();
      state.swallows ||= message.includes(this.marker) && this.happens(this.faults.swallowed);
    });
    this.carry(theirs, ours, () => {
      if (!state.swallows) return;
      this.swallowed.add();
      cut();
    });
  }

  /** In order, after the delay. */
  private carry(from: net.Socket, to: net.Socket, look: (message: Buffer) => void): void {
    let before = Promise.resolve();
    from.on('data', (message) => {
      look(message);
      before = before.then(async () => {
        if (this.faults.isSilent) await this.heard();
        if (this.faults.latencyMs > 0) await delay(this.faults.latencyMs);
        if (!to.destroyed) to.write(message);
      });
    });
  }

  private heard(): Promise<void> {
    this.stopped.add();
    return new Promise((go) => this.heldBack.push(go));
  }

  private happens(share: number): boolean {
    return share > 0 && this.next() / 2 ** 32 < share;
  }
}

/** The fault itself: a message that is on its way for so long. */
const delay = (ms: number): Promise<void> => new Promise((arrive) => setTimeout(arrive, ms));
