/** An environment of Terraform, as configured. */
export interface TerraformEnvironment {
  /** Name, such as `production`. */
  name: string;
  /** Path of a file, or address of an object in S3. */
  target: string;
  /** Owner of the resources. */
  owner: string;
  /** System that the resources belong to. */
  system?: string;
}
