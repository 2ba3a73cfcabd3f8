import type { Refusal } from '@regia/kernel';
import type { AgendaKind } from '../kind/agenda-kinds.js';

export type PayloadRefusal = Refusal<'payload-not-valid' | 'too-long'>;

/** A payload in the shape of its kind, with the version of that shape. */
export interface Payload {
  readonly payload?: unknown;
  readonly payloadVersion?: number;
}

const LONGEST = 20_000;
const AT_PAYLOAD: readonly string[] = ['payload'];
// a JSON column holds neither NUL nor half a character
const NOT_STORABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** Reads the JSON text by the shape that the kind's plugin declares. Kinds of the core carry none. */
export function readPayload(text: string | null | undefined, kind: AgendaKind): Payload | readonly PayloadRefusal[] {
  if (!kind.type) return text ? [{ code: 'payload-not-valid', path: AT_PAYLOAD }] : {};
  if ((text ?? '').length > LONGEST) return [{ code: 'too-long', path: AT_PAYLOAD }];
  const parsed = kind.type.payload.safeParse(parsedJson(text ?? '{}'));
  if (!parsed.success)
    return parsed.error.issues.map(({ path }) => ({ code: 'payload-not-valid', path: ['payload', ...path.map(String)] }));
  if (parsed.data === undefined || NOT_STORABLE.test(JSON.stringify(parsed.data))) return [{ code: 'payload-not-valid', path: AT_PAYLOAD }];
  return { payload: parsed.data, payloadVersion: kind.type.version };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON is a payload of no shape: the shape refuses it
  }
}
