import { geoGraticule10, type GeoPermissibleObjects } from 'd3-geo';
import type { MapPoint } from '@regia/web-kit';
import { useMemo, useSyncExternalStore } from 'react';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json';
import type { MapCity, MapPartnership } from './map-facts.js';
import { HEIGHT, projectAround, squareAround, WIDTH } from './projection.js';

interface PictureProps {
  readonly cities: readonly MapCity[];
  readonly partnerships: readonly MapPartnership[];
  readonly pointed: string | undefined;
  readonly onPoint: (cityId: string | undefined) => void;
  readonly points: readonly MapPoint[];
}

const NAME_ROOM = 120;
const NAME_HEIGHT = 60;

/** Land without borders, cities, and lines between cities that run something together. Hidden from those who listen: the list says the same. */
export default function WorldPicture({ cities, partnerships, pointed, onPoint, points }: PictureProps) {
  const isNarrow = useIsNarrow();
  const { path, at } = useMemo(() => projectAround(cities), [cities]);
  const ground = useMemo(() => {
    const topology = land as unknown as Parameters<typeof feature>[0];
    return { land: path(feature(topology, topology.objects['land']!) as GeoPermissibleObjects) ?? '', grid: path(geoGraticule10()) ?? '' };
  }, [path]);
  const places = cities.map((city) => ({ city, xy: at(city) }));
  const lines = linesBetween(cities, partnerships);
  const hasRoomAtEnd = (x: number, y: number): boolean =>
    !places.some(({ xy }) => xy[0] > x && xy[0] - x < NAME_ROOM && Math.abs(xy[1] - y) < NAME_HEIGHT);
  return (
    <svg viewBox={isNarrow ? squareAround(places.map(({ xy }) => xy)) : `0 0 ${WIDTH} ${HEIGHT}`} className="map" aria-hidden="true">
      <path d={ground.grid} className="map-grid" />
      <path d={ground.land} className="map-land" />
      {lines.map(({ from, to, count }) => {
        const isHot = pointed === from.id || pointed === to.id;
        return (
          <path
            key={`${from.id}-${to.id}`}
            className="map-line"
            data-hot={isHot || undefined}
            strokeWidth={1 + Math.min(count, 5) * 0.7}
            d={path({ type: 'LineString', coordinates: [from, to].map(({ longitude, latitude }) => [longitude, latitude]) }) ?? ''}
          />
        );
      })}
      {points.map((point) => {
        const [x, y] = at(point);
        return <circle key={point.id} cx={x} cy={y} r={3} className="map-point" />;
      })}
      {places.map(({ city, xy: [x, y] }) => {
        const atEnd = hasRoomAtEnd(x, y);
        return (
          <g
            key={city.id}
            transform={`translate(${x},${y})`}
            className="map-city"
            data-hot={pointed === city.id || undefined}
            onPointerEnter={() => onPoint(city.id)}
            onPointerLeave={() => onPoint(undefined)}
          >
            <circle r={pointed === city.id ? 7 : 5} />
            <text x={atEnd ? 12 : -12} y={4} textAnchor={atEnd ? 'start' : 'end'}>
              {city.name.text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Line {
  readonly from: MapCity;
  readonly to: MapCity;
  readonly count: number;
}

/** One line per pair of cities, as thick as the number of partnerships they share. What all cities share joins no pair in particular. */
function linesBetween(cities: readonly MapCity[], partnerships: readonly MapPartnership[]): readonly Line[] {
  return cities.flatMap((from, index) =>
    cities.slice(index + 1).flatMap((to) => {
      const shared = partnerships
        .filter((partnership) => partnership.cities.length < cities.length || cities.length === 2)
        .filter((partnership) => [from, to].every(({ id }) => partnership.cities.some((city) => city.id === id)));
      return shared.length > 0 ? [{ from, to, count: shared.length }] : [];
    }),
  );
}

const narrow = typeof matchMedia === 'function' ? matchMedia('(max-width: 48rem)') : undefined;

const useIsNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow?.addEventListener('change', listener);
      return () => narrow?.removeEventListener('change', listener);
    },
    () => narrow?.matches ?? false,
  );
