import { Mark } from '../brand/Mark';
import styles from './SignInTitle.module.css';

/**
 * Title of the sign-in page, with the permissions of a guest. The card below names
 * any other user.
 *
 * @param guest - entity reference of the user that guests become
 */
export function SignInTitle({ guest }: { guest: string | undefined }) {
  return (
    <span className={styles.title}>
      <Mark size={72} />
      What the company runs, who owns it, and whether it is ready
      {guest?.endsWith('/guest') && (
        <span className={styles.guest}>
          Guests can read everything, but change nothing.
        </span>
      )}
    </span>
  );
}
