import { Injectable } from '@nestjs/common';
import { CityDesk } from '@regia/server-kit';
import { bethlehem } from '../facts.js';
import { DeskNote } from './desk-note.entity.js';

/** The desk of Bethlehem. */
@Injectable()
export class BethlehemDesk extends CityDesk {
  protected readonly cityId = bethlehem.id;
  protected readonly table = DeskNote;
}
