import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useNavigation } from 'react-router';

interface SubmitButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  children: ReactNode;
}

/** Submit button that ignores clicks while the form is being submitted. */
export function SubmitButton({ children, ...button }: SubmitButtonProps) {
  const busy = useNavigation().state === 'submitting';
  return (
    <button
      type="submit"
      className="button"
      {...button}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : button.onClick}
    >
      {children}
    </button>
  );
}
