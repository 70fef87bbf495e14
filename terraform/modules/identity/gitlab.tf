locals {
  gitlab_host   = var.gitlab == null ? "" : trimprefix(var.gitlab.url, "https://")
  gitlab_states = var.gitlab == null ? "" : "arn:aws:s3:::${var.gitlab.state_bucket}"

  gitlab_policies = {
    read         = jsonencode({ Version = "2012-10-17", Statement = local.pipeline_read_statements })
    apply-access = jsonencode({ Version = "2012-10-17", Statement = local.pipeline_access_statements })
    apply-data   = jsonencode({ Version = "2012-10-17", Statement = local.pipeline_data_statements })
    apply-work   = jsonencode({ Version = "2012-10-17", Statement = local.pipeline_work_statements })
  }

  # The subject of a merge request pipeline names its source branch.
  gitlab_branches = {
    plan  = "*"
    apply = try(var.gitlab.branch, "")
  }
}

resource "aws_iam_openid_connect_provider" "gitlab" {
  count = var.gitlab == null ? 0 : 1

  url            = var.gitlab.url
  client_id_list = [var.gitlab.audience]

  tags = var.tags
}

resource "aws_iam_role" "gitlab" {
  for_each = { for name, branch in local.gitlab_branches : name => branch if var.gitlab != null }

  name                 = "${var.name}-gitlab-${each.key}"
  description          = "Pipelines of ${var.gitlab.project}: ${each.key}, from the branch ${each.value}"
  max_session_duration = 3600

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::${var.account_id}:oidc-provider/${local.gitlab_host}" }
      Condition = {
        StringEquals = { "${local.gitlab_host}:aud" = var.gitlab.audience }
        # Without a wildcard in the branch, StringLike compares for equality.
        StringLike = { "${local.gitlab_host}:sub" = "project_path:${var.gitlab.project}:ref_type:branch:ref:${each.value}" }
      }
    }]
  })

  tags = var.tags

  depends_on = [aws_iam_openid_connect_provider.gitlab]
}

resource "aws_iam_policy" "gitlab" {
  for_each = { for name, policy in local.gitlab_policies : name => policy if var.gitlab != null }

  name        = "${var.name}-gitlab-${each.key}"
  description = "Pipelines of ${var.gitlab.project}: ${each.key}"
  policy      = each.value

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "gitlab_plan" {
  for_each = toset(var.gitlab == null ? [] : ["read"])

  role       = aws_iam_role.gitlab["plan"].name
  policy_arn = aws_iam_policy.gitlab[each.key].arn
}

resource "aws_iam_role_policy_attachment" "gitlab_apply" {
  for_each = toset(var.gitlab == null ? [] : ["read", "apply-access", "apply-data", "apply-work"])

  role       = aws_iam_role.gitlab["apply"].name
  policy_arn = aws_iam_policy.gitlab[each.key].arn
}
