output "name" {
  description = "Name of the cluster."
  value       = aws_eks_cluster.this.name
}

output "endpoint" {
  description = "Address of the API server; resolves inside the VPC."
  value       = aws_eks_cluster.this.endpoint
}

output "oidc_issuer" {
  description = "Issuer of the service account tokens, without `https://`."
  value       = trimprefix(aws_eks_cluster.this.identity[0].oidc[0].issuer, "https://")
}
