import { Injectable } from '@nestjs/common';
import { CityDesk } from '@regia/server-kit';
import { istanbul } from '../facts.js';
import { DeskNote } from './desk-note.entity.js';

/** The desk of Istanbul. */
@Injectable()
export class IstanbulDesk extends CityDesk {
  protected readonly cityId = istanbul.id;
  protected readonly table = DeskNote;
}
