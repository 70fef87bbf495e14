import type { ReactNode } from 'react';

/** Short confirmation or notice, announced to screen readers. */
export function Notice({
  refused = false,
  children,
}: {
  /** Whether it reports a refusal. */
  refused?: boolean;
  children: ReactNode;
}) {
  return (
    <div role="status" className={refused ? 'notice notice-bad' : 'notice'}>
      {children}
    </div>
  );
}
