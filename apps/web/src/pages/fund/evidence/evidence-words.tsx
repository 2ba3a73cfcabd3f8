import { useFormat, useMessage } from '@regia/web-kit';

/** A size as people say it: `840 bytes`, `12 kB`, `1.4 MB`. */
export function useSizeWords(): (bytes: number) => string {
  const message = useMessage();
  const format = useFormat();
  return (bytes) => {
    if (bytes < 1_000) return message('evidence.size', { unit: 'bytes', size: format.number(bytes) });
    if (bytes < 1_000_000) return message('evidence.size', { unit: 'kB', size: format.number(Math.round(bytes / 1_000)) });
    return message('evidence.size', { unit: 'MB', size: format.number(Math.round(bytes / 100_000) / 10) });
  };
}
