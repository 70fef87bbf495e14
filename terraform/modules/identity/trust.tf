locals {
  default_service_accounts = {
    velero                   = { namespace = "velero", name = "velero-server" }
    log-shipper              = { namespace = "logging", name = "fluentd" }
    external-dns             = { namespace = "external-dns", name = "external-dns" }
    cert-manager             = { namespace = "cert-manager", name = "cert-manager" }
    load-balancer-controller = { namespace = "kube-system", name = "aws-load-balancer-controller" }
    node-autoscaler          = { namespace = "kube-system", name = "cluster-autoscaler" }
    portal                   = { namespace = "portal-production", name = "portal" }
    registry-pull            = { namespace = "kube-system", name = "registry-credentials" }
  }
  service_accounts = {
    for workload in var.workloads : workload => lookup(var.service_accounts, workload, local.default_service_accounts[workload])
  }

  trust_statements = {
    for workload, account in local.service_accounts : workload => {
      pod-identity = {
        Effect    = "Allow"
        Action    = ["sts:AssumeRole", "sts:TagSession"]
        Principal = { Service = "pods.eks.amazonaws.com" }
        Condition = {
          StringEquals = {
            "aws:RequestTag/eks-cluster-arn"            = local.cluster_arn
            "aws:RequestTag/kubernetes-namespace"       = account.namespace
            "aws:RequestTag/kubernetes-service-account" = account.name
          }
        }
      }
      irsa = {
        Effect    = "Allow"
        Action    = ["sts:AssumeRoleWithWebIdentity"]
        Principal = { Federated = "arn:aws:iam::${var.account_id}:oidc-provider/${coalesce(var.oidc_issuer, "none")}" }
        Condition = {
          StringEquals = {
            "${coalesce(var.oidc_issuer, "none")}:aud" = "sts.amazonaws.com"
            "${coalesce(var.oidc_issuer, "none")}:sub" = "system:serviceaccount:${account.namespace}:${account.name}"
          }
        }
      }
      roles-anywhere = {
        Effect    = "Allow"
        Action    = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"]
        Principal = { Service = "rolesanywhere.amazonaws.com" }
        Condition = {
          StringEquals = { "aws:PrincipalTag/x509Subject/CN" = "${var.name}-${workload}" }
          ArnLike      = { "aws:SourceArn" = "arn:aws:rolesanywhere:${var.region}:${var.account_id}:trust-anchor/*" }
        }
      }
    }
  }
}
