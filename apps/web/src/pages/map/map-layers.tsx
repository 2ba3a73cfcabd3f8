import { useQueries } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Checkbox } from '@regia/ui';
import { readMessage, useMessage, useParts, type MapPoint } from '@regia/web-kit';

interface Layer {
  readonly id: string;
  readonly title: string;
  readonly points: readonly MapPoint[];
}

function useLayers() {
  const parts = useParts('map.layer');
  const { layers = '' } = useSearch({ from: '/$scope/map' });
  const chosen = new Set(layers.split(',').filter(Boolean));
  return parts.map(({ plugin, part }) => {
    const id = `${plugin.manifest.key}.${part.id}`;
    return { id, title: readMessage(`${plugin.manifest.key}:${part.title}`), load: part.load, isOn: chosen.has(id) };
  });
}

/** Layers that plugins bring; nothing when there are none. */
export function LayerChoice() {
  const message = useMessage();
  const layers = useLayers();
  const navigate = useNavigate({ from: '/$scope/map' });
  if (layers.length === 0) return null;
  const choose = (id: string, isOn: boolean): void => {
    const on = layers.filter((layer) => (layer.id === id ? isOn : layer.isOn)).map((layer) => layer.id);
    void navigate({ search: { layers: on.join(',') || undefined }, replace: true, resetScroll: false });
  };
  return (
    <fieldset className="map-layers">
      <legend>{message('map.layers')}</legend>
      {layers.map(({ id, title, isOn }) => (
        <Checkbox key={id} label={title} isSelected={isOn} onChange={(next) => choose(id, next)} />
      ))}
    </fieldset>
  );
}

/** Points of the layers that are on, as far as they have come. A layer that fails shows no points; the map stands. */
export function useLayerPoints(): readonly Layer[] {
  const layers = useLayers().filter(({ isOn }) => isOn);
  const results = useQueries({
    queries: layers.map(({ id, load }) => ({ queryKey: ['graphql', 'layer', id], queryFn: async () => (await load()).default() })),
  });
  return layers.map(({ id, title }, index) => ({ id, title, points: results[index]?.data ?? [] }));
}
