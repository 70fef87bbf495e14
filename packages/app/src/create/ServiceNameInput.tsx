import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { TextField } from '@backstage/ui';
import { MembersOnly } from './MembersOnly';

/**
 * A text field for the name; the form shows validation errors below it. Users
 * without the permission to run the template see a notice instead.
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
    return <MembersOnly />;
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
      // With native validation, the browser would never submit the corrected form.
      validationBehavior="aria"
    />
  );
}
