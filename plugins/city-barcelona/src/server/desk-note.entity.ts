import { DeskNoteRow } from '@regia/server-kit';
import { Entity } from 'typeorm';
import { cityBarcelona } from '../manifest.js';

@Entity({ schema: cityBarcelona.schema, name: 'desk_note' })
export class DeskNote extends DeskNoteRow {}
