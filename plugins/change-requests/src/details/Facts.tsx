import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import type {
  ChangeRequestDetails,
  Decision,
  Person,
} from '@comptoir/plugin-change-requests-common';
import { EntityLink, formatAge, useNow } from '@comptoir/plugin-portal-react';
import type { ReactNode } from 'react';
import styles from './ChangeRequestPage.module.css';

/** Author, branches, reviewers, approvals and the result of a change request. */
export function Facts({ request }: { request: ChangeRequestDetails }) {
  const { approvals, author, createdAt, merged, closed, link } = request;
  const now = useNow();
  const decided = ({ by, at }: Decision) => (
    <>
      <PersonLink person={by} />
      {at && `, ${formatAge(now - Date.parse(at))} ago`}
    </>
  );
  return (
    <dl className={styles.facts}>
      <Fact name="Opened">{decided({ by: author, at: createdAt })}</Fact>
      <Fact name="Branch">
        <span className={styles.code}>{request.branch}</span> into{' '}
        <span className={styles.code}>{request.target}</span>, at{' '}
        <span className={styles.code}>{request.head.slice(0, 8)}</span>
      </Fact>
      {request.reviewers.length > 0 && (
        <Fact name="Reviewers">
          <Entities refs={request.reviewers} />
        </Fact>
      )}
      {request.entityRefs.length > 0 && (
        <Fact name="Changes">
          <Entities refs={request.entityRefs} />
        </Fact>
      )}
      {approvals.length > 0 && (
        <Fact name="Approved">
          {approvals.map(approval => (
            <div key={approval.by.entityRef ?? approval.by.name}>
              {decided(approval)}
            </div>
          ))}
        </Fact>
      )}
      {merged && <Fact name="Merged">{decided(merged)}</Fact>}
      {closed && <Fact name="Closed">{decided(closed)}</Fact>}
      {link && (
        <Fact name="Git host">
          <Link href={link}>{link}</Link>
        </Fact>
      )}
      {request.checkout && (
        <Fact name={merged ? 'Get it with' : 'Check out with'}>
          <code className={styles.code}>{request.checkout}</code>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function PersonLink({ person }: { person: Person }) {
  return person.entityRef ? (
    <EntityLink entity={parseEntityRef(person.entityRef)} />
  ) : (
    <>{person.name}</>
  );
}

function Entities({ refs }: { refs: readonly string[] }) {
  return (
    <span className={styles.entities}>
      {refs.map(ref => (
        <EntityLink key={ref} entity={parseEntityRef(ref)} />
      ))}
    </span>
  );
}
