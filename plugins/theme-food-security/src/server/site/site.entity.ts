import { CityAnchor } from '@regia/server-kit';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { foodSecurity } from '../../manifest.js';
import type { SiteKind } from './site-kind.js';

/** A place where food is grown. */
@Entity({ schema: foodSecurity.schema, name: 'site' })
@Index('site_by_name', ['cityId', 'folded', 'id'])
@Check('site_kind_known', "kind IN ('micro-garden', 'school-garden', 'rooftop', 'community-plot')")
@Check('site_area_fits', 'area_square_metres BETWEEN 1 AND 1000000')
@Check('site_households_fit', 'households BETWEEN 0 AND 100000')
@Check('site_women_fit', 'women BETWEEN 0 AND 100000')
@Check('site_version_counts', 'version > 0')
export class Site {
  @PrimaryColumn('uuid', { name: 'city_id', primaryKeyConstraintName: 'site_pk' })
  @ForeignKey(() => CityAnchor, { name: 'site_city_fk' })
  readonly cityId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'site_pk' }) readonly id!: string;
  @Column('text') readonly name!: string;
  /** Code of a zone of the city. */
  @Column('text') readonly zone!: string;
  @Column('text') readonly kind!: SiteKind;
  @Column('integer', { name: 'area_square_metres' }) readonly areaSquareMetres!: number;
  @Column('integer') readonly households!: number;
  /** Women among those who grow here; not bounded by households, one may hold several. */
  @Column('integer') readonly women!: number;
  @Column('date') readonly since!: string;
  @Column('boolean', { name: 'is_closed', default: false }) readonly isClosed!: boolean;
  @Column('integer', { default: 1 }) readonly version!: number;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) readonly changedAt?: Date;
  @Column('uuid', { name: 'changed_by' }) readonly changedBy!: string;
  @Column({
    type: 'text',
    collation: 'C',
    generatedType: 'STORED',
    asExpression: 'core.fold(name)',
    select: false,
    insert: false,
    update: false,
  })
  readonly folded?: string;
}
