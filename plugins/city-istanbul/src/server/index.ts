import { defineServerPlugin } from '@regia/server-kit';
import { CityIstanbulCreateDeskNote1795000600004 } from '../../migrations/1795000600004-create-desk-note.js';
import { cityIstanbul } from '../manifest.js';
import { DeskNote } from './desk-note.entity.js';
import { DeskResolver } from './desk.resolver.js';
import { IstanbulDesk } from './desk.js';

export default defineServerPlugin(cityIstanbul, {
  providers: [IstanbulDesk, DeskResolver],
  entities: [DeskNote],
  migrations: [CityIstanbulCreateDeskNote1795000600004],
  indicators: {},
  agendaItems: {},
});
