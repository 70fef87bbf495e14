locals {
  own_arns = [for kind in ["policy", "role"] : "arn:aws:iam::${var.account_id}:${kind}/${var.name}-gitlab-*"]

  # Roles that the pipeline creates, and what it may never do.
  pipeline_access_statements = concat(
    [
      {
        Sid       = "CreateRolesWithinTheBoundary"
        Effect    = "Allow"
        Action    = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"]
        Resource  = ["arn:aws:iam::${var.account_id}:role/${var.name}-*"]
        Condition = { StringEquals = { "iam:PermissionsBoundary" = "arn:aws:iam::${var.account_id}:policy/${var.name}-boundary" } }
      },
      {
        Sid      = "ChangeRoles"
        Effect   = "Allow"
        Action   = ["iam:AddRoleToInstanceProfile", "iam:CreateInstanceProfile", "iam:DeleteInstanceProfile", "iam:DeleteRole", "iam:DeleteRolePolicy", "iam:RemoveRoleFromInstanceProfile", "iam:TagInstanceProfile", "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:UpdateRole"]
        Resource = [for kind in ["instance-profile", "role"] : "arn:aws:iam::${var.account_id}:${kind}/${var.name}-*"]
      },
      {
        Sid       = "PassRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = ["arn:aws:iam::${var.account_id}:role/${var.name}-*"]
        Condition = { StringEquals = { "iam:PassedToService" = ["ec2.amazonaws.com", "eks.amazonaws.com", "pods.eks.amazonaws.com", "rolesanywhere.amazonaws.com", "s3.amazonaws.com", "vpc-flow-logs.amazonaws.com"] } }
      },
      {
        Sid       = "ServiceLinkedRoles"
        Effect    = "Allow"
        Action    = ["iam:CreateServiceLinkedRole"]
        Resource  = ["arn:aws:iam::${var.account_id}:role/aws-service-role/*"]
        Condition = { StringEquals = { "iam:AWSServiceName" = ["autoscaling.amazonaws.com", "eks.amazonaws.com", "eks-nodegroup.amazonaws.com"] } }
      },
      {
        Sid      = "ClusterIssuer"
        Effect   = "Allow"
        Action   = ["iam:CreateOpenIDConnectProvider", "iam:DeleteOpenIDConnectProvider", "iam:TagOpenIDConnectProvider"]
        Resource = ["arn:aws:iam::${var.account_id}:oidc-provider/oidc.eks.${var.region}.amazonaws.com/*"]
      },
      {
        Sid       = "HostCertificates"
        Effect    = "Allow"
        Action    = ["rolesanywhere:CreateProfile", "rolesanywhere:CreateTrustAnchor", "rolesanywhere:TagResource"]
        Resource  = ["*"]
        Condition = local.for_environment
      },
      {
        # An administrator changes the pipeline's own permissions.
        Sid      = "NotItsOwnPermissions"
        Effect   = "Deny"
        Action   = ["iam:Attach*", "iam:Create*", "iam:Delete*", "iam:Detach*", "iam:Put*", "iam:SetDefaultPolicyVersion", "iam:Update*"]
        Resource = concat(local.own_arns, ["arn:aws:iam::${var.account_id}:policy/${var.name}-boundary"])
      },
    ],
    var.may_destroy ? [] : [{
      Sid    = "NoDestruction"
      Effect = "Deny"
      Action = [
        "ec2:DeleteVpc",
        "ecr:DeleteRepository",
        "eks:DeleteCluster",
        "kms:DisableKey",
        "kms:ScheduleKeyDeletion",
        "route53:DeleteHostedZone",
        "s3:BypassGovernanceRetention",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
      ]
      Resource = ["*"]
    }],
  )
}
