import { useMessage } from '@regia/web-kit';

export default function AgendaItemPage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('nav.agenda')}</h1>
    </div>
  );
}
