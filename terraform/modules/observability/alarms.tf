locals {
  gib = 1024 * 1024 * 1024

  # Alarms on AWS's own parts; those on the shop are Prometheus rules of its charts.
  cluster_alarms = var.cluster_name == null ? {} : {
    api-server-errors = {
      description = "The API server answers with errors of its own"
      metric      = "apiserver_request_total_5XX"
      statistic   = "Sum"
      threshold   = 50
    }
    # EKS permits 8 GiB and refuses writes beyond.
    etcd-size = {
      description = "etcd is three quarters full"
      metric      = "apiserver_storage_size_bytes"
      statistic   = "Maximum"
      threshold   = 6 * local.gib
    }
    pods-without-node = {
      description = "Pods find no node: the node groups have reached their maximum, or a zone lacks capacity"
      metric      = "scheduler_pending_pods_UNSCHEDULABLE"
      statistic   = "Maximum"
      threshold   = 0
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "cluster" {
  for_each = local.cluster_alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  namespace           = "AWS/EKS"
  metric_name         = each.value.metric
  dimensions          = { ClusterName = var.cluster_name }
  statistic           = each.value.statistic
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value.threshold
  period              = 300
  evaluation_periods  = 3
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.notices.arn]
  ok_actions          = [aws_sns_topic.notices.arn]

  tags = var.tags
}

resource "aws_cloudwatch_metric_alarm" "nat_ports" {
  for_each = var.nat_gateway_ids

  alarm_name          = "${var.name}-nat-ports-${each.key}"
  alarm_description   = "The NAT gateway of ${each.key} refuses connections: it has no free port"
  namespace           = "AWS/NATGateway"
  metric_name         = "ErrorPortAllocation"
  dimensions          = { NatGatewayId = each.value }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.notices.arn]
  ok_actions          = [aws_sns_topic.notices.arn]

  tags = var.tags
}
