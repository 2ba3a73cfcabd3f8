import { useMessage } from '@regia/web-kit';

export default function SignInPage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('entrance.title')}</h1>
    </div>
  );
}
