import { Reference, type CorePart } from '@regia/server-kit';
import { CityAndThemeReference } from './city/city-and-theme-reference.js';
import { CityResolver } from './city/city.resolver.js';
import { CitySearch } from './city/city.search.js';
import { ListLoginCities } from './city/list-login-cities.query.js';
import { CoreConsortiumCreateConsortium1795000100000 } from './migrations/1795000100000-create-consortium.js';
import { CoreConsortiumTellPluginSwitched1795000210000 } from './migrations/1795000210000-tell-plugin-switched.js';
import { CoreConsortiumEndParts1795500002601 } from './migrations/1795500002601-end-parts.js';
import { EndPart } from './partnership/end-part.command.js';
import { PartnershipResolver } from './partnership/partnership.resolver.js';
import { Partnerships } from './partnership/partnerships.js';
import { ListPlugins } from './plugin/list-plugins.query.js';
import { PluginSwitches } from './plugin/plugin-switches.js';
import { PluginResolver } from './plugin/plugin.resolver.js';
import { SwitchPlugin } from './plugin/switch-plugin.command.js';
import { Search } from './search/search.query.js';
import { SearchResolver } from './search/search.resolver.js';
import { ThemeResolver } from './theme/theme.resolver.js';
import { WaitingForMe } from './waiting/waiting-for-me.query.js';
import { WaitingResolver } from './waiting/waiting.resolver.js';

/** Cities, themes, partnerships, plugins, and the two questions that go to every part: search, and what waits for me. */
export const coreConsortium: CorePart = {
  providers: [
    CityAndThemeReference,
    { provide: Reference, useExisting: CityAndThemeReference },
    CityResolver,
    ListLoginCities,
    Partnerships,
    EndPart,
    PartnershipResolver,
    ThemeResolver,
    ListPlugins,
    PluginSwitches,
    PluginResolver,
    SwitchPlugin,
    Search,
    SearchResolver,
    WaitingForMe,
    WaitingResolver,
  ],
  migrations: [
    CoreConsortiumCreateConsortium1795000100000,
    CoreConsortiumTellPluginSwitched1795000210000,
    CoreConsortiumEndParts1795500002601,
  ],
  search: [CitySearch],
};
