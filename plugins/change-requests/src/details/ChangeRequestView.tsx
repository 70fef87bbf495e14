import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import type { ChangeRequestDetails } from '@comptoir/plugin-change-requests-common';
import type { ReactNode } from 'react';
import { DiffView } from '../diff/DiffView';
import { StateLabel } from '../StateLabel';
import { Actions } from './Actions';
import styles from './ChangeRequestPage.module.css';
import { Checks } from './Checks';
import { Facts } from './Facts';

interface ChangeRequestViewProps {
  request: ChangeRequestDetails;
  /** Called after an action of the user, whether it was refused or not. */
  onChange: () => void;
}

/** Title, state, reason, facts, checks, actions and diff of a change request. */
export function ChangeRequestView(props: ChangeRequestViewProps) {
  const { request, onChange } = props;
  return (
    <>
      <div className={styles.header}>
        <Text as="h2" variant="title-small" weight="bold">
          {request.title}
        </Text>
        <span role="status" aria-label="State">
          <StateLabel state={request.state} />
        </span>
      </div>
      <Section title="Reason">
        <Text as="p" className={styles.reason}>
          {request.reason || 'No reason was given.'}
        </Text>
        <Facts request={request} />
      </Section>
      <Section title="Decision">
        <Checks checks={request.checks} />
        <Actions request={request} onChange={onChange} />
      </Section>
      <Section title="Changes">
        <DiffView key={request.head} diff={request.diff} />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {title}
        </Text>
      </CardHeader>
      <CardBody>
        <div className={styles.section}>{children}</div>
      </CardBody>
    </Card>
  );
}
