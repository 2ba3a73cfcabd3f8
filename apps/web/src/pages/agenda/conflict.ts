import type { ConflictChoice } from '@regia/ui';
import type { AgendaFormValue } from './form-value.js';

/** Fields a person can choose between, each with the parts of the form it stands for. */
const FIELDS = {
  title: ['title'],
  text: ['text'],
  kind: ['kind', 'payload'],
  when: ['isAllDay', 'startsAt', 'endsAt', 'timeZone'],
  place: ['place'],
  cities: ['cities'],
  theme: ['theme'],
  audience: ['audience', 'partnership'],
  status: ['status'],
} as const satisfies Record<string, readonly (keyof AgendaFormValue)[]>;

type FieldName = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as FieldName[]; // the keys of the table above

/** One field in which two versions differ, in words to compare. */
export interface Difference {
  readonly name: FieldName;
  readonly mine: string;
  readonly theirs: string;
}

/** The fields in which what was typed and what is stored now differ. */
export function differingFields(mine: AgendaFormValue, theirs: AgendaFormValue): Difference[] {
  return NAMES.map((name) => ({ name, mine: shown(mine, name), theirs: shown(theirs, name) })).filter(
    (field) => field.mine !== field.theirs,
  );
}

/** Both versions put together as chosen; what nobody chose keeps what was typed. */
export function merged(mine: AgendaFormValue, theirs: AgendaFormValue, choice: ConflictChoice): AgendaFormValue {
  const taken = NAMES.filter((name) => choice[name] === 'theirs').flatMap((name): readonly (keyof AgendaFormValue)[] => FIELDS[name]);
  return { ...mine, ...Object.fromEntries(taken.map((part) => [part, theirs[part]])) };
}

function shown(value: AgendaFormValue, name: FieldName): string {
  return FIELDS[name]
    .map((part) => words(value[part]))
    .filter((text) => text !== '')
    .join(' · ');
}

function words(part: AgendaFormValue[keyof AgendaFormValue]): string {
  if (part === undefined || typeof part === 'boolean') return '';
  if (typeof part === 'string') return part;
  return Array.isArray(part) ? part.join(', ') : Object.values(part).join(' / ');
}
