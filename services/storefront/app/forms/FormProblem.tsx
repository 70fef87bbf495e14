import { useEffect, useRef } from 'react';
import type { FormAnswer } from './FormAnswer.ts';

interface FormProblemProps {
  answer: FormAnswer;
  message: string;
}

/** Says that a form was not taken; takes the focus, so that nobody misses it. */
export function FormProblem({ answer, message }: FormProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice notice-bad">
      {message}
    </div>
  );
}
