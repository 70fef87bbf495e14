locals {
  cluster_arn = "arn:aws:eks:${var.region}:${var.account_id}:cluster/${var.name}"
  issuer      = local.is_pod_identity ? "" : trimprefix(aws_eks_cluster.this.identity[0].oidc[0].issuer, "https://")

  addon_trust = {
    for addon, account in local.addon_accounts : addon => local.is_pod_identity ? jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Action    = ["sts:AssumeRole", "sts:TagSession"]
        Principal = { Service = "pods.eks.amazonaws.com" }
        Condition = {
          StringEquals = {
            "aws:RequestTag/eks-cluster-arn"            = local.cluster_arn
            "aws:RequestTag/kubernetes-namespace"       = "kube-system"
            "aws:RequestTag/kubernetes-service-account" = account.service_account
          }
        }
      }]
      }) : jsonencode({
      Version = "2012-10-17"
      Statement = [{
        Effect    = "Allow"
        Action    = "sts:AssumeRoleWithWebIdentity"
        Principal = { Federated = "arn:aws:iam::${var.account_id}:oidc-provider/${local.issuer}" }
        Condition = {
          StringEquals = {
            "${local.issuer}:aud" = "sts.amazonaws.com"
            "${local.issuer}:sub" = "system:serviceaccount:kube-system:${account.service_account}"
          }
        }
      }]
    })
  }
}

resource "aws_iam_role" "addon" {
  for_each = local.addon_accounts

  name                 = "${var.name}-${each.key}"
  description          = "Add-on ${each.key} of ${var.name}"
  permissions_boundary = var.permissions_boundary_arn
  assume_role_policy   = local.addon_trust[each.key]

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "addon" {
  for_each = local.addon_accounts

  role       = aws_iam_role.addon[each.key].name
  policy_arn = "arn:aws:iam::aws:policy/${each.value.policy}"
}
