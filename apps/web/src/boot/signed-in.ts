/** What the server says of the session of this browser, before any page asks for data. */
export interface SignedIn {
  readonly personId: string;
  readonly cityKey: string;
  readonly language: string | undefined;
  readonly permissions: readonly string[];
  readonly endsAt: Date | undefined;
}

interface SessionAnswer {
  readonly person?: { readonly id?: string };
  readonly city?: { readonly id: string; readonly key?: string } | null;
  readonly language?: string | null;
  readonly permissions?: readonly string[];
  readonly endsAt?: string | null;
}

/** Undefined when nobody is signed in; a broken line throws. */
export async function readSession(): Promise<SignedIn | undefined> {
  const response = await fetch('/auth/session', { credentials: 'same-origin', headers: { accept: 'application/json', 'x-regia': 'web' } });
  if (response.status === 204 || response.status === 401) return undefined;
  if (!response.ok) throw new Error(`the session cannot be read (${response.status})`);
  const { person, city, language, permissions = [], endsAt } = (await response.json()) as SessionAnswer;
  return person?.id
    ? {
        personId: person.id,
        cityKey: city?.key ?? city?.id ?? '',
        language: language ?? undefined,
        permissions,
        endsAt: endsAt ? new Date(endsAt) : undefined,
      }
    : undefined;
}
