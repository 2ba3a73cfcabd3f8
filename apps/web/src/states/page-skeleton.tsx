/** The shape of a page while it comes: title, lede, body. */
export function PageSkeleton() {
  return (
    <div className="page" aria-hidden>
      <div className="skeleton boot-title" />
      <div className="skeleton boot-lede" />
      <div className="skeleton boot-body" />
    </div>
  );
}
