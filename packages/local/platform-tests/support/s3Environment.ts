import { PLATFORM } from '@comptoir/parts/Part';
import { s3 } from '@comptoir/parts/parts/s3/s3';
import { credentialsFile } from '@comptoir/parts/parts/s3/S3Credentials';
import { S3_REGION } from '@comptoir/parts/parts/s3/s3Settings';
import { createPaths } from '../../src/run/createPaths.ts';
import { readState } from '../../src/run/createStateFile.ts';

/** Returns the variables with which AWS's SDK reaches the S3 server of a run. */
export function s3Environment(varFolder: string): Record<string, string> {
  const paths = createPaths(varFolder);
  const { processes = [] } = readState(paths.state) ?? {};
  return {
    AWS_ENDPOINT_URL_S3: processes.find(one => one.name === s3.name)?.url ?? '',
    AWS_REGION: S3_REGION,
    AWS_SHARED_CREDENTIALS_FILE: credentialsFile(paths.data(PLATFORM)),
  };
}
