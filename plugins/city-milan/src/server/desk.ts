import { Injectable } from '@nestjs/common';
import { CityDesk } from '@regia/server-kit';
import { milan } from '../facts.js';
import { DeskNote } from './desk-note.entity.js';

/** The desk of Milan. */
@Injectable()
export class MilanDesk extends CityDesk {
  protected readonly cityId = milan.id;
  protected readonly table = DeskNote;
}
