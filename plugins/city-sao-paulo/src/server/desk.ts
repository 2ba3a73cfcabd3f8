import { Injectable } from '@nestjs/common';
import { CityDesk } from '@regia/server-kit';
import { saoPaulo } from '../facts.js';
import { DeskNote } from './desk-note.entity.js';

/** The desk of São Paulo. */
@Injectable()
export class SaoPauloDesk extends CityDesk {
  protected readonly cityId = saoPaulo.id;
  protected readonly table = DeskNote;
}
