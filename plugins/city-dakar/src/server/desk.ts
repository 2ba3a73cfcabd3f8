import { Injectable } from '@nestjs/common';
import { CityDesk } from '@regia/server-kit';
import { dakar } from '../facts.js';
import { DeskNote } from './desk-note.entity.js';

/** The desk of Dakar. */
@Injectable()
export class DakarDesk extends CityDesk {
  protected readonly cityId = dakar.id;
  protected readonly table = DeskNote;
}
