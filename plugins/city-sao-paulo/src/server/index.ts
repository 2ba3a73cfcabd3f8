import { defineServerPlugin } from '@regia/server-kit';
import { CitySaoPauloCreateDeskNote1795000600005 } from '../../migrations/1795000600005-create-desk-note.js';
import { citySaoPaulo } from '../manifest.js';
import { DeskNote } from './desk-note.entity.js';
import { DeskResolver } from './desk.resolver.js';
import { SaoPauloDesk } from './desk.js';

export default defineServerPlugin(citySaoPaulo, {
  providers: [SaoPauloDesk, DeskResolver],
  entities: [DeskNote],
  migrations: [CitySaoPauloCreateDeskNote1795000600005],
  indicators: {},
  agendaItems: {},
});
