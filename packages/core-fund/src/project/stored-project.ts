import type { LocalizedText } from '@regia/kernel';
import type { Reader } from '@regia/server-kit';

/** A project as it is read. */
export interface StoredProject {
  readonly id: number;
  readonly code: string;
  readonly name: LocalizedText;
  readonly cityId: string | null;
  readonly theme: string | null;
}

/** A budget line as it is read. */
export interface StoredLine {
  readonly id: number;
  readonly projectId: number;
  readonly code: string;
  readonly name: LocalizedText;
}

export interface StoredPartner {
  readonly code: string;
  readonly name: string;
}

/** What stands at each stage on one project and line; no line: on the project itself. */
export interface StoredStages {
  readonly projectId: number;
  readonly lineId: number | null;
  readonly allocated: string;
  readonly committed: string;
  readonly disbursed: string;
  readonly spent: string;
}

export const readProjects = (reader: Reader, fundId: number): Promise<StoredProject[]> =>
  reader.rows<StoredProject>('ledger.projects', 'SELECT id, code, name, city_id AS "cityId", (SELECT t.theme FROM ledger.project_theme t WHERE t.fund_id = p.fund_id AND t.project_id = p.id) AS theme FROM ledger.fund_project p WHERE fund_id = $1 ORDER BY code COLLATE "C"', [fundId]);

export const readLines = (reader: Reader, fundId: number): Promise<StoredLine[]> =>
  reader.rows<StoredLine>('ledger.budget-lines', 'SELECT id, project_id AS "projectId", code, name FROM ledger.budget_line WHERE fund_id = $1 ORDER BY code COLLATE "C"', [fundId]);

export const readPartners = (reader: Reader, fundId: number): Promise<StoredPartner[]> =>
  reader.rows<StoredPartner>('ledger.partners', 'SELECT code, name FROM ledger.fund_partner WHERE fund_id = $1 ORDER BY name, code COLLATE "C"', [fundId]);

export const readStages = (reader: Reader, fundId: number, day: string): Promise<StoredStages[]> =>
  reader.rows<StoredStages>('ledger.project-stages', 'SELECT project_id AS "projectId", line_id AS "lineId", allocated, committed, disbursed, spent FROM ledger.project_stages($1, $2)', [fundId, day]);
