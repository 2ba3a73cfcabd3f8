import type { LocalizedText } from '@regia/kernel';

/** A kind of item that needs no plugin. */
export interface CoreKind {
  readonly key: string;
  readonly name: LocalizedText;
  readonly isDeadline: boolean;
}

const kind = (key: string, texts: LocalizedText['texts'], isDeadline = false): CoreKind => ({ key, name: { original: 'en', texts }, isDeadline });

/** What the cities put into their common agenda: exchanges, programmes and projects, and with them meetings and deadlines. */
export const CORE_KINDS: readonly CoreKind[] = [
  kind('exchange', { en: 'Exchange', it: 'Scambio', fr: 'Échange', es: 'Intercambio', ar: 'تبادل' }),
  kind('programme', { en: 'Programme', it: 'Programma', fr: 'Programme', es: 'Programa', ar: 'برنامج' }),
  kind('project', { en: 'Project', it: 'Progetto', fr: 'Projet', es: 'Proyecto', ar: 'مشروع' }),
  kind('meeting', { en: 'Meeting', it: 'Riunione', fr: 'Réunion', es: 'Reunión', ar: 'اجتماع' }),
  kind('deadline', { en: 'Deadline', it: 'Scadenza', fr: 'Échéance', es: 'Plazo', ar: 'موعد نهائي' }, true),
];
