import type { CorePart } from '@regia/server-kit';
import { CoreIdentityCreateIdentity1795000200000 } from './migrations/1795000200000-create-identity.js';
import { CoreIdentityOpenTheDoor1795000200001 } from './migrations/1795000200001-open-the-door.js';

/** People, memberships, grants and the door. `Callers` is provided by the host, which opened the door. */
export const coreIdentity: CorePart = {
  providers: [],
  migrations: [CoreIdentityCreateIdentity1795000200000, CoreIdentityOpenTheDoor1795000200001],
};
