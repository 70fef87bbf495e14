resource "aws_rolesanywhere_trust_anchor" "hosts" {
  count = var.trust == "roles-anywhere" ? 1 : 0

  name    = "${var.name}-hosts"
  enabled = true

  source {
    source_type = "CERTIFICATE_BUNDLE"

    source_data {
      x509_certificate_data = var.host_certificate_authority
    }
  }

  tags = var.tags
}

resource "aws_rolesanywhere_profile" "workload" {
  for_each = var.trust == "roles-anywhere" ? var.workloads : []

  name             = "${var.name}-${each.key}"
  enabled          = true
  duration_seconds = 3600
  role_arns        = [aws_iam_role.workload[each.key].arn]

  tags = var.tags
}
