locals {
  policies = {
    velero                   = local.velero_statements
    log-shipper              = local.log_shipper_statements
    external-dns             = local.external_dns_statements
    cert-manager             = local.cert_manager_statements
    load-balancer-controller = local.load_balancer_controller_statements
    node-autoscaler          = local.node_autoscaler_statements
    portal                   = local.portal_statements
    registry-pull            = local.registry_pull_statements
  }
}

resource "aws_iam_role" "workload" {
  for_each = var.workloads

  name                 = "${var.name}-${each.key}"
  description          = "Workload ${each.key} of ${var.name}"
  permissions_boundary = aws_iam_policy.boundary.arn

  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [local.trust_statements[each.key][var.trust]]
  })

  tags = var.tags
}

resource "aws_iam_role_policy" "workload" {
  for_each = var.workloads

  name = each.key
  role = aws_iam_role.workload[each.key].id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = local.policies[each.key]
  })
}

resource "aws_eks_pod_identity_association" "this" {
  for_each = var.trust == "pod-identity" ? local.service_accounts : {}

  cluster_name    = var.cluster_name
  namespace       = each.value.namespace
  service_account = each.value.name
  role_arn        = aws_iam_role.workload[each.key].arn

  tags = var.tags
}
