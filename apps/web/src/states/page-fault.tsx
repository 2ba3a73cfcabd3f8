import type { ErrorComponentProps } from '@tanstack/react-router';
import { useMessage } from '@regia/web-kit';

export function PageFault({ error }: ErrorComponentProps) {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('state.failed.title')}</h1>
      <p>{String(error)}</p>
    </div>
  );
}
