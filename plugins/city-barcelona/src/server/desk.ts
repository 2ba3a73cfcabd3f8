import { Injectable } from '@nestjs/common';
import { CityDesk } from '@regia/server-kit';
import { barcelona } from '../facts.js';
import { DeskNote } from './desk-note.entity.js';

/** The desk of Barcelona. */
@Injectable()
export class BarcelonaDesk extends CityDesk {
  protected readonly cityId = barcelona.id;
  protected readonly table = DeskNote;
}
