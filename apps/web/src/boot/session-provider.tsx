import { useQueryClient } from '@tanstack/react-query';
import {
  DoorsContext,
  onSessionEnded,
  request,
  SessionContext,
  useActivity,
  type Doors,
  type KnownCity,
  type OpenDoors,
  type Session,
  type SignIn,
} from '@regia/web-kit';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { BootQuery } from '../gql/graphql.js';
import { ActForCity } from '../shell/boot.graphql.js';
import { useBoot } from './boot-query.js';
import { useLateTexts } from './late-texts.js';
import { rememberLeaving } from './just-left.js';
import { rememberLook } from './look.js';
import type { SignedIn } from './signed-in.js';
import { SessionEndContext } from './session-end.js';

const here = (): string => location.pathname + location.search + location.hash;

function signIn({ city, email, to }: SignIn = {}): void {
  const address = new URLSearchParams({ to: to ?? here() });
  if (city) {
    address.set('city', city);
    rememberLook({ city });
  }
  if (email) address.set('email', email);
  location.assign(`/auth/login?${address}`);
}

const stepUp = (to?: string): void => location.assign(`/auth/step-up?${new URLSearchParams({ to: to ?? here() })}`);

async function signOut(): Promise<void> {
  const response = await fetch('/auth/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/json', 'x-regia': 'web' },
    body: '{}',
  });
  const { to } = response.ok ? ((await response.json()) as { to?: string }) : {};
  rememberLeaving();
  location.assign(to ?? '/signed-out');
}

async function actFor(city: string): Promise<void> {
  await request(ActForCity, { input: { city } });
  location.reload();
}

const cityOf = ({ name, ...city }: BootQuery['cities'][number]): KnownCity => ({ ...city, name: name.text });

const nobody: Session = {
  person: undefined,
  city: undefined,
  ownCities: [],
  cities: [],
  roles: [],
  permissions: new Set(),
  isSteppedUp: false,
  endsAt: undefined,
  signIn,
  stepUp,
  signOut,
  actFor,
};

function sessionOf(boot: BootQuery, endsAt: Date | undefined): Session {
  const cities = boot.cities.map(cityOf);
  const { me } = boot;
  if (!me) return { ...nobody, cities };
  return {
    ...nobody,
    person: me.person,
    city: cities.find(({ id }) => id === me.city?.id),
    ownCities: cities.filter(({ id }) => me.cities.some((own) => own.id === id)),
    cities,
    roles: me.roles,
    permissions: new Set(me.permissions),
    isSteppedUp: me.isSteppedUp,
    endsAt,
  };
}

const NONE_ON: ReadonlySet<string> = new Set();

interface ProviderProps {
  readonly signedIn: SignedIn | undefined;
  readonly doors: Doors;
  readonly children: ReactNode;
}

/** Who is signed in, which plugins are on for their city, and whether the session has ended meanwhile. */
export function SessionProvider({ signedIn, doors, children }: ProviderProps): ReactNode {
  return signedIn ? (
    <SignedInProvider signedIn={signedIn} doors={doors}>
      {children}
    </SignedInProvider>
  ) : (
    <SessionContext value={nobody}>
      <DoorsContext value={{ ...doors, on: NONE_ON }}>{children}</DoorsContext>
    </SessionContext>
  );
}

function SignedInProvider({ signedIn, doors, children }: ProviderProps & { readonly signedIn: SignedIn }): ReactNode {
  const data = useBoot();
  const [endsAt, setEndsAt] = useState(signedIn.endsAt);
  const [hasEnded, setEnded] = useState(false);
  const queries = useQueryClient();
  const { isOnline } = useActivity();
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  useEffect(() => {
    if (isOnline) void queries.refetchQueries({ type: 'active', stale: true });
  }, [isOnline, queries]);

  const session = useMemo(() => sessionOf(data, endsAt), [data, endsAt]);
  const open = useMemo<OpenDoors>(
    () => ({ ...doors, on: new Set(data.plugins.filter(({ isOn }) => isOn).map(({ key }) => key)) }),
    [doors, data],
  );
  useLateTexts(open);
  const end = useMemo(() => ({ hasEnded, endsAt, prolong: setEndsAt, markEnded: () => setEnded(true) }), [hasEnded, endsAt]);
  return (
    <SessionContext value={session}>
      <SessionEndContext value={end}>
        <DoorsContext value={open}>{children}</DoorsContext>
      </SessionEndContext>
    </SessionContext>
  );
}
