import type { EntityTarget, ObjectLiteral, Repository } from 'typeorm';

/** Reads inside one transaction, through the row policies of its context. */
export interface Reader {
  /** Single objects and writes. */
  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E>;
  /** Lists and SQL: prepared once under `name`, plain rows. Keep the set of texts fixed; one name has one text. */
  rows<T extends object>(name: string, sql: string, values?: readonly unknown[]): Promise<T[]>;
}

/** Something that happened, told to others after the commit. Types are past tense: `agenda.item-changed`. */
export interface DomainEvent {
  readonly type: string;
  /** Ids only: the message travels through NOTIFY, which takes 8 kB, and readers ask again with their own rights. */
  readonly payload: Readonly<Record<string, string | number | boolean>>;
}

/** A write transaction. Whoever changes data asks for one. */
export interface Tx extends Reader {
  /** Leaves with the commit, through the outbox; never when the command refuses. */
  publish(event: DomainEvent): void;
  /** Inserts and answers true, or answers false when a unique key is taken. Nobody checks first and inserts second. */
  insertUnlessPresent<E extends ObjectLiteral>(entity: EntityTarget<E>, row: E): Promise<boolean>;
}
