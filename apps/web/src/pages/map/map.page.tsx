import './map.css';
import { Page } from '@regia/ui';
import { useData, useFormat, useMessage, useScope } from '@regia/web-kit';
import { lazy, Suspense, useState } from 'react';
import { CityList } from './city-list.js';
import { MapCities } from './map.graphql.js';
import { LayerChoice, useLayerPoints } from './map-layers.js';

const WorldPicture = lazy(() => import('./world-picture.js'));

/** Partner cities as a complete list, and the same as a picture. */
export default function MapPage() {
  const message = useMessage();
  const format = useFormat();
  const { cityId } = useScope();
  const { cities, partnerships } = useData(MapCities);
  const [pointed, point] = useState<string>();
  const layers = useLayerPoints();
  const shown = cities.filter(({ hasLeft }) => !hasLeft);
  const lede = message('map.lede', {
    n: shown.length,
    cities: format.number(shown.length),
    p: partnerships.length,
    partnerships: format.number(partnerships.length),
  });
  return (
    <Page title={message('map.title')} lede={lede}>
      <LayerChoice />
      <figure className="map-figure">
        <Suspense fallback={<div className="map-space" />}>
          <WorldPicture
            cities={shown}
            partnerships={partnerships}
            pointed={pointed ?? cityId}
            onPoint={point}
            points={layers.flatMap(({ points }) => points)}
          />
        </Suspense>
        <figcaption className="muted small">{message('map.caption')}</figcaption>
      </figure>
      <CityList cities={shown} partnerships={partnerships} pointed={pointed} onPoint={point} />
      {layers.map(({ id, title, points }) => (
        <section key={id} className="section">
          <h2>{title}</h2>
          <ul className="map-points">
            {points.map((place) => (
              <li key={place.id} dir="auto">
                {place.label}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
