import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  type CompoundEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  getEntityRelations,
  useEntity,
  useEntityPresentation,
  useEntityRefLink,
  useStarredEntity,
} from '@backstage/plugin-catalog-react';
import type { EntityHeaderLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { ButtonIcon, Header, HeaderMetadataUsers } from '@backstage/ui';
import { EntityLink } from '@comptoir/plugin-portal-react';
import { RiStarFill, RiStarLine } from '@remixicon/react';
import { Fragment } from 'react';
import { EntityMenu } from './EntityMenu';

/** The header of an entity's page; unlike Backstage's, it shows no owner by an id. */
export function EntityHeader({ tabs, activeTabId }: EntityHeaderLayoutProps) {
  const { entity } = useEntity();
  const { primaryTitle } = useEntityPresentation(entity);
  const type = entity.spec?.type;
  return (
    <Header
      title={primaryTitle}
      tags={[entity.kind, type]
        .filter(label => typeof label === 'string')
        .map(label => ({ label }))}
      metadata={metadataOf(entity)}
      tabs={tabs}
      activeTabId={activeTabId}
      customActions={
        <>
          <Star entity={entity} />
          <EntityMenu entity={entity} />
        </>
      }
    />
  );
}

function metadataOf(entity: Entity) {
  const lifecycle = entity.spec?.lifecycle;
  const owners = getEntityRelations(entity, RELATION_OWNED_BY);
  const parents = getEntityRelations(entity, RELATION_PART_OF);
  const parentsOf = (kind: string) =>
    parents.filter(parent => parent.kind.toLowerCase() === kind);
  const rest = parents.filter(
    ({ kind }) => !['system', 'domain'].includes(kind.toLowerCase()),
  );
  const lists = [
    { label: 'System', refs: parentsOf('system') },
    { label: 'Domain', refs: parentsOf('domain') },
    { label: 'Part of', refs: rest },
  ].filter(({ refs }) => refs.length > 0);
  return [
    ...(typeof lifecycle === 'string'
      ? [{ label: 'Lifecycle', value: lifecycle }]
      : []),
    ...(owners.length > 0
      ? [{ label: 'Owner', value: <Owners refs={owners} /> }]
      : []),
    ...lists.map(({ label, refs }) => ({
      label,
      value: <Links refs={refs} />,
    })),
  ];
}

interface RefsProps {
  refs: CompoundEntityRef[];
}

function Owners({ refs }: RefsProps) {
  return refs.map(owner => <Owner key={keyOf(owner)} owner={owner} />);
}

function Owner({ owner }: { owner: CompoundEntityRef }) {
  const { primaryTitle } = useEntityPresentation(owner);
  const href = useEntityRefLink()(owner);
  return <HeaderMetadataUsers users={[{ name: primaryTitle, href }]} />;
}

function Links({ refs }: RefsProps) {
  return refs.map((ref, index) => (
    <Fragment key={keyOf(ref)}>
      {index > 0 && ', '}
      <EntityLink entity={ref} />
    </Fragment>
  ));
}

function keyOf({ kind, namespace, name }: CompoundEntityRef): string {
  return `${kind}:${namespace}/${name}`;
}

function Star({ entity }: { entity: Entity }) {
  const { isStarredEntity, toggleStarredEntity } = useStarredEntity(entity);
  return (
    <ButtonIcon
      variant="secondary"
      aria-label={
        isStarredEntity ? 'Remove from favorites' : 'Add to favorites'
      }
      icon={isStarredEntity ? <RiStarFill /> : <RiStarLine />}
      onPress={() => toggleStarredEntity()}
    />
  );
}
