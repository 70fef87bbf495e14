import { Text } from '@backstage/ui';
import type { Run } from '@comptoir/plugin-readiness-common';
import { CopyableText } from './CopyableText';
import styles from './Run.module.css';

/** The addresses that `npm run status` prints below its table. */
export function RunAddresses({ run }: { run: Run }) {
  const { kubeconfig, argocd, repository, ownCluster } = run;
  const addresses = [
    { name: 'Kubeconfig of the local cluster', text: kubeconfig },
    { name: 'Local Argo CD', text: argocd },
    { name: 'Git repository (branch deployed)', text: repository },
  ].flatMap(({ name, text }) => (text ? [{ name, text }] : []));
  return (
    <>
      {ownCluster && (
        <Text as="p" className={styles.long}>
          The portal shows the cluster of KUBECONFIG={ownCluster.kubeconfig}{' '}
          instead of the local one: context {ownCluster.context},{' '}
          {ownCluster.server},{' '}
          {ownCluster.argocd ?? 'no Argo CD (ARGOCD_URL is not set)'}.
        </Text>
      )}
      {addresses.length > 0 && (
        <dl className={styles.addresses}>
          {addresses.map(({ name, text }) => (
            <div key={name} className={styles.address}>
              <dt>{name}</dt>
              <dd>
                <CopyableText text={text} name={name} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
