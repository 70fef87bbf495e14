import { Mark } from '../brand/Mark';
import styles from './SignInTitle.module.css';

/**
 * Title of the sign-in page, with the permissions of a guest.
 *
 * @param guest - entity reference of the user that guests become
 */
export function SignInTitle({ guest }: { guest: string | undefined }) {
  return (
    <span className={styles.title}>
      <Mark size={72} />
      What the company runs, who owns it, and whether it is ready
      {guest !== undefined && (
        <span className={styles.guest}>{mayDo(guest)}</span>
      )}
    </span>
  );
}

function mayDo(guest: string): string {
  const name = guest.slice(guest.lastIndexOf('/') + 1);
  return name === 'guest'
    ? 'Guests can read everything, but change nothing.'
    : `You continue as ${name}, with the permissions of ${name}.`;
}
