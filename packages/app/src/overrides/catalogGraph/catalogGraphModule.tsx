import { createFrontendModule } from '@backstage/frontend-plugin-api';
import type { EntityNode } from '@backstage/plugin-catalog-graph';
import catalogGraph from '@backstage/plugin-catalog-graph/alpha';
import { GraphNode } from './GraphNode';

/** Passed on to the graph by both extensions, as they do with all of their configuration. */
const drawing = {
  renderNode: ({ node }: { node: EntityNode }) => <GraphNode node={node} />,
  // The button has no name while its tooltip is shown.
  allowFullscreen: false,
};

const card = catalogGraph
  .getExtension('entity-card:catalog-graph/relations')
  .override({
    factory: (originalFactory, { config }) =>
      originalFactory({ config: Object.assign({}, config, drawing) }),
  });

const page = catalogGraph.getExtension('page:catalog-graph').override({
  factory: (originalFactory, { config }) =>
    originalFactory({ config: Object.assign({}, config, drawing) }),
});

/** Draws the entities of a graph as links, which the keyboard reaches. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [card, page],
});
