import { useMessage } from '@regia/web-kit';

export default function SignedOutPage() {
  const message = useMessage();
  return (
    <div className="page">
      <h1>{message('entrance.out')}</h1>
    </div>
  );
}
