import {
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  entitySchemaValidator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { formatPath, type FileProblem } from './FileProblem';

const VALIDATORS = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];
/** Backstage's message: `/spec/owner must be string - type: string`. */
const MESSAGE = /^(?:<root>|(?<path>\/\S*)) (?<what>.*?)(?: - .*)?$/s;

const validate = entitySchemaValidator();

/** Checks an entity with Backstage's schemas, which report one problem at a time. */
export async function checkSchema(value: unknown): Promise<FileProblem[]> {
  try {
    const entity = validate(value);
    for (const validator of VALIDATORS) {
      await validator.check(entity);
    }
    return [];
  } catch (error) {
    const message = isError(error) ? error.message : String(error);
    const { path = '', what = message } = MESSAGE.exec(message)?.groups ?? {};
    const parts = path
      .split('/')
      .slice(1)
      .map(part => (/^\d+$/.test(part) ? Number(part) : part));
    const where = parts.length > 0 ? formatPath(parts) : 'The entity';
    return [{ path: parts, message: `${where} ${what}` }];
  }
}
