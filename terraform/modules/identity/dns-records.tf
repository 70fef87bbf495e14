locals {
  zone_arns = "arn:aws:route53:::hostedzone/*"

  # A zone's id is unknown before it exists, so records are permitted by their names.
  external_dns_statements = [
    {
      Sid      = "ListZones"
      Effect   = "Allow"
      Action   = ["route53:ListHostedZones", "route53:ListHostedZonesByName"]
      Resource = ["*"]
    },
    {
      Sid      = "ReadRecords"
      Effect   = "Allow"
      Action   = ["route53:ListResourceRecordSets", "route53:ListTagsForResource", "route53:ListTagsForResources"]
      Resource = [local.zone_arns]
    },
    {
      Sid      = "ChangeRecordsOfTheDomain"
      Effect   = "Allow"
      Action   = ["route53:ChangeResourceRecordSets"]
      Resource = [local.zone_arns]
      Condition = {
        "ForAllValues:StringLike"   = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = [var.domain, "*.${var.domain}"] }
        "ForAllValues:StringEquals" = { "route53:ChangeResourceRecordSetsRecordTypes" = ["A", "AAAA", "CNAME", "TXT"] }
        Null                        = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = "false" }
      }
    },
  ]

  cert_manager_statements = [
    {
      Sid      = "FindZone"
      Effect   = "Allow"
      Action   = ["route53:ListHostedZonesByName"]
      Resource = ["*"]
    },
    {
      Sid      = "FollowChange"
      Effect   = "Allow"
      Action   = ["route53:GetChange"]
      Resource = ["arn:aws:route53:::change/*"]
    },
    {
      Sid      = "ReadRecords"
      Effect   = "Allow"
      Action   = ["route53:ListResourceRecordSets"]
      Resource = [local.zone_arns]
    },
    {
      Sid      = "AnswerChallenges"
      Effect   = "Allow"
      Action   = ["route53:ChangeResourceRecordSets"]
      Resource = [local.zone_arns]
      Condition = {
        "ForAllValues:StringLike"   = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = ["_acme-challenge.${var.domain}", "_acme-challenge.*.${var.domain}"] }
        "ForAllValues:StringEquals" = { "route53:ChangeResourceRecordSetsRecordTypes" = ["TXT"] }
        Null                        = { "route53:ChangeResourceRecordSetsNormalizedRecordNames" = "false" }
      }
    },
  ]
}
