export * from './define-web-plugin.js';
export {
  addTexts,
  useMessage,
  useLanguage,
  readMessage,
  hasMessage,
  showLanguage,
  missing,
  LanguageContext,
  type Message,
  type Messages,
  type MessageValues,
} from './messages.js';
export { request, RequestFault, onSessionEnded, readIn, type FaultKind, type Operation } from './request.js';
export { receiveFile, saveFile } from './receive-file.js';
export { sendFile } from './send-file.js';
export { useActivity, markOnline, whileSaving, type Activity } from './activity.js';
export { SessionContext, useSession, useCan, type KnownCity, type Session, type SessionPerson, type SignIn } from './session.js';
export { useScope, type Scope } from './scope.js';
export { useData, useBackgroundData, type BackgroundData } from './use-data.js';
export { useList, type Connection, type List } from './use-list.js';
export { useMutate, type Mutate, type MutateOptions, type Outcome } from './use-mutate.js';
export { sentenceOf, refusalsAt, type RefusalNote, type Refused } from './refusals.js';
export { useDraft, type Draft } from './use-draft.js';
export { keepApart, queryKey, operationName } from './query-key.js';
export { keepFor, keepHere, readHere, removeHere, removeAllHere, countHere } from './kept-here.js';
export { runShortcut, useShortcut } from './shortcuts.js';
export { announce, useAnnouncement } from './announce.js';
export { openDoors, type Doors, type PluginFault, type PluginLoader } from './doors.js';
export { Part, PluginPart, reportFault, reportFaultsTo } from './plugin-part.js';
export { DoorsContext, Slot, useAgendaPart, useDoors, useParts, usePlugins, type OpenDoors } from './slot.js';
export { PluginLink } from './plugin-link.js';
export { useAddress, type Address } from './use-address.js';
export { useFormat, type Format } from '@regia/ui';
