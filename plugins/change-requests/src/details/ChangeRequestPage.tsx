import {
  useApi,
  useRouteRef,
  useRouteRefParams,
} from '@backstage/frontend-plugin-api';
import { Alert, Container, Link, Skeleton } from '@backstage/ui';
import { useCallback } from 'react';
import { changeRequestsApiRef } from '../ChangeRequestsApi';
import { reasonOf } from '../reasonOf';
import { detailsRouteRef, listRouteRef } from '../routes';
import { useFollowed } from '../useFollowed';
import { ChangeRequestView } from './ChangeRequestView';
import styles from './ChangeRequestPage.module.css';

/** One change request, updated at once when it changes. */
export function ChangeRequestPage() {
  const { id } = useRouteRefParams(detailsRouteRef);
  const api = useApi(changeRequestsApiRef);
  const listPath = useRouteRef(listRouteRef)?.();
  const loaded = useFollowed(
    useCallback(() => api.get(id), [api, id]),
    id,
  );
  const { value, error, reload } = loaded;

  return (
    <main>
      <Container className={styles.page}>
        <Link href={listPath ?? '#'}>All change requests</Link>
        {error && (
          <Alert
            status="danger"
            title={`Change request ${id} cannot be shown`}
            description={reasonOf(error)}
          />
        )}
        {value && <ChangeRequestView request={value} onChange={reload} />}
        {!value && !error && <Skeleton height={240} />}
      </Container>
    </main>
  );
}
