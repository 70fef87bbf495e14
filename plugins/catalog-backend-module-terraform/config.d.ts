import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      terraform?: {
        /** How often the outputs are read. Default: every 10 minutes, for at most one. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Environments of Terraform by name, such as `production`. */
        environments: {
          [name: string]: {
            /**
             * The state, or what `terraform output -json` printed: the path of a file, or
             * the address of an object in S3, which `integrations.awsS3` gives access to.
             */
            target: string;
            /** Owner of the resources, such as `team-platform`. */
            owner: string;
            /** System that the resources belong to. Default: none. */
            system?: string;
          };
        };
      };
    };
  };
}
