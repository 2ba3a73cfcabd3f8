import { CityAnchor } from '@regia/server-kit';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { foodSecurity } from '../../manifest.js';
import { Site } from '../site/site.entity.js';

export type HarvestUse = 'own' | 'sold';

/** What was weighed at a site: one crop, one day. */
@Entity({ schema: foodSecurity.schema, name: 'harvest' })
@Unique('harvest_one_per_crop_and_day', ['cityId', 'siteId', 'cropFolded', 'harvestedOn'])
@Index('harvest_of_site_when', ['cityId', 'siteId', 'harvestedOn', 'id'])
@ForeignKey(() => Site, ['cityId', 'siteId'], ['cityId', 'id'], { name: 'harvest_site_fk' })
@Check('harvest_grams_positive', 'grams > 0')
@Check('harvest_use_known', "use IN ('own', 'sold')")
export class Harvest {
  @PrimaryColumn('uuid', { name: 'city_id', primaryKeyConstraintName: 'harvest_pk' })
  @ForeignKey(() => CityAnchor, { name: 'harvest_city_fk' })
  readonly cityId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'harvest_pk' }) readonly id!: string;
  @Column('uuid', { name: 'site_id' }) readonly siteId!: string;
  @Column('text') readonly crop!: string;
  @Column({
    type: 'text',
    name: 'crop_folded',
    collation: 'C',
    generatedType: 'STORED',
    asExpression: 'core.fold(crop)',
    select: false,
    insert: false,
    update: false,
  })
  readonly cropFolded?: string;
  @Column('integer') readonly grams!: number;
  @Column('date', { name: 'harvested_on' }) readonly harvestedOn!: string;
  @Column('text') readonly use!: HarvestUse;
  @Column('uuid', { name: 'recorded_by' }) readonly recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) readonly recordedAt?: Date;
}
