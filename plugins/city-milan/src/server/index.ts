import { defineServerPlugin } from '@regia/server-kit';
import { CityMilanCreateDeskNote1795000600000 } from '../../migrations/1795000600000-create-desk-note.js';
import { cityMilan } from '../manifest.js';
import { DeskNote } from './desk-note.entity.js';
import { DeskResolver } from './desk.resolver.js';
import { MilanDesk } from './desk.js';

export default defineServerPlugin(cityMilan, {
  providers: [MilanDesk, DeskResolver],
  entities: [DeskNote],
  migrations: [CityMilanCreateDeskNote1795000600000],
  indicators: {},
  agendaItems: {},
});
