/**
 * Resources of the cloud in the catalog, from the outputs of Terraform.
 *
 * @packageDocumentation
 */
export { catalogTerraformModule as default } from './module';
