import { Injectable } from '@nestjs/common';
import { cleanLine, isUuid, type Refusal } from '@regia/kernel';
import { readText, Reference } from '@regia/server-kit';
import { AgendaKinds, type AgendaKind } from '../kind/agenda-kinds.js';
import type { Draft } from './draft.js';
import type { AgendaItemInput } from './item-input.graphql.js';
import { readPayload, type PayloadRefusal } from './read-payload.js';
import { readWhen, type WhenRefusal } from './read-when.js';

type FieldRefusal = Refusal<
  'required' | 'too-long' | 'language-unknown' | 'unknown-kind' | 'unknown-city' | 'unknown-theme' | 'unknown-partnership'
>;
export type DraftRefusal = FieldRefusal | WhenRefusal | PayloadRefusal;

const TITLE = { longest: 200, isOneLine: true, isRequired: true };
const TEXT = { longest: 5000, isOneLine: false, isRequired: false };
const LONGEST_PLACE = 200;
const MOST_CITIES = 200;

/** Turns what was typed into a draft, or into every refusal at once, each at its field. Asks no database. */
@Injectable()
export class DraftReader {
  constructor(
    private readonly reference: Reference,
    private readonly kinds: AgendaKinds,
  ) {}

  read(input: AgendaItemInput): Draft | readonly DraftRefusal[] {
    const refusals: DraftRefusal[] = [];
    const take = <T>(part: T | readonly DraftRefusal[]): T | undefined => {
      if (!isRefused(part)) return part;
      refusals.push(...part);
      return undefined;
    };
    const title = take(readText(input.title, 'title', TITLE));
    const text = take(readText(input.text, 'text', TEXT));
    const kind = take(this.kind(input.kind));
    const when = take(readWhen(input));
    const place = take(readPlace(input.place));
    const cities = take(this.cities(input.cities));
    const theme = take(this.theme(input.theme));
    const sharing = take(readSharing(input));
    const payload = kind && take(readPayload(input.payload, kind));
    if (refusals.length > 0 || !title || !when || !kind || !cities || !sharing) return refusals;
    return {
      ...when,
      ...payload,
      ...sharing,
      ...place,
      ...theme,
      title,
      ...(text ? { text } : {}),
      kind: kind.key,
      cities: cities.ids,
      status: input.status,
    };
  }

  private kind(key: string): AgendaKind | readonly FieldRefusal[] {
    return this.kinds.of(key) ?? [{ code: 'unknown-kind', path: ['kind'] }];
  }

  private cities(ids: readonly string[]): { ids: string[] } | readonly FieldRefusal[] {
    if (ids.length > MOST_CITIES || ids.some((id) => !this.reference.city(id))) return [{ code: 'unknown-city', path: ['cities'] }];
    return { ids: [...new Set(ids)].sort() };
  }

  private theme(key: string | null | undefined): { theme?: string } | readonly FieldRefusal[] {
    if (!key) return {};
    return this.reference.theme(key) ? { theme: key } : [{ code: 'unknown-theme', path: ['theme'] }];
  }
}

function readPlace(typed: string | null | undefined): { place?: string } | readonly FieldRefusal[] {
  const place = cleanLine(typed ?? '');
  if (place.length > LONGEST_PLACE) return [{ code: 'too-long', path: ['place'] }];
  return place === '' ? {} : { place };
}

function readSharing({ audience, partnership }: AgendaItemInput): Pick<Draft, 'audience' | 'partnershipId'> | readonly FieldRefusal[] {
  if (audience !== 'partnership') return { audience };
  if (!partnership) return [{ code: 'required', path: ['partnership'] }];
  return isUuid(partnership) ? { audience, partnershipId: partnership } : [{ code: 'unknown-partnership', path: ['partnership'] }];
}

const isRefused = <T>(part: T | readonly DraftRefusal[]): part is readonly DraftRefusal[] => Array.isArray(part);
