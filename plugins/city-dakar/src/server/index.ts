import { defineServerPlugin } from '@regia/server-kit';
import { CityDakarCreateDeskNote1795000600002 } from '../../migrations/1795000600002-create-desk-note.js';
import { cityDakar } from '../manifest.js';
import { DeskNote } from './desk-note.entity.js';
import { DeskResolver } from './desk.resolver.js';
import { DakarDesk } from './desk.js';

export default defineServerPlugin(cityDakar, {
  providers: [DakarDesk, DeskResolver],
  entities: [DeskNote],
  migrations: [CityDakarCreateDeskNote1795000600002],
  indicators: {},
  agendaItems: {},
});
