import type { EnvironmentStatus } from '@comptoir/plugin-live-status-common';
import { shortRevision } from '../status/shortRevision';
import { Cell } from './Cell';
import { describeImage } from './describeImage';

/** The images of the pods, and the Git commit that Argo CD compared with last. */
export function RunningCell({
  delivery: { source, revision },
  pods,
}: Pick<EnvironmentStatus, 'delivery' | 'pods'>) {
  const { images } = pods;
  if (images.length === 0 && !revision) {
    return <></>;
  }
  return (
    <Cell
      label="Running"
      badges={[]}
      notes={[
        [source, pods.source].some(({ state }) => state === 'unknown') &&
          'Last known:',
        ...images.map(image => <Image key={image} image={image} />),
        revision && (
          <>
            Commit <code title={revision}>{shortRevision(revision)}</code>
          </>
        ),
      ]}
    />
  );
}

function Image({ image }: { image: string }) {
  const { name, version } = describeImage(image);
  return (
    <>
      {name} <code title={image}>{version}</code>
    </>
  );
}
