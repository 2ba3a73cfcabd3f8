import { useData, useFormat, useMessage } from '@regia/web-kit';
import { EarmarkChoices } from './contribution.graphql.js';
import type { FundEarmarkChoicesQuery } from './gql/graphql.js';
import type { ShownFund } from './use-fund.js';

/** A predicate on what money may be used for, as it is typed or shown: numbers and keys, none where a part is not set. */
export interface Predicate {
  readonly theme: string | null;
  readonly city: string | null;
  readonly project: number | null;
  readonly line: number | null;
}

type Choices = FundEarmarkChoicesQuery;

/** What an earmark means, in one sentence; that of none says that the committee decides. */
export function useEarmarkWords(fund: ShownFund): (predicate: Predicate | null) => string {
  const message = useMessage();
  const format = useFormat();
  const choices = useData(EarmarkChoices, { fund: fund.code });
  return (predicate) => {
    const parts = predicate ? partsOf(predicate, choices) : [];
    if (parts.length === 0) return message('earmark.none');
    return message('earmark.only', { what: format.list(parts.map(([part, name]) => message(`earmark.part.${part}`, { name }))) });
  };
}

/** The parts that are set, by the names of what they mean. */
function partsOf(
  { theme, city, project, line }: Predicate,
  { themes, funds, fundProjects }: Choices,
): readonly (readonly ['theme' | 'city' | 'project' | 'line', string])[] {
  const cities = funds.flatMap(({ partnership }) => partnership?.cities ?? []);
  const place = fundProjects.find(({ id }) => id === project);
  return [
    ...(project === null ? [] : [['project', place?.name.text ?? String(project)] as const]),
    ...(line === null ? [] : [['line', place?.lines.find(({ id }) => id === line)?.name.text ?? String(line)] as const]),
    ...(theme === null ? [] : [['theme', themes.find(({ key }) => key === theme)?.name.text ?? theme] as const]),
    ...(city === null ? [] : [['city', cities.find(({ id }) => id === city)?.name.text ?? city] as const]),
  ];
}
