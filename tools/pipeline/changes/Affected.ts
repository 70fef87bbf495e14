/** What a change affects. */
export interface Affected {
  /** Whether only release files changed, as in a commit of the bot. */
  isReleaseOnly: boolean;
  /** Services whose image contains other code. */
  images: string[];
  /** Services whose image contains other documents, with the same code. */
  documents: string[];
  /** Services whose tests must run. */
  services: string[];
  /** Folders of the other workspaces whose tests must run. */
  libraries: string[];
  /** Suites of the gate, besides the static and the unit suite. */
  suites: string[];
  /** Whether `.gitlab-ci.yml`, `ci/` or a command of the pipelines changed. */
  pipelines: boolean;
  /** Environments of Terraform to plan. */
  environments: string[];
}
