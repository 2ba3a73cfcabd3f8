import { geoEqualEarth, geoPath, type GeoPath, type GeoPermissibleObjects } from 'd3-geo';

export const WIDTH = 1120;
export const HEIGHT = 470;
const MARGIN = { side: 230, top: 80 };

type Point = readonly [x: number, y: number];

export interface Projection {
  readonly path: GeoPath;
  at(place: { readonly longitude: number; readonly latitude: number }): Point;
}

/** Equal areas, turned so that the cities stand in the middle, close enough to read and far enough to know where one is. */
export function projectAround(cities: readonly { readonly longitude: number; readonly latitude: number }[]): Projection {
  const coordinates = cities.map(({ longitude, latitude }) => [longitude, latitude] as [number, number]);
  const turn = coordinates.length === 0 ? 0 : -(Math.min(...coordinates.map(([x]) => x)) + Math.max(...coordinates.map(([x]) => x))) / 2;
  const around: GeoPermissibleObjects = coordinates.length > 1 ? { type: 'MultiPoint', coordinates } : { type: 'Sphere' };
  const projection = geoEqualEarth()
    .rotate([turn, 0])
    .fitExtent(
      [
        [MARGIN.side, MARGIN.top],
        [WIDTH - MARGIN.side, HEIGHT - MARGIN.top],
      ],
      around,
    );
  const path = geoPath(projection);
  return { path, at: ({ longitude, latitude }) => projection([longitude, latitude]) ?? [0, 0] };
}

/** The square part of the picture that phones see: all cities, with room for their names. */
export function squareAround(points: readonly Point[]): string {
  if (points.length === 0) return `0 0 ${WIDTH} ${HEIGHT}`;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.max(right - left, bottom - top) + 210;
  return [(left + right - side) / 2, (top + bottom - side) / 2, side, side].map(Math.round).join(' ');
}
