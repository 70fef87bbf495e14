import type { ReactNode } from 'react';

/** Short confirmation or notice, announced to screen readers. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="notice">
      {children}
    </div>
  );
}
