import { defineServerPlugin } from '@regia/server-kit';
import { CityBethlehemCreateDeskNote1795000600003 } from '../../migrations/1795000600003-create-desk-note.js';
import { cityBethlehem } from '../manifest.js';
import { DeskNote } from './desk-note.entity.js';
import { DeskResolver } from './desk.resolver.js';
import { BethlehemDesk } from './desk.js';

export default defineServerPlugin(cityBethlehem, {
  providers: [BethlehemDesk, DeskResolver],
  entities: [DeskNote],
  migrations: [CityBethlehemCreateDeskNote1795000600003],
  indicators: {},
  agendaItems: {},
});
