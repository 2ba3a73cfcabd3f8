import { useMessage } from '@regia/web-kit';

export default function MapPage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('nav.map')}</h1>
    </div>
  );
}
