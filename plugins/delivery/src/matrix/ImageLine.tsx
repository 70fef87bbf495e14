import { Link } from '@backstage/ui';
import type { Image } from '@comptoir/plugin-delivery-common';
import styles from './Matrix.module.css';
import { shortCommit, shortDigest } from './shorten';

interface ImageLineProps {
  /** What the image is, when it is not what runs: `Wants`. */
  label?: string;
  image: Image;
}

/** Version, digest and commit of an image. */
export function ImageLine({ label, image }: ImageLineProps) {
  const { version, digest, commit, reference, pipeline } = image;
  return (
    <p className={styles.line}>
      {label && <span className={styles.label}>{label} </span>}
      <strong>
        {version ?? (digest ? 'Unknown version' : reference)}
      </strong>{' '}
      {digest && <code title={digest}>{shortDigest(digest)}</code>}{' '}
      {commit && (
        <span className={styles.quiet}>
          commit <code title={commit}>{shortCommit(commit)}</code>
        </span>
      )}{' '}
      {pipeline && (
        <Link href={pipeline} variant="body-x-small">
          Pipeline
        </Link>
      )}
    </p>
  );
}
