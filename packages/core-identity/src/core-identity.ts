import { People, type CorePart } from '@regia/server-kit';
import { ApproverCommands } from './approver/approver.commands.js';
import { ApproverWaiting } from './approver/approver.waiting.js';
import { WaitingApproverResolver } from './approver/approver.resolver.js';
import { WaitingApprovers } from './approver/waiting-approvers.query.js';
import { CityMemberCommands } from './member/city-member.commands.js';
import { CityMemberResolver, PartnershipRoleResolver } from './member/city-member.resolver.js';
import { CityMembers } from './member/city-members.query.js';
import { PartnershipRoles } from './member/partnership-role.loader.js';
import { MeCommands } from './me/me.commands.js';
import { MeResolver } from './me/me.resolver.js';
import { MyView } from './me/my-view.query.js';
import { CoreIdentityCreateIdentity1795000200000 } from './migrations/1795000200000-create-identity.js';
import { CoreIdentityOpenTheDoor1795000200001 } from './migrations/1795000200001-open-the-door.js';
import { CoreIdentityConfirmApprovers1795600000000 } from './migrations/1795600000000-confirm-approvers.js';
import { PeopleOfThePlatform } from './people/people-of-the-platform.js';

/** People, memberships, grants and the door. The host opens the door before it composes, and provides its `Callers`. */
export const coreIdentity: CorePart = {
  providers: [
    PeopleOfThePlatform,
    { provide: People, useExisting: PeopleOfThePlatform },
    MyView,
    MeCommands,
    MeResolver,
    CityMembers,
    CityMemberCommands,
    CityMemberResolver,
    PartnershipRoles,
    PartnershipRoleResolver,
    WaitingApprovers,
    ApproverCommands,
    WaitingApproverResolver,
    ApproverWaiting,
  ],
  migrations: [CoreIdentityCreateIdentity1795000200000, CoreIdentityOpenTheDoor1795000200001, CoreIdentityConfirmApprovers1795600000000],
  waiting: [ApproverWaiting],
};
