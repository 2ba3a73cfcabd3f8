import { DeskNoteRow } from '@regia/server-kit';
import { Entity } from 'typeorm';
import { cityIstanbul } from '../manifest.js';

@Entity({ schema: cityIstanbul.schema, name: 'desk_note' })
export class DeskNote extends DeskNoteRow {}
