import { belongsToCity } from '../tables/belongs-to-city.js';

/** Longest note of a desk, in characters. */
export const LONGEST_NOTE = 5000;

/**
 * SQL that makes the table of a desk's note in a plugin's schema.
 * @public
 * @since 1.0
 */
export const createDeskNote = (schema: string): string => `
  CREATE TABLE ${schema}.desk_note (
    city_id uuid CONSTRAINT desk_note_pk PRIMARY KEY CONSTRAINT desk_note_city_fk REFERENCES consortium.city,
    text text NOT NULL CONSTRAINT desk_note_text_fits CHECK (char_length(text) <= ${LONGEST_NOTE}),
    version integer NOT NULL CONSTRAINT desk_note_version_counts CHECK (version > 0),
    changed_at timestamptz NOT NULL DEFAULT now(), changed_by uuid NOT NULL);
  ${belongsToCity(`${schema}.desk_note`)}`;
