import { dayIn, type Clock } from '@regia/kernel';
import type { EndEvidence } from './end-evidence.js';

/** How often a server looks for files whose time is over. */
export interface EvidenceJobOptions {
  readonly everyHours: number;
  readonly clock: Clock;
  /** Told of whatever kept it from its work; it looks again next time. */
  readonly onFault?: (fault: unknown) => void;
}

const HOUR_MS = 3_600_000;

/** Ends evidence day by day, beside the requests. */
export class EvidenceJob {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly files: EndEvidence,
    private readonly options: EvidenceJobOptions,
  ) {}

  start(): this {
    this.timer = setInterval(() => void this.look(), this.options.everyHours * HOUR_MS);
    this.timer.unref();
    void this.look();
    return this;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private look(): Promise<void> {
    this.running ??= this.files
      .run(dayIn('UTC', this.options.clock.now()))
      .then(
        () => undefined,
        (fault: unknown) => this.options.onFault?.(fault),
      )
      .finally(() => (this.running = undefined));
    return this.running;
  }
}
