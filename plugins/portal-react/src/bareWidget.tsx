import type { ComponentType } from 'react';

/**
 * `componentProps` of a home page widget that draws its own {@link Panel}, so
 * that Backstage adds no second card.
 *
 * @public
 */
export const bareWidget = {
  Renderer: ({ Content }: { Content: ComponentType }) => <Content />,
};
