import { useMessage } from '@regia/web-kit';

export default function HomePage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('nav.home')}</h1>
    </div>
  );
}
