import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

/** Holds a table. When it is wider or longer than its place it scrolls here, takes focus for the arrow keys, and has a name. @public @since 1.0 */
export function TableScroll({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  return (
    <div className="table-scroll" ref={box} {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  );
}

function useScrolls(box: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight));
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [box]);
  return scrolls;
}
