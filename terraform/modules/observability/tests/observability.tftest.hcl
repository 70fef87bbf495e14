mock_provider "aws" {
  source = "../../testing"
}

variables {
  name               = "comptoir-test"
  account_id         = "111122223333"
  region             = "eu-west-3"
  emails             = ["operators@example.com"]
  monthly_budget_usd = 900
  log_key_arn        = "arn:aws:kms:eu-west-3:111122223333:key/00000000-0000-0000-0000-000000000000"
}

run "an_account_without_a_cluster_has_a_budget_only" {
  command = apply

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.cluster) == 0 && length(aws_cloudwatch_metric_alarm.nat_ports) == 0 && aws_budgets_budget.monthly.limit_amount == "900"
    error_message = "Without cluster and NAT there is nothing to alarm about but costs."
  }
  assert {
    condition     = alltrue([for notice in aws_budgets_budget.monthly.notification : one(notice.subscriber_sns_topic_arns) == aws_sns_topic.notices.arn])
    error_message = "Both notices of the budget must reach the topic."
  }
}

run "cluster_and_nat_gateways_have_alarms_that_notify" {
  command = apply
  variables {
    cluster_name    = "comptoir-test"
    nat_gateway_ids = { "eu-west-3a" = "nat-1", "eu-west-3b" = "nat-2" }
  }

  assert {
    condition     = length(aws_cloudwatch_metric_alarm.nat_ports) == 2 && aws_cloudwatch_metric_alarm.nat_ports["eu-west-3b"].dimensions.NatGatewayId == "nat-2"
    error_message = "Each NAT gateway needs an alarm."
  }
  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.cluster : contains(alarm.alarm_actions, aws_sns_topic.notices.arn) && alarm.dimensions.ClusterName == "comptoir-test"])
    error_message = "Alarms of the cluster must notify the topic."
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.cluster["etcd-size"].threshold == 6442450944
    error_message = "etcd must be reported at 6 of 8 GiB."
  }
}

run "messages_are_encrypted_and_only_aws_services_of_the_account_publish" {
  command = plan

  assert {
    condition     = aws_sns_topic.notices.kms_master_key_id == var.log_key_arn && jsondecode(aws_sns_topic_policy.notices.policy).Statement[0].Condition.StringEquals["aws:SourceAccount"] == "111122223333"
    error_message = "The topic must be encrypted and closed to other accounts."
  }
}

run "refuses_alarms_that_reach_no_one" {
  command = plan
  variables {
    emails = []
  }
  expect_failures = [var.emails]
}

run "refuses_a_budget_of_nothing" {
  command = plan
  variables {
    monthly_budget_usd = 0
  }
  expect_failures = [var.monthly_budget_usd]
}
