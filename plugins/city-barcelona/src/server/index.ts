import { defineServerPlugin } from '@regia/server-kit';
import { CityBarcelonaCreateDeskNote1795000600001 } from '../../migrations/1795000600001-create-desk-note.js';
import { cityBarcelona } from '../manifest.js';
import { DeskNote } from './desk-note.entity.js';
import { DeskResolver } from './desk.resolver.js';
import { BarcelonaDesk } from './desk.js';

export default defineServerPlugin(cityBarcelona, {
  providers: [BarcelonaDesk, DeskResolver],
  entities: [DeskNote],
  migrations: [CityBarcelonaCreateDeskNote1795000600001],
  indicators: {},
  agendaItems: {},
});
