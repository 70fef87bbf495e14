# AWS's own document forwards to any host; this one to the API server only.
resource "aws_ssm_document" "api_server" {
  name            = "${var.name}-api-server"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    description   = "Forwards a local port to the API server of ${var.name}"
    sessionType   = "Port"
    parameters = {
      localPortNumber = {
        type           = "String"
        description    = "Local port; 0 chooses a free one"
        allowedPattern = "^[0-9]{1,5}$"
        default        = "0"
      }
    }
    properties = {
      type            = "LocalPortForwarding"
      host            = var.api_server_host
      portNumber      = "443"
      localPortNumber = "{{ localPortNumber }}"
    }
  })

  tags = var.tags
}

resource "aws_iam_policy" "sessions" {
  name        = "${var.name}-access-sessions"
  description = "Opens a port to the API server of ${var.name}"

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "FindInstance"
        Effect   = "Allow"
        Action   = ["ec2:DescribeInstances"]
        Resource = ["*"]
      },
      {
        Sid      = "OpenOnTheInstance"
        Effect   = "Allow"
        Action   = ["ssm:StartSession"]
        Resource = ["arn:aws:ec2:${var.region}:${var.account_id}:instance/*"]
        Condition = {
          StringEquals = { "ssm:resourceTag/Name" = "${var.name}-access" }
          # Without it a session that names no document is a shell.
          BoolIfExists = { "ssm:SessionDocumentAccessCheck" = "true" }
        }
      },
      {
        Sid       = "WithTheDocument"
        Effect    = "Allow"
        Action    = ["ssm:StartSession"]
        Resource  = ["arn:aws:ssm:${var.region}:${var.account_id}:document/${var.name}-api-server"]
        Condition = { BoolIfExists = { "ssm:SessionDocumentAccessCheck" = "true" } }
      },
      {
        Sid      = "EndOwnSessions"
        Effect   = "Allow"
        Action   = ["ssm:ResumeSession", "ssm:TerminateSession"]
        Resource = ["arn:aws:ssm:${var.region}:${var.account_id}:session/$${aws:userid}-*"]
      },
    ]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "sessions" {
  for_each = var.role_names

  role       = each.value
  policy_arn = aws_iam_policy.sessions.arn
}
