import type { DeliveryStatus } from '@comptoir/plugin-live-status-common';
import { shortRevision } from '../status/shortRevision';
import { Cell } from './Cell';
import { describeImage } from './describeImage';

/** The images that run, and the Git commit that Argo CD compared with last. */
export function RunningCell({ delivery }: { delivery: DeliveryStatus }) {
  const { source, images, revision } = delivery;
  if (images.length === 0 && !revision) {
    return <></>;
  }
  return (
    <Cell
      label="Running"
      badges={[]}
      notes={[
        source.state === 'unknown' && 'Last known:',
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
