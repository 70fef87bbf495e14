import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import { OpenApiDocument } from './OpenApiDocument';

const config = ApiBlueprint.make({
  name: 'config',
  params: define =>
    define({
      api: apiDocsConfigRef,
      deps: {},
      factory: () => {
        const widgets = defaultDefinitionWidgets().map(widget =>
          widget.type === 'openapi'
            ? {
                ...widget,
                component: (definition: string) => (
                  <OpenApiDocument definition={definition} />
                ),
              }
            : widget,
        );
        return {
          getApiDefinitionWidget: entity =>
            widgets.find(({ type }) => type === entity.spec.type),
        };
      },
    }),
});

/** Shows OpenAPI documents to read; the portal sends no requests to services. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [config],
});
