import { useBackgroundData } from '@regia/web-kit';
import { useFund } from '../use-fund.js';
import { PlanNames } from './pay.graphql.js';

/** What a part of an account's code stands for: `p12` a project, `l3` a budget line, else a partner by its code. Unknown parts stay as they are. */
export function usePlanNames(): (part: string) => string {
  const { code } = useFund();
  const { data } = useBackgroundData(PlanNames, { fund: code });
  return (part) => {
    const [, mark, id] = /^([pl])(\d+)$/.exec(part) ?? [];
    if (mark === 'p') return data?.fundProjects.find((project) => String(project.id) === id)?.name.text ?? part;
    if (mark === 'l') return data?.fundProjects.flatMap(({ lines }) => lines).find((line) => String(line.id) === id)?.name.text ?? part;
    return data?.fundPartners.find((partner) => partner.code === part)?.name ?? part;
  };
}
