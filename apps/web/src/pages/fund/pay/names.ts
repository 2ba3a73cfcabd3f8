import { useMessage, useSession } from '@regia/web-kit';
import type { PayDeskQuery } from './gql/graphql.js';

type Project = PayDeskQuery['fundProjects'][number];
type Partner = PayDeskQuery['fundPartners'][number];

interface Place {
  readonly project?: number | null;
  readonly line?: number | null;
  readonly city?: string | null;
  readonly partner?: string | null;
}

/** Projects, lines and partners by the names people gave them: `School gardens · Travel · Green Hands`. */
export function usePlaceWords(
  projects: readonly Pick<Project, 'id' | 'name' | 'lines'>[],
  partners: readonly Partner[],
): (place: Place) => string {
  const message = useMessage();
  const { cities } = useSession();
  return ({ project, line, city, partner }) => {
    const found = projects.find(({ id }) => id === project);
    const parts = [
      found?.name.text,
      found?.lines.find(({ id }) => id === line)?.name.text,
      partner === 'agent-fee'
        ? message('fund.kind', { kind: 'agent_fee' })
        : (partners.find(({ code }) => code === partner)?.name ?? partner),
      cities.find(({ id }) => id === city)?.name,
    ];
    return parts.filter(Boolean).join(' · ');
  };
}
