import { DeskNoteRow } from '@regia/server-kit';
import { Entity } from 'typeorm';
import { cityBethlehem } from '../manifest.js';

@Entity({ schema: cityBethlehem.schema, name: 'desk_note' })
export class DeskNote extends DeskNoteRow {}
