import { type ReactNode, useEffect, useRef } from 'react';

interface AlertProps {
  /** What it tells of: a new one takes the focus again. */
  of: unknown;
  children: ReactNode;
}

/** Says that something was not done; takes the focus, so that nobody misses it. */
export function Alert({ of, children }: AlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [of]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice notice-bad">
      {children}
    </div>
  );
}
