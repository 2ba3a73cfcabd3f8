import type { CorePart } from '@regia/server-kit';
import { CancelItem } from './item/cancel-item.command.js';
import { ChangeItem } from './item/change-item.command.js';
import { CreateItem } from './item/create-item.command.js';
import { DraftJudge } from './item/draft-judge.js';
import { DraftReader } from './item/draft-reader.js';
import { FindItem } from './item/find-item.query.js';
import { ItemDetailsLoader } from './item/item-details.loader.js';
import { ItemFieldsResolver } from './item/item-fields.resolver.js';
import { ItemResolver } from './item/item.resolver.js';
import { ItemSearch } from './item/item.search.js';
import { ListItems } from './item/list-items.query.js';
import { AgendaKinds } from './kind/agenda-kinds.js';
import { KindResolver } from './kind/kind.resolver.js';
import { ListKinds } from './kind/list-kinds.query.js';
import { CoreAgendaCreateAgenda1795000300000 } from './migrations/1795000300000-create-agenda.js';
import { CoreAgendaTakeItemsHome1795500002602 } from './migrations/1795500002602-take-items-home.js';

/** The one agenda of all cities: exchanges, programmes, projects, meetings, deadlines, and what plugins add. */
export const coreAgenda: CorePart = {
  providers: [
    AgendaKinds,
    ListKinds,
    KindResolver,
    DraftReader,
    DraftJudge,
    CreateItem,
    ChangeItem,
    CancelItem,
    ListItems,
    FindItem,
    ItemDetailsLoader,
    ItemResolver,
    ItemFieldsResolver,
  ],
  migrations: [CoreAgendaCreateAgenda1795000300000, CoreAgendaTakeItemsHome1795500002602],
  search: [ItemSearch],
};
