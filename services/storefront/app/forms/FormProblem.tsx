import { useEffect, useRef } from 'react';
import type { FormAnswer } from './FormAnswer.ts';

interface FormProblemProps {
  answer: FormAnswer;
  message: string;
}

/** Reports a refused form and receives the focus, so that screen readers announce it. */
export function FormProblem({ answer, message }: FormProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice notice-bad">
      {message}
    </div>
  );
}
