import { useMessage } from '@regia/web-kit';
import type { KeyValue, MemberCity } from './key-value.js';
import { factWord } from './key-words.js';

/** How a field is called in a list of what is wrong or missing: the figure with its city. */
export function useLabels({ cities: ids }: KeyValue, cities: readonly MemberCity[]): (field: string) => string | undefined {
  const message = useMessage();
  const labels: Readonly<Record<string, string>> = {
    totalMinor: message('key.total'),
    title: message('key.name'),
    year: message('key.year'),
    pledgedOn: message('key.pledgedOn'),
  };
  return (field) => {
    const [, parameter] = /^parameters\.(\w+)$/.exec(field) ?? [];
    if (parameter) return message('key.parameter', { name: parameter });
    const [, at, fact, part] = /^inputs\.(\d+)\.(\w+)(?:\.(\w+))?$/.exec(field) ?? [];
    const city = at === undefined ? undefined : cities.find(({ id }) => id === ids[Number(at)])?.name.text;
    if (fact === undefined || city === undefined) return labels[field];
    const figure = fact === 'city' ? message('fund.column.city') : factWord(message, fact);
    const of = part === 'source' ? message('key.source.of', { figure }) : part === 'day' ? message('key.day.of', { figure }) : figure;
    return message('key.figure.of', { figure: of, city });
  };
}
