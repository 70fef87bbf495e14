mock_provider "aws" {
  source = "../../testing"
}

variables {
  name            = "comptoir-test"
  account_id      = "111122223333"
  region          = "eu-west-3"
  vpc_id          = "vpc-1"
  subnet_ids      = ["subnet-1", "subnet-2"]
  api_server_host = "ABC.gr7.eu-west-3.eks.amazonaws.com"
  role_names      = { operators = "operators" }
}

run "sessions_reach_the_api_server_and_nothing_else" {
  command = plan

  assert {
    condition     = jsondecode(aws_ssm_document.api_server.content).properties.host == var.api_server_host && !contains(keys(jsondecode(aws_ssm_document.api_server.content).parameters), "host")
    error_message = "The host must be fixed in the document."
  }
  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_policy.sessions.policy).Statement : statement.Condition.BoolIfExists["ssm:SessionDocumentAccessCheck"] == "true"
      if contains(statement.Action, "ssm:StartSession")
    ])
    error_message = "A session without a document would be a shell."
  }
  assert {
    condition     = toset(keys(aws_iam_role_policy_attachment.sessions)) == toset(["operators"])
    error_message = "Only the given roles may open sessions."
  }
}

run "the_instance_renews_itself_and_can_be_stopped" {
  command = plan
  variables {
    is_running = false
  }

  assert {
    condition     = aws_autoscaling_group.this.min_size == 0 && aws_autoscaling_group.this.max_instance_lifetime == 604800
    error_message = "is_running = false must stop the instance; a running one must be replaced weekly."
  }
}

run "refuses_access_for_no_one" {
  command = plan
  variables {
    role_names = {}
  }
  expect_failures = [var.role_names]
}

run "refuses_an_instance_that_the_image_does_not_fit" {
  command = plan
  variables {
    instance_type = "t3.nano"
  }
  expect_failures = [var.instance_type]
}
