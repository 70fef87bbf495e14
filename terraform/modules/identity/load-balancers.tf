locals {
  elb_arns = [
    for kind in ["loadbalancer", "targetgroup", "listener", "listener-rule"] :
    "arn:aws:elasticloadbalancing:${var.region}:${var.account_id}:${kind}/*"
  ]
  security_group_arns = "arn:aws:ec2:${var.region}:${var.account_id}:security-group/*"
  cluster_tag         = coalesce(var.cluster_name, "none")
  tagged_by_request   = { StringEquals = { "aws:RequestTag/elbv2.k8s.aws/cluster" = local.cluster_tag } }
  tagged_for_cluster  = { StringEquals = { "aws:ResourceTag/elbv2.k8s.aws/cluster" = local.cluster_tag } }

  # Covers Network and Application Load Balancers without WAF, Shield, Cognito and ACM: the gateway ends TLS.
  load_balancer_controller_statements = [
    {
      Sid    = "Describe"
      Effect = "Allow"
      Action = [
        "ec2:DescribeAccountAttributes",
        "ec2:DescribeAddresses",
        "ec2:DescribeAvailabilityZones",
        "ec2:DescribeInstances",
        "ec2:DescribeInternetGateways",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeTags",
        "ec2:DescribeVpcPeeringConnections",
        "ec2:DescribeVpcs",
        "elasticloadbalancing:Describe*",
      ]
      Resource = ["*"]
    },
    {
      Sid       = "CreateForThisCluster"
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"]
      Resource  = local.elb_arns
      Condition = local.tagged_by_request
    },
    {
      Sid    = "ChangeThoseOfThisCluster"
      Effect = "Allow"
      Action = [
        "elasticloadbalancing:CreateListener",
        "elasticloadbalancing:CreateRule",
        "elasticloadbalancing:DeleteListener",
        "elasticloadbalancing:DeleteLoadBalancer",
        "elasticloadbalancing:DeleteRule",
        "elasticloadbalancing:DeleteTargetGroup",
        "elasticloadbalancing:DeregisterTargets",
        "elasticloadbalancing:ModifyListener",
        "elasticloadbalancing:ModifyLoadBalancerAttributes",
        "elasticloadbalancing:ModifyRule",
        "elasticloadbalancing:ModifyTargetGroup",
        "elasticloadbalancing:ModifyTargetGroupAttributes",
        "elasticloadbalancing:RegisterTargets",
        "elasticloadbalancing:RemoveTags",
        "elasticloadbalancing:SetIpAddressType",
        "elasticloadbalancing:SetSecurityGroups",
        "elasticloadbalancing:SetSubnets",
      ]
      Resource  = local.elb_arns
      Condition = local.tagged_for_cluster
    },
    {
      Sid       = "TagOnCreation"
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:AddTags"]
      Resource  = local.elb_arns
      Condition = local.tagged_by_request
    },
    {
      Sid       = "TagThoseOfThisCluster"
      Effect    = "Allow"
      Action    = ["elasticloadbalancing:AddTags"]
      Resource  = local.elb_arns
      Condition = local.tagged_for_cluster
    },
    {
      Sid       = "CreateSecurityGroups"
      Effect    = "Allow"
      Action    = ["ec2:CreateSecurityGroup"]
      Resource  = [local.security_group_arns]
      Condition = local.tagged_by_request
    },
    {
      Sid      = "CreateSecurityGroupsInVpc"
      Effect   = "Allow"
      Action   = ["ec2:CreateSecurityGroup"]
      Resource = ["arn:aws:ec2:${var.region}:${var.account_id}:vpc/*"]
    },
    {
      Sid      = "TagSecurityGroupsOnCreation"
      Effect   = "Allow"
      Action   = ["ec2:CreateTags"]
      Resource = [local.security_group_arns]
      Condition = {
        StringEquals = {
          "ec2:CreateAction"                     = "CreateSecurityGroup"
          "aws:RequestTag/elbv2.k8s.aws/cluster" = local.cluster_tag
        }
      }
    },
    {
      Sid    = "ChangeSecurityGroupsOfThisCluster"
      Effect = "Allow"
      Action = [
        "ec2:AuthorizeSecurityGroupIngress",
        "ec2:CreateTags",
        "ec2:DeleteSecurityGroup",
        "ec2:DeleteTags",
        "ec2:RevokeSecurityGroupIngress",
      ]
      Resource  = [local.security_group_arns]
      Condition = local.tagged_for_cluster
    },
    {
      # Targets are reached through rules in the cluster's own group, which EKS tags with its name.
      Sid       = "OpenNodesToLoadBalancers"
      Effect    = "Allow"
      Action    = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"]
      Resource  = [local.security_group_arns]
      Condition = { StringEquals = { "aws:ResourceTag/aws:eks:cluster-name" = local.cluster_tag } }
    },
    {
      Sid       = "CreateServiceLinkedRole"
      Effect    = "Allow"
      Action    = ["iam:CreateServiceLinkedRole"]
      Resource  = ["arn:aws:iam::${var.account_id}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*"]
      Condition = { StringEquals = { "iam:AWSServiceName" = "elasticloadbalancing.amazonaws.com" } }
    },
  ]
}
