# Examples: replace them with your own account, domain, project, addresses and certificate.
account_id         = "444455556666"
region             = "eu-west-3"
domain             = "nonprod.comptoir.example"
gitlab_project     = "comptoir/comptoir"
registry           = "registry.gitlab.com/comptoir/comptoir"
emails             = ["operators@comptoir.example"]
monthly_budget_usd = 60

# The key of this certificate was discarded.
host_certificate_authority = <<-PEM
  -----BEGIN CERTIFICATE-----
  MIIB5jCCAYugAwIBAgIUTrvuzlIs7LzGgvpCDl1vucqFEjgwCgYIKoZIzj0EAwIw
  QDERMA8GA1UECgwIQ29tcHRvaXIxKzApBgNVBAMMIkV4YW1wbGUgYXV0aG9yaXR5
  IG9mIHRoZSBLM3MgaG9zdHMwHhcNMjYxMTMwMTIzMDIxWhcNMzYxMTI3MTIzMDIx
  WjBAMREwDwYDVQQKDAhDb21wdG9pcjErMCkGA1UEAwwiRXhhbXBsZSBhdXRob3Jp
  dHkgb2YgdGhlIEszcyBob3N0czBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBd8
  E+t5XoJUmiS7wxlginfdYcCPEaSRBZXZrNQpC682x7yITqkOnYNnboVtA9jQQ2fK
  xOkmgWqnWnBosgXtAS6jYzBhMB0GA1UdDgQWBBQwwHXaprqvwi5kTRkBAVwaSpGe
  ZTAfBgNVHSMEGDAWgBQwwHXaprqvwi5kTRkBAVwaSpGeZTAPBgNVHRMBAf8EBTAD
  AQH/MA4GA1UdDwEB/wQEAwICBDAKBggqhkjOPQQDAgNJADBGAiEA/Ltob2Egl/Uf
  4TKYRJJJzBFqH5y6m3KvBigB1cHVsFQCIQClJIjYdc7WVb1nYW4Xx0y9V5Bmebt8
  sYFQOLyvOjAK0A==
  -----END CERTIFICATE-----
PEM
