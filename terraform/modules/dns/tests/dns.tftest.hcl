mock_provider "aws" {
  source = "../../testing"
}

variables {
  domain = "shop.example.com"
}

run "only_the_named_authority_may_issue_certificates" {
  command = plan

  assert {
    condition     = aws_route53_record.caa.records == toset(["0 issue \"letsencrypt.org\""])
    error_message = "A CAA record must name the authority."
  }
  assert {
    condition     = length(aws_route53_record.delegation) == 0
    error_message = "Without a parent zone there is no delegation."
  }
}

run "the_parent_delegates_to_the_zone" {
  command = apply
  variables {
    parent_zone_id = "Z0123456789ABC"
  }

  assert {
    condition     = aws_route53_record.delegation[0].zone_id == "Z0123456789ABC" && aws_route53_record.delegation[0].type == "NS" && toset(aws_route53_record.delegation[0].records) == toset(aws_route53_zone.this.name_servers)
    error_message = "The parent must name the zone's servers."
  }
}

run "refuses_a_domain_with_a_final_dot" {
  command = plan
  variables {
    domain = "shop.example.com."
  }
  expect_failures = [var.domain]
}

run "refuses_to_permit_every_authority" {
  command = plan
  variables {
    certificate_authorities = []
  }
  expect_failures = [var.certificate_authorities]
}
