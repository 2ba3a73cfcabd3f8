import { DataTable, Empty, Section, type DataColumn } from '@regia/ui';
import type { ReactNode } from 'react';
import { useMessage } from '../messages.js';
import type { DeskCity } from './desk-data.js';

type Zone = DeskCity['zones'][number];

/** Zones of a city in the order of their codes, 2 before 10. */
export function DeskZones({ title, zones }: { readonly title: string; readonly zones: readonly Zone[] }): ReactNode {
  const message = useMessage();
  const columns: DataColumn<Zone>[] = [
    { id: 'code', header: message('desk.zone.code'), align: 'end', cell: ({ code }) => code, sortBy: ({ code }) => Number(code) },
    { id: 'name', header: message('desk.zone.name'), isRowHeader: true, cell: ({ name }) => <bdi>{name}</bdi>, sortBy: ({ name }) => name },
  ];
  if (zones.some(({ area }) => area !== null))
    columns.push({
      id: 'area',
      header: message('desk.zone.area'),
      cell: ({ area }) => <bdi>{area}</bdi>,
      sortBy: ({ area }) => area ?? '',
    });
  const sorted = zones.toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={sorted}
        rowId={({ code }) => code}
        columns={columns}
        empty={<Empty>{message('desk.zones.none')}</Empty>}
      />
    </Section>
  );
}
