import { DeskNoteRow } from '@regia/server-kit';
import { Entity } from 'typeorm';
import { cityMilan } from '../manifest.js';

@Entity({ schema: cityMilan.schema, name: 'desk_note' })
export class DeskNote extends DeskNoteRow {}
