locals {
  state_object = var.gitlab == null ? "" : "${local.gitlab_states}/${var.gitlab.state_key}"

  pipeline_read_statements = [
    {
      Sid    = "DescribeResources"
      Effect = "Allow"
      Action = [
        "autoscaling:Describe*",
        "budgets:ListTagsForResource",
        "budgets:ViewBudget",
        "cloudwatch:Describe*",
        "cloudwatch:ListTagsForResource",
        "ec2:Describe*",
        "ecr:Describe*",
        "ecr:GetLifecyclePolicy",
        "ecr:GetRepositoryPolicy",
        "ecr:ListTagsForResource",
        "eks:Describe*",
        "eks:List*",
        "iam:Get*",
        "iam:List*",
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListAliases",
        "kms:ListResourceTags",
        "logs:Describe*",
        "logs:ListTagsForResource",
        "rolesanywhere:Get*",
        "rolesanywhere:List*",
        "route53:Get*",
        "route53:List*",
        "sns:Get*",
        "sns:List*",
        "ssm:Describe*",
        "ssm:GetDocument",
        "ssm:ListTagsForResource",
      ]
      Resource = ["*"]
    },
    {
      # Names of buckets only: objects, which hold backups and logs, stay unreadable.
      Sid    = "DescribeBuckets"
      Effect = "Allow"
      Action = [
        "s3:GetAccelerateConfiguration",
        "s3:GetBucket*",
        "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration",
        "s3:GetReplicationConfiguration",
        "s3:ListBucket",
      ]
      Resource = ["arn:aws:s3:::${var.name}-*"]
    },
    {
      Sid    = "ReadFactsAndImages"
      Effect = "Allow"
      Action = ["ssm:GetParameter", "ssm:GetParameters"]
      Resource = [
        "arn:aws:ssm:${var.region}:${var.account_id}:parameter/${var.name}/*",
        "arn:aws:ssm:${var.region}::parameter/aws/service/ami-amazon-linux-latest/*",
      ]
    },
    {
      Sid      = "ReadState"
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = [local.state_object]
    },
    {
      Sid      = "LockState"
      Effect   = "Allow"
      Action   = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"]
      Resource = ["${local.state_object}.tflock"]
    },
    {
      Sid       = "DecryptState"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = [local.key_arns]
      Condition = local.with_data_key
    },
  ]
}
