import { ButtonIcon } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import styles from './PathText.module.css';

/** A path of a file with a button that copies it. */
export function PathText({ path }: { path: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(path);
    setCopied(true);
  };
  return (
    <span className={styles.path}>
      <code className={styles.text}>{path}</code>
      {/* Browsers have no clipboard on pages over http, except on localhost. */}
      {'clipboard' in navigator && (
        <ButtonIcon
          aria-label={`${copied ? 'Copied' : 'Copy'} ${path}`}
          icon={
            copied ? <RiCheckLine size={16} /> : <RiFileCopyLine size={16} />
          }
          size="small"
          variant="tertiary"
          onPress={copy}
        />
      )}
    </span>
  );
}
