import { type ReactNode, useEffect, useRef } from 'react';

interface AlertProps {
  /** The cause; a new one moves the focus here again. */
  of: unknown;
  children: ReactNode;
}

/** Reports a failed action and receives the focus, so that screen readers announce it. */
export function Alert({ of, children }: AlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [of]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice notice-bad">
      {children}
    </div>
  );
}
