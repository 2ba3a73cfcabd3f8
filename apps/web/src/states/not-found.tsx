import { useMessage } from '@regia/web-kit';

export function NotFound() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('state.not-found.title')}</h1>
    </div>
  );
}
