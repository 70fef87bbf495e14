import { InfraError } from './InfraError.ts';
import { roleArn, type Target } from './Target.ts';

/** See {@link checkAccess}. */
export interface AccessOptions {
  target: Target;
  role: 'plan' | 'apply';
  /** Name of the job, for messages. */
  job: string;
  /** The job's ID token. */
  idToken: string;
  /** Addresses of AWS; by default those of the region. */
  endpoints: { sts: string | undefined; s3: string | undefined };
}

const TIMEOUT_MS = 30_000;

/**
 * Proves that AWS accepts the job's ID token for the role of the environment's account, and that the
 * bucket of the state exists. Neither request needs credentials.
 *
 * @throws InfraError naming the job and the variable that is wrong
 */
export async function checkAccess(options: AccessOptions): Promise<void> {
  await checkRole(options);
  await checkBucket(options);
}

async function checkRole(options: AccessOptions): Promise<void> {
  const { target, role, job, idToken, endpoints } = options;
  const arn = roleArn(target, role);
  const response = await ask(
    job,
    endpoints.sts ?? `https://sts.${target.region}.amazonaws.com/`,
    {
      method: 'POST',
      body: new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: arn,
        RoleSessionName: job.replaceAll(/[^\w=,.@-]/g, '-'),
        WebIdentityToken: idToken,
      }),
    },
  );
  const text = await response.text();
  if (!response.ok) {
    const reason = /<Message>([^<]*)/.exec(text)?.[1] ?? response.status;
    throw new InfraError(
      `job ${job}: AWS refuses the role ${arn} (${reason}): check account_id in ${variablesOf(target)}; the role must exist in that account and trust this project and branch`,
    );
  }
  const account = /:assumed-role\//.test(text)
    ? /<Arn>arn:aws[a-z-]*:sts::(\d{12}):/.exec(text)?.[1]
    : undefined;
  if (account !== target.accountId) {
    throw new InfraError(
      `job ${job}: the role is of the account ${account ?? 'unknown'}, but account_id in ${variablesOf(target)} is ${target.accountId}`,
    );
  }
}

async function checkBucket(options: AccessOptions): Promise<void> {
  const { target, job, endpoints } = options;
  const { bucket, region } = target;
  const url = endpoints.s3
    ? `${endpoints.s3}/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com/`;
  const { status } = await ask(job, url, {
    method: 'HEAD',
    redirect: 'manual',
  });
  if (status === 404) {
    throw new InfraError(
      `job ${job}: the state's bucket ${bucket} is missing: create it by the first apply of docs/cloud.md, or check account_id in ${variablesOf(target)}`,
    );
  }
  // Without credentials, an existing bucket answers 403; another region answers a redirection.
  if (status !== 200 && status !== 403) {
    throw new InfraError(
      `job ${job}: S3 returned ${status} for the state's bucket ${bucket}: check region in ${variablesOf(target)}, which is ${region}`,
    );
  }
}

async function ask(
  job: string,
  url: string,
  init: RequestInit,
): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return await fetch(url, { ...init, signal });
  } catch (error) {
    throw new InfraError(
      `job ${job}: ${url} cannot be reached: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function variablesOf({ environment }: Target): string {
  return `terraform/envs/${environment}/terraform.tfvars`;
}
