import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a plugin's table may reference of a city. */
@Entity({ schema: 'consortium', name: 'city' })
export class CityAnchor {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly key!: string;
}
