import type { QueryClient } from '@tanstack/react-query';
import { keepApart, keepFor, openDoors, readIn, RequestFault, showLanguage, type Doors } from '@regia/web-kit';
import { loaders } from 'virtual:web-plugins';
import { loadCoreTexts, loadPluginTexts, setLibraryLabels } from './catalogs.js';
import { chooseLanguage, type Language } from './languages.js';
import { readLook, rememberLook, showTheme, type Look } from './look.js';
import { askFor, bootQuery } from './boot-query.js';
import { rememberLoaded } from './late-texts.js';
import { readSession, type SignedIn } from './signed-in.js';

/** Everything the first render needs. */
export interface Started {
  readonly signedIn: SignedIn | undefined;
  readonly doors: Doors;
  readonly language: Language;
}

/** Starts all that the first page needs side by side: who is signed in, texts, plugin doors. Throws when the server cannot be reached. */
export async function start(queries: QueryClient): Promise<Started> {
  const look = readLook();
  const guess = chooseLanguage([look.language, ...navigator.languages]);
  const texts = loadCoreTexts(guess.code);
  const opening = openDoors(loaders);
  const signedIn = await readSignedIn(queries, guess.code);
  const language = chooseLanguage([signedIn?.language, look.language, ...navigator.languages, ...(signedIn?.cityLanguages ?? [])]);
  showTheme(signedIn?.theme ?? look.theme);
  rememberLook({ language: language.code, ...(signedIn?.theme && { theme: signedIn.theme }) });
  const doors = await opening;
  const on = doors.plugins.filter(({ manifest }) => signedIn?.pluginsOn.includes(manifest.key));
  rememberLoaded(on.map(({ manifest }) => manifest.key));
  const [core, plugins] = await Promise.all([
    language === guess ? texts : loadCoreTexts(language.code),
    loadPluginTexts(on, language.code),
    setLibraryLabels(language.code, language.format),
  ]);
  readIn(language.code);
  showLanguage(language.code, core, plugins);
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.dir;
  return { signedIn: signedIn?.session, doors, language };
}

interface Reader {
  readonly session: SignedIn;
  readonly language: string | null;
  readonly theme: Look['theme'];
  readonly cityLanguages: readonly string[];
  readonly pluginsOn: readonly string[];
}

/** The person and what every page needs of them; undefined when nobody is signed in, or the session ended between two requests. */
async function readSignedIn(queries: QueryClient, guess: string): Promise<Reader | undefined> {
  const session = await readSession();
  if (!session) return undefined;
  const language = chooseLanguage([session.language, guess]).code;
  keepFor(session.personId);
  keepApart(session.personId, session.cityKey, language);
  readIn(language);
  askFor({ fund: session.permissions.includes('fund.read') });
  try {
    const { me, cities, plugins } = await queries.fetchQuery(bootQuery());
    return {
      session,
      language: me?.language ?? session.language ?? null,
      theme: themeOf(me?.theme),
      cityLanguages: cities.find(({ id }) => id === me?.city?.id)?.languages ?? [],
      pluginsOn: plugins.flatMap(({ key, isOn }) => (isOn ? [key] : [])),
    };
  } catch (fault) {
    if (fault instanceof RequestFault && fault.kind === 'session-ended') return undefined;
    throw fault;
  }
}

const themeOf = (theme: string | null | undefined): Look['theme'] =>
  theme === 'light' || theme === 'dark' || theme === 'system' ? theme : undefined;
