import type { ReactNode } from 'react';

/** A short word on something that just went well, or that one should know; read out when it appears. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="notice">
      {children}
    </div>
  );
}
