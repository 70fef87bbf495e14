locals {
  is_pod_identity = var.workload_identity == "pod-identity"

  # Auto Mode runs these tasks itself, outside of the cluster.
  addons_before_nodes = var.is_auto_mode ? [] : concat(
    ["kube-proxy", "vpc-cni"],
    local.is_pod_identity ? ["eks-pod-identity-agent"] : [],
  )
  addons_after_nodes = concat(
    var.is_auto_mode ? [] : ["aws-ebs-csi-driver", "coredns"],
    ["metrics-server", "snapshot-controller"],
  )

  addon_configuration = {
    # Without it NetworkPolicies are accepted and not enforced.
    vpc-cni = { enableNetworkPolicy = "true" }
  }

  addon_accounts = var.is_auto_mode ? {} : {
    aws-ebs-csi-driver = {
      service_account = "ebs-csi-controller-sa"
      policy          = "service-role/AmazonEBSCSIDriverPolicy"
    }
    vpc-cni = {
      service_account = "aws-node"
      policy          = "AmazonEKS_CNI_Policy"
    }
  }
}

resource "aws_eks_addon" "before_nodes" {
  for_each = toset(local.addons_before_nodes)

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  addon_version               = lookup(var.addon_versions, each.key, null)
  configuration_values        = try(jsonencode(local.addon_configuration[each.key]), null)
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
  service_account_role_arn    = local.is_pod_identity ? null : try(aws_iam_role.addon[each.key].arn, null)

  dynamic "pod_identity_association" {
    for_each = local.is_pod_identity && contains(keys(local.addon_accounts), each.key) ? [each.key] : []

    content {
      role_arn        = aws_iam_role.addon[pod_identity_association.value].arn
      service_account = local.addon_accounts[pod_identity_association.value].service_account
    }
  }

  tags = var.tags

  depends_on = [aws_iam_role_policy_attachment.addon]
}

resource "aws_eks_addon" "after_nodes" {
  for_each = toset(local.addons_after_nodes)

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  addon_version               = lookup(var.addon_versions, each.key, null)
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
  service_account_role_arn    = local.is_pod_identity ? null : try(aws_iam_role.addon[each.key].arn, null)

  dynamic "pod_identity_association" {
    for_each = local.is_pod_identity && contains(keys(local.addon_accounts), each.key) ? [each.key] : []

    content {
      role_arn        = aws_iam_role.addon[pod_identity_association.value].arn
      service_account = local.addon_accounts[pod_identity_association.value].service_account
    }
  }

  tags = var.tags

  depends_on = [
    aws_eks_node_group.this,
    aws_iam_role_policy_attachment.addon,
  ]
}
