import { Column, PrimaryColumn } from 'typeorm';

/**
 * The one note of a city's desk, as it is stored. A city plugin extends it with `@Entity({ schema, name: 'desk_note' })`; its
 * migration makes the table with {@link createDeskNote}.
 * @public
 * @since 1.0
 */
export abstract class DeskNoteRow {
  @PrimaryColumn('uuid', { name: 'city_id' }) readonly cityId!: string;
  @Column('text') readonly text!: string;
  @Column('integer') readonly version!: number;
  @Column('timestamptz', { name: 'changed_at' }) readonly changedAt!: Date;
  @Column('uuid', { name: 'changed_by' }) readonly changedBy!: string;
}
