locals {
  own_repository_arns = "arn:aws:ecr:${var.region}:${var.account_id}:repository/comptoir/*"
  # Those of another account are read where this account has no registry.
  repository_arns = coalesce(var.repository_arns, local.own_repository_arns)
  cluster_arn     = "arn:aws:eks:${var.region}:${var.account_id}:cluster/${local.cluster_tag}"

  node_autoscaler_statements = [
    {
      Sid    = "Describe"
      Effect = "Allow"
      Action = [
        "autoscaling:DescribeAutoScalingGroups",
        "autoscaling:DescribeAutoScalingInstances",
        "autoscaling:DescribeLaunchConfigurations",
        "autoscaling:DescribeScalingActivities",
        "autoscaling:DescribeTags",
        "ec2:DescribeImages",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeLaunchTemplateVersions",
        "ec2:GetInstanceTypesFromInstanceRequirements",
      ]
      Resource = ["*"]
    },
    {
      Sid      = "DescribeNodeGroups"
      Effect   = "Allow"
      Action   = ["eks:DescribeNodegroup"]
      Resource = ["arn:aws:eks:${var.region}:${var.account_id}:nodegroup/${local.cluster_tag}/*"]
    },
    {
      # EKS sets this tag on the groups behind managed node groups.
      Sid       = "ScaleGroupsOfThisCluster"
      Effect    = "Allow"
      Action    = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]
      Resource  = ["arn:aws:autoscaling:${var.region}:${var.account_id}:autoScalingGroup:*:autoScalingGroupName/eks-*"]
      Condition = { StringEquals = { "aws:ResourceTag/k8s.io/cluster-autoscaler/${local.cluster_tag}" = "owned" } }
    },
  ]

  registry_pull_statements = [
    {
      Sid      = "LogIn"
      Effect   = "Allow"
      Action   = ["ecr:GetAuthorizationToken"]
      Resource = ["*"]
    },
    {
      Sid      = "Pull"
      Effect   = "Allow"
      Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Resource = [local.repository_arns]
    },
  ]

  portal_statements = [
    {
      Sid      = "ReadFacts"
      Effect   = "Allow"
      Action   = ["ssm:GetParameter"]
      Resource = ["arn:aws:ssm:${var.region}:${var.account_id}:parameter/${var.name}/facts"]
    },
    {
      Sid      = "ReadImages"
      Effect   = "Allow"
      Action   = ["ecr:DescribeImages", "ecr:DescribeImageScanFindings", "ecr:DescribeRepositories"]
      Resource = [local.repository_arns]
    },
    {
      Sid      = "ReadCluster"
      Effect   = "Allow"
      Action   = ["eks:DescribeCluster"]
      Resource = [local.cluster_arn]
    },
    {
      Sid      = "ReadAlarms"
      Effect   = "Allow"
      Action   = ["cloudwatch:DescribeAlarms"]
      Resource = ["arn:aws:cloudwatch:${var.region}:${var.account_id}:alarm:${var.name}-*"]
    },
  ]
}
