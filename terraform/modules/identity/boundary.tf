# Limits every role that the pipeline creates, so that a changed pipeline cannot create an administrator.
resource "aws_iam_policy" "boundary" {
  name        = "${var.name}-boundary"
  description = "Most that a role of ${var.name} can be permitted"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "LimitedByTheRolesOwnPolicy"
        Effect   = "Allow"
        Action   = "*"
        Resource = "*"
      },
      {
        Sid    = "NoIdentities"
        Effect = "Deny"
        Action = [
          "account:*",
          "iam:Add*ToOpenIDConnectProvider",
          "iam:AddUserToGroup",
          "iam:Attach*Policy",
          "iam:Create*Policy*",
          "iam:CreateAccessKey",
          "iam:CreateGroup",
          "iam:CreateLoginProfile",
          "iam:CreateOpenIDConnectProvider",
          "iam:CreateRole",
          "iam:CreateSAMLProvider",
          "iam:CreateServiceSpecificCredential",
          "iam:CreateUser",
          "iam:Delete*PermissionsBoundary",
          "iam:Put*Policy",
          "iam:Put*PermissionsBoundary",
          "iam:SetDefaultPolicyVersion",
          "iam:Update*",
          "iam:Upload*",
          "organizations:*",
        ]
        Resource = "*"
      },
      {
        Sid    = "NoLossOfBackupsAndKeys"
        Effect = "Deny"
        Action = [
          "kms:DisableKey",
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
          "s3:BypassGovernanceRetention",
          "s3:DeleteBucket",
          "s3:DeleteBucketPolicy",
          "s3:PutBucketObjectLockConfiguration",
          "s3:PutBucketPolicy",
          "s3:PutLifecycleConfiguration",
        ]
        Resource = "*"
      },
    ]
  })

  tags = var.tags
}
