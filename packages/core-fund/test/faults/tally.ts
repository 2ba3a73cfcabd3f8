/** Counts what happens, so that a test goes on when it has happened often enough, however fast the machine is. */
export class Tally {
  count = 0;
  private waiting: { readonly upTo: number; readonly go: () => void }[] = [];

  add(): void {
    this.count += 1;
    for (const { go } of this.waiting.filter(({ upTo }) => upTo <= this.count)) go();
    this.waiting = this.waiting.filter(({ upTo }) => upTo > this.count);
  }

  /** When it has happened so many times more than now. */
  more(times: number): Promise<void> {
    return this.reaches(this.count + times);
  }

  /** When it has happened so many times altogether. */
  async reaches(upTo: number): Promise<void> {
    if (upTo > this.count) await new Promise<void>((go) => this.waiting.push({ upTo, go }));
  }
}
