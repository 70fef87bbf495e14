import type { PropsWithChildren } from 'react';
import { Mark } from '../brand/Mark';
import styles from './SignInTitle.module.css';

/** Title of the sign-in page, with the card for guests below it. */
export function SignInTitle({ children }: PropsWithChildren) {
  return (
    <div className={styles.title}>
      <Mark size={72} />
      What the company runs, who owns it, and whether it is ready
      {children}
    </div>
  );
}
