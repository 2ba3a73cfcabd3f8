import { useMessage } from '@regia/web-kit';

export default function CitySettingsPage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('nav.settings')}</h1>
    </div>
  );
}
