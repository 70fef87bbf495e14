import { ButtonIcon, Text } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import styles from './Run.module.css';

interface CopyableTextProps {
  text: string;
  /** What the text is, like `log path of etcd`. */
  name: string;
}

/** A path or address with a button that copies it. */
export function CopyableText({ text, name }: CopyableTextProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className={styles.copyable}>
      <Text as="p" variant="body-small" className={styles.long}>
        <code>{text}</code>
      </Text>
      {/* Browsers have no clipboard on pages without HTTPS, except on localhost. */}
      {navigator.clipboard && (
        <ButtonIcon
          size="small"
          variant="secondary"
          aria-label={copied ? `Copied the ${name}` : `Copy the ${name}`}
          icon={copied ? <RiCheckLine /> : <RiFileCopyLine />}
          onPress={copy}
        />
      )}
    </div>
  );
}
