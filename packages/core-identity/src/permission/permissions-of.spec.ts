import { definePlugin } from '@regia/plugin-api';
import { describe, expect, it } from 'vitest';
import { permissionsOf } from './permissions-of.js';

const name = { original: 'en', texts: { en: 'Trees' } };
const trees = definePlugin({
  key: 'theme-trees',
  contract: '^1.0',
  graphqlPrefix: 'trees',
  name,
  description: name,
  locales: ['en'],
  permissions: { 'tree.read': { roles: ['member'] }, 'tree.plant': { roles: ['city-admin', 'partner'] } },
});
const on = ['theme-trees'];
const granted = (roles: readonly string[], pluginsOn: readonly string[] = []): string[] =>
  [...permissionsOf(roles, [trees as never], pluginsOn)].sort();

describe('what a role may do', () => {
  it.each([
    ['city-officer', ['agenda.read', 'agenda.write', 'fund.read', 'people.read']],
    ['city-admin', ['agenda.read', 'agenda.write', 'approvers.confirm', 'fund.read', 'people.manage', 'people.read', 'plugins.manage', 'witness.manage']],
    ['field-officer', ['agenda.read']],
    ['partnership-treasurer', ['fund.record']],
    ['partnership-approver', ['fund.approve']],
    ['partnership-coordinator', ['approvers.confirm', 'fund.read', 'parts.end']],
    ['partnership-reader', []],
    ['auditor', ['agenda.read', 'fund.read']],
    ['consortium-admin', ['agenda.read', 'fund.read', 'parts.end']],
    ['somebody', []],
  ])('%s', (role, permissions) => {
    expect(granted([role])).toEqual(permissions);
  });

  it('gives nothing of a plugin that is off for the city', () => {
    expect(granted(['city-admin'])).not.toContain('theme-trees:tree.read');
  });

  it('gives what is for members to every role of a city, and only to them', () => {
    expect(granted(['field-officer'], on)).toContain('theme-trees:tree.read');
    expect(granted(['auditor'], on)).not.toContain('theme-trees:tree.read');
  });

  it('takes somebody with a part in a partnership and no city for a partner', () => {
    expect(granted(['partnership-contributor'], on)).toEqual(['theme-trees:tree.plant']);
    expect(granted(['city-officer', 'partnership-approver'], on)).not.toContain('theme-trees:tree.plant');
  });
});
