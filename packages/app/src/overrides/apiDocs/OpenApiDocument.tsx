import { OpenApiDefinitionWidget } from '@backstage/plugin-api-docs';

/**
 * An OpenAPI document without the button "Try it out": the documents name their server
 * as `/`, which is the portal at this page, not the service.
 */
export function OpenApiDocument({ definition }: { definition: string }) {
  return (
    <OpenApiDefinitionWidget
      definition={definition}
      supportedSubmitMethods={[]}
    />
  );
}
