output "topic_arn" {
  description = "Topic of alarms and budget notices."
  value       = aws_sns_topic.notices.arn
}
