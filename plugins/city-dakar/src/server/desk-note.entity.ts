import { DeskNoteRow } from '@regia/server-kit';
import { Entity } from 'typeorm';
import { cityDakar } from '../manifest.js';

@Entity({ schema: cityDakar.schema, name: 'desk_note' })
export class DeskNote extends DeskNoteRow {}
