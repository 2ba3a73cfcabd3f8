import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly untilMs: number;
}

/** What a store hands over to be kept: model and id, what is stored, and when it ends. */
export type KeptEntry = readonly [key: string, payload: AdapterPayload, untilMs: number];

/** These outlive a restart; pages half filled in and codes on their way do not. */
const KEPT: readonly string[] = ['Session', 'Grant', 'RefreshToken'];
const SWEEP_MS = 60_000;

/** Sessions, grants and tokens of one realm, until each of them ends. */
export class TokenStore {
  readonly #entries = new Map<string, Entry>();
  #sweptMs = 0;

  constructor(private readonly changed: () => void) {}

  /** As oidc-provider wants it: one adapter for each of its models. */
  readonly adapter = (model: string): Adapter => {
    const key = (id: string): string => `${model} ${id}`;
    const find = async (id: string): Promise<AdapterPayload | undefined> => this.#read(key(id));
    return {
      find,
      findByUid: async (uid) => this.#ofModel(model).find(({ payload }) => payload.uid === uid)?.payload,
      findByUserCode: async () => undefined, // no realm signs in devices without a browser
      upsert: async (id, payload, seconds = 0) => this.#write(key(id), { payload, untilMs: Date.now() + seconds * 1000 }),
      consume: async (id) => {
        const entry = this.#entries.get(key(id));
        if (entry) this.#write(key(id), { ...entry, payload: { ...entry.payload, consumed: Math.floor(Date.now() / 1000) } });
      },
      destroy: async (id) => this.#drop([key(id)]),
      revokeByGrantId: async (grantId) =>
        this.#drop(
          this.#ofModel(model)
            .filter(({ payload }) => payload.grantId === grantId)
            .map((entry) => entry.key),
        ),
    };
  };

  /** The part that outlives a restart. */
  keep(): KeptEntry[] {
    this.#sweep();
    return [...this.#entries]
      .filter(([key]) => KEPT.includes(key.split(' ')[0] ?? ''))
      .map(([key, { payload, untilMs }]) => [key, payload, untilMs]);
  }

  hasSession(uid: string): boolean {
    return this.#ofModel('Session').some(({ payload }) => payload.uid === uid);
  }

  restore(kept: readonly KeptEntry[]): void {
    for (const [key, payload, untilMs] of kept) this.#entries.set(key, { payload, untilMs });
  }

  #read(key: string): AdapterPayload | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.untilMs > Date.now() ? entry.payload : undefined;
  }

  #ofModel(model: string): (Entry & { readonly key: string })[] {
    const now = Date.now();
    return [...this.#entries]
      .filter(([key, { untilMs }]) => key.startsWith(`${model} `) && untilMs > now)
      .map(([key, entry]) => ({ ...entry, key }));
  }

  #write(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    if (Date.now() - this.#sweptMs > SWEEP_MS) this.#sweep();
    this.changed();
  }

  #drop(keys: readonly string[]): void {
    for (const key of keys) this.#entries.delete(key);
    if (keys.length > 0) this.changed();
  }

  #sweep(): void {
    this.#sweptMs = Date.now();
    for (const [key, { untilMs }] of this.#entries) if (untilMs <= this.#sweptMs) this.#entries.delete(key);
  }
}
