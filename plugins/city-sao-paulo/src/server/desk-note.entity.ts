import { DeskNoteRow } from '@regia/server-kit';
import { Entity } from 'typeorm';
import { citySaoPaulo } from '../manifest.js';

@Entity({ schema: citySaoPaulo.schema, name: 'desk_note' })
export class DeskNote extends DeskNoteRow {}
