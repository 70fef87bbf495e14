/** A finding of checkov that we accept. */
export interface Accepted {
  check: string;
  /** Matches the resource's address. */
  resource: RegExp;
  why: string;
}

const boundary = (check: string): Accepted => ({
  check,
  resource: /^module\.identity\.aws_iam_policy\.boundary$/,
  why: 'a permissions boundary grants nothing: it limits what policies grant',
});

/** Every accepted finding; one that no longer occurs fails the check. */
export const ACCEPTED: readonly Accepted[] = [
  ...[
    'CKV2_AWS_40',
    'CKV_AWS_62',
    'CKV_AWS_63',
    'CKV_AWS_286',
    'CKV_AWS_287',
    'CKV_AWS_288',
    'CKV_AWS_289',
    'CKV_AWS_290',
    'CKV_AWS_355',
  ].map(boundary),
  {
    check: 'CKV2_AWS_34',
    resource: /aws_ssm_parameter\.facts$/,
    why: 'the facts are names and ids; readers need no key',
  },
  {
    check: 'CKV2_AWS_38',
    resource: /aws_route53_zone\.this$/,
    why: 'DNSSEC needs a key in us-east-1 and a record at the parent, which may be hosted elsewhere',
  },
  {
    check: 'CKV2_AWS_39',
    resource: /aws_route53_zone\.this$/,
    why: 'query logs of a public zone go to us-east-1 only; records are changed by two named roles',
  },
  {
    check: 'CKV2_AWS_62',
    resource: /aws_s3_bucket\.this$/,
    why: 'nothing consumes events of the buckets; access is logged',
  },
  {
    check: 'CKV_AWS_144',
    resource: /aws_s3_bucket\.this$/,
    why: 'backups are copied by a resource that checkov does not connect; logs and state are not worth a copy',
  },
  {
    check: 'CKV_AWS_338',
    resource: /aws_cloudwatch_log_group\.flow$/,
    why: 'an example for trials keeps flow logs for 30 days; the default is a year',
  },
  {
    check: 'CKV_AWS_339',
    resource: /aws_eks_cluster\.this$/,
    why: 'this version of checkov does not know Kubernetes 1.36',
  },
];
