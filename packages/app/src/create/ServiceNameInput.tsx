import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Alert, TextField } from '@backstage/ui';

/**
 * A line of text; what is wrong with it is said below by the form. Who may not
 * run the template is told so here, before anything was filled in.
 */
export function ServiceNameInput({
  onChange,
  required,
  schema,
  uiSchema,
  rawErrors = [],
  formData,
  idSchema,
}: FieldExtensionComponentProps<string>) {
  const { allowed, loading } = usePermission({
    permission: taskCreatePermission,
  });
  if (!loading && !allowed) {
    return (
      <Alert
        status="info"
        title="Templates are for members of a group"
        description="You are not in one: you may read how the template works, and not run it. A guest comes in as somebody else with npm start -- --as <user>."
      />
    );
  }
  return (
    <TextField
      id={idSchema.$id}
      label={schema.title}
      description={schema.description}
      secondaryLabel={required ? 'Required' : undefined}
      placeholder={uiSchema['ui:placeholder']}
      isRequired={required}
      value={formData ?? ''}
      onChange={onChange}
      isInvalid={rawErrors.length > 0}
    />
  );
}
