import type { GrantableRole, Manifest } from '@regia/plugin-api';

/** Core permissions by role name, as `identity.rights` tells them. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  'city-officer': ['agenda.read', 'agenda.write', 'fund.read', 'people.read'],
  'city-admin': ['agenda.read', 'agenda.write', 'fund.read', 'people.read', 'people.manage', 'approvers.confirm', 'plugins.manage', 'witness.manage'],
  'field-officer': ['agenda.read'],
  'partnership-treasurer': ['fund.record'],
  'partnership-approver': ['fund.approve'],
  'partnership-coordinator': ['fund.read', 'approvers.confirm', 'parts.end'],
  auditor: ['agenda.read', 'fund.read'],
  'consortium-admin': ['agenda.read', 'fund.read', 'parts.end'],
};

const CITY_ROLES: readonly string[] = ['city-officer', 'city-admin', 'field-officer'];

/**
 * What somebody may do: the core's permissions by role, and those of the plugins that are on for the acting city.
 * @param roles role names of the person for the acting city
 * @param pluginsOn keys of the plugins that are on there; installed is not enabled
 */
export function permissionsOf(roles: readonly string[], manifests: readonly Manifest[], pluginsOn: readonly string[]): ReadonlySet<string> {
  const granted = new Set(roles.flatMap((role) => CORE[role] ?? []));
  const titles = titlesOf(roles);
  for (const { key, permissions } of manifests.filter(({ key }) => pluginsOn.includes(key))) {
    for (const [name, { roles: allowed }] of Object.entries(permissions)) {
      if (allowed.some((role) => titles.has(role))) granted.add(`${key}:${name}`);
    }
  }
  return granted;
}

/** The words that manifests use: `member` is every person of a city, `partner` whoever has a part in a partnership and no city. */
function titlesOf(roles: readonly string[]): ReadonlySet<GrantableRole> {
  const isMember = roles.some((role) => CITY_ROLES.includes(role));
  const isPartner = !isMember && roles.some((role) => role.startsWith('partnership-'));
  const own = roles.filter((role): role is GrantableRole => CITY_ROLES.includes(role) || role === 'auditor');
  return new Set<GrantableRole>([...own, ...(isMember ? (['member'] as const) : []), ...(isPartner ? (['partner'] as const) : [])]);
}
