import type { ReactNode } from 'react';

export interface PlateProps {
  /** Three letters, as the city's plugin declares them. */
  readonly plate: string;
  /** Name of the city, shown on hover and read aloud. Leave out only where the name stands beside the plate. */
  readonly name?: string;
}

/** The city's three letters in a thin frame, always left to right. @public @since 1.0 */
export function Plate({ plate, name }: PlateProps): ReactNode {
  if (name === undefined) return <span className="plate" aria-hidden="true">{plate}</span>;
  return (
    <span className="plate" title={name}>
      <span aria-hidden="true">{plate}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}

/** Plates of several cities; what does not fit is counted. @public @since 1.0 */
export function Plates({ cities, limit = 3 }: { readonly cities: readonly { readonly plate: string; readonly name: string }[]; readonly limit?: number }): ReactNode {
  const hidden = cities.slice(limit);
  return (
    <span className="plates">
      {cities.slice(0, limit).map((city) => (
        <Plate key={city.plate} plate={city.plate} name={city.name} />
      ))}
      {hidden.length > 0 && (
        <span className="num muted" title={hidden.map((city) => city.name).join(', ')}>
          <bdi dir="ltr" aria-hidden="true">
            +{hidden.length}
          </bdi>
          <span className="sr-only">{hidden.map((city) => city.name).join(', ')}</span>
        </span>
      )}
    </span>
  );
}
