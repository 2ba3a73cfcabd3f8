/** What the server says of the session of this browser, before any page asks for data. */
export interface SignedIn {
  readonly personId: string;
  readonly cityKey: string;
  readonly language: string | undefined;
  readonly endsAt: Date | undefined;
}

interface SessionAnswer {
  readonly person?: { readonly id?: string };
  readonly city?: string | { readonly id?: string; readonly key?: string } | null;
  readonly language?: string | null;
  readonly endsAt?: string | null;
}

/** Undefined when nobody is signed in; a broken line throws. */
export async function readSession(): Promise<SignedIn | undefined> {
  const response = await fetch('/auth/session', { credentials: 'same-origin', headers: { accept: 'application/json', 'x-regia': 'web' } });
  if (response.status === 204 || response.status === 401) return undefined;
  if (!response.ok) throw new Error(`the session cannot be read (${response.status})`);
  const { person, city, language, endsAt } = (await response.json()) as SessionAnswer;
  const cityKey = typeof city === 'string' ? city : (city?.key ?? city?.id ?? '');
  return person?.id ? { personId: person.id, cityKey, language: language ?? undefined, endsAt: endsAt ? new Date(endsAt) : undefined } : undefined;
}
