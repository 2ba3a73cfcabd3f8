import { useMessage } from '@regia/web-kit';

export default function EntriesPage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('nav.fund')}</h1>
    </div>
  );
}
