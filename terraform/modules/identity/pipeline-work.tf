locals {
  in_environment  = { StringEquals = { "aws:ResourceTag/environment" = var.environment } }
  for_environment = { StringEquals = { "aws:RequestTag/environment" = var.environment } }

  # Network, cluster and the instance that reaches it.
  pipeline_work_statements = [
    {
      # Resources of EC2 have no names; their ids are unknown before they exist.
      Sid    = "Network"
      Effect = "Allow"
      Action = [
        "ec2:AllocateAddress",
        "ec2:AssociateAddress",
        "ec2:AssociateRouteTable",
        "ec2:AttachInternetGateway",
        "ec2:AuthorizeSecurityGroupEgress",
        "ec2:AuthorizeSecurityGroupIngress",
        "ec2:CreateFlowLogs",
        "ec2:CreateInternetGateway",
        "ec2:CreateLaunchTemplate",
        "ec2:CreateLaunchTemplateVersion",
        "ec2:CreateNatGateway",
        "ec2:CreateRoute",
        "ec2:CreateRouteTable",
        "ec2:CreateSecurityGroup",
        "ec2:CreateSubnet",
        "ec2:CreateVpc",
        "ec2:CreateVpcEndpoint",
        "ec2:ModifySubnetAttribute",
        "ec2:ModifyVpcAttribute",
        "ec2:RunInstances",
      ]
      Resource  = ["*"]
      Condition = { StringEquals = { "aws:RequestedRegion" = var.region } }
    },
    {
      # Tags decide what may be changed below, so only new resources receive the environment's.
      Sid      = "TagOnCreation"
      Effect   = "Allow"
      Action   = ["ec2:CreateTags"]
      Resource = ["arn:aws:ec2:${var.region}:${var.account_id}:*"]
      Condition = {
        Null         = { "ec2:CreateAction" = "false" }
        StringEquals = { "aws:RequestTag/environment" = var.environment }
      }
    },
    {
      Sid    = "ChangeNetworkOfTheEnvironment"
      Effect = "Allow"
      Action = [
        "ec2:CreateTags",
        "ec2:DeleteFlowLogs",
        "ec2:DeleteInternetGateway",
        "ec2:DeleteLaunchTemplate",
        "ec2:DeleteLaunchTemplateVersions",
        "ec2:DeleteNatGateway",
        "ec2:DeleteRoute",
        "ec2:DeleteRouteTable",
        "ec2:DeleteSecurityGroup",
        "ec2:DeleteSubnet",
        "ec2:DeleteTags",
        "ec2:DeleteVpc",
        "ec2:DeleteVpcEndpoints",
        "ec2:DetachInternetGateway",
        "ec2:DisassociateAddress",
        "ec2:DisassociateRouteTable",
        "ec2:ModifyLaunchTemplate",
        "ec2:ModifySecurityGroupRules",
        "ec2:ModifyVpcEndpoint",
        "ec2:ReleaseAddress",
        "ec2:ReplaceRoute",
        "ec2:ReplaceRouteTableAssociation",
        "ec2:RevokeSecurityGroupEgress",
        "ec2:RevokeSecurityGroupIngress",
      ]
      Resource  = ["arn:aws:ec2:${var.region}:${var.account_id}:*"]
      Condition = local.in_environment
    },
    {
      Sid    = "Cluster"
      Effect = "Allow"
      Action = ["eks:*"]
      Resource = [
        for kind in ["access-entry", "addon", "cluster", "nodegroup", "podidentityassociation"] :
        "arn:aws:eks:${var.region}:${var.account_id}:${kind}/${var.name}${kind == "cluster" ? "" : "/*"}"
      ]
    },
    {
      Sid    = "AccessInstance"
      Effect = "Allow"
      Action = [
        "autoscaling:CreateAutoScalingGroup",
        "autoscaling:CreateOrUpdateTags",
        "autoscaling:DeleteAutoScalingGroup",
        "autoscaling:StartInstanceRefresh",
        "autoscaling:UpdateAutoScalingGroup",
      ]
      Resource = ["arn:aws:autoscaling:${var.region}:${var.account_id}:autoScalingGroup:*:autoScalingGroupName/${var.name}-*"]
    },
    {
      Sid      = "LogGroups"
      Effect   = "Allow"
      Action   = ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource"]
      Resource = [for prefix in ["/${var.name}/", "/aws/eks/${var.name}/"] : "arn:aws:logs:${var.region}:${var.account_id}:log-group:${prefix}*"]
    },
  ]
}
