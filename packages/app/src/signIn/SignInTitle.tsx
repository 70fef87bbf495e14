import { Mark } from '../brand/Mark';
import styles from './SignInTitle.module.css';

/** What the portal is, and what those may do who come in as `guest`, an entity's reference. */
export function SignInTitle({ guest }: { guest: string | undefined }) {
  return (
    <span className={styles.title}>
      <Mark size={72} />
      What the company runs, who answers for it, and how it is doing
      {guest !== undefined && (
        <span className={styles.guest}>{mayDo(guest)}</span>
      )}
    </span>
  );
}

function mayDo(guest: string): string {
  const name = guest.slice(guest.lastIndexOf('/') + 1);
  return name === 'guest'
    ? 'Guests read everything, and change nothing.'
    : `You come in as ${name}, and may do what ${name} may.`;
}
