output "name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.this.bucket

  # Logging and replication are refused before these exist.
  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_versioning.this]
}

output "arn" {
  description = "ARN of the bucket."
  value       = aws_s3_bucket.this.arn

  depends_on = [aws_s3_bucket_policy.this, aws_s3_bucket_versioning.this]
}
