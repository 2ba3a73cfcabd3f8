import { Skeleton } from '@regia/ui';

/** The shape of a page while it comes: title, lede, body. It says so in words after a while. */
export function PageSkeleton() {
  return (
    <div className="page">
      <div aria-hidden="true">
        <div className="boot-block boot-title" />
        <div className="boot-block boot-lede" />
      </div>
      <Skeleton height={320} lines={6} />
    </div>
  );
}
