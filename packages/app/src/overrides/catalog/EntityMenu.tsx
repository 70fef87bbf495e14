import type { Entity } from '@backstage/catalog-model';
import {
  appTreeApiRef,
  ExtensionBoundary,
  useApi,
  type AppNode,
} from '@backstage/frontend-plugin-api';
import {
  EntityContextMenuItemBlueprint,
  type EntityContextMenuItemData,
} from '@backstage/plugin-catalog-react/alpha';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';

const { data: dataRef, filterFunction } =
  EntityContextMenuItemBlueprint.dataRefs;

/** The actions that plugins offer for an entity. */
export function EntityMenu({ entity }: { entity: Entity }) {
  const { tree } = useApi(appTreeApiRef).getTree();
  const page = tree.nodes.get('page:catalog/entity');
  const nodes = page?.edges.attachments.get('contextMenuItems') ?? [];
  const items = nodes.flatMap(node => {
    const data = node.instance?.getData(dataRef);
    const isShown = node.instance?.getData(filterFunction)?.(entity) ?? true;
    return data && isShown ? [{ node, data }] : [];
  });
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="secondary"
        icon={<RiMore2Line />}
        aria-label="More actions"
      />
      <Menu placement="bottom end">
        {items.map(({ node, data }) => (
          <Item key={node.spec.id} node={node} data={data} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}

interface ItemProps {
  node: AppNode;
  data: EntityContextMenuItemData;
}

function Item({ node, data }: ItemProps) {
  return (
    <ExtensionBoundary node={node} errorPresentation="error-api">
      <Action data={data} />
    </ExtensionBoundary>
  );
}

function Action({ data: { icon, useProps } }: Pick<ItemProps, 'data'>) {
  const { title, disabled, onClick, ...rest } = useProps();
  const link = 'href' in rest ? { href: rest.href } : {};
  return (
    <MenuItem
      {...link}
      iconStart={icon}
      isDisabled={disabled}
      onAction={onClick && (() => void onClick())}
    >
      {title}
    </MenuItem>
  );
}
