mock_provider "aws" {
  source = "../../testing"
}

variables {
  name         = "comptoir-test"
  account_id   = "111122223333"
  region       = "eu-west-3"
  zones        = ["eu-west-3a", "eu-west-3b", "eu-west-3c"]
  cidr         = "10.20.0.0/16"
  cluster_name = "comptoir-test"
  log_key_arn  = "arn:aws:kms:eu-west-3:111122223333:key/00000000-0000-0000-0000-000000000000"
  subnets = {
    public  = ["10.20.0.0/24", "10.20.1.0/24", "10.20.2.0/24"]
    private = ["10.20.64.0/19", "10.20.96.0/19", "10.20.128.0/19"]
    intra   = ["10.20.4.0/24", "10.20.5.0/24", "10.20.6.0/24"]
  }
}

run "each_zone_has_its_own_nat_gateway" {
  command = apply

  assert {
    condition     = length(aws_nat_gateway.this) == 3
    error_message = "The default must create one NAT gateway per zone."
  }
  assert {
    condition     = alltrue([for zone, route in aws_route.private_internet : route.nat_gateway_id == aws_nat_gateway.this[zone].id])
    error_message = "Private subnets must use the NAT gateway of their own zone."
  }
  assert {
    condition     = alltrue([for zone, gateway in aws_nat_gateway.this : gateway.subnet_id == aws_subnet.public[zone].id])
    error_message = "NAT gateways belong to public subnets."
  }
}

run "a_single_nat_gateway_serves_all_zones" {
  command = apply
  variables {
    nat = "single"
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 1 && length(aws_eip.nat) == 1
    error_message = "nat = single must create one gateway and one address."
  }
  assert {
    condition     = length(aws_route.private_internet) == 3 && length(distinct([for route in aws_route.private_internet : route.nat_gateway_id])) == 1
    error_message = "All private subnets must use the single gateway."
  }
}

run "without_nat_private_subnets_have_no_internet" {
  command = plan
  variables {
    nat = "none"
  }

  assert {
    condition     = length(aws_nat_gateway.this) == 0 && length(aws_eip.nat) == 0 && length(aws_route.private_internet) == 0
    error_message = "nat = none must create no gateway, address or route."
  }
}

run "intra_subnets_reach_s3_and_no_internet" {
  command = apply

  assert {
    condition     = aws_route_table_association.intra["eu-west-3a"].route_table_id == aws_route_table.intra.id && !contains([for route in aws_route.private_internet : route.route_table_id], aws_route_table.intra.id) && aws_route.public_internet.route_table_id != aws_route_table.intra.id
    error_message = "The route table of intra subnets must have no default route."
  }
  assert {
    condition     = contains(aws_vpc_endpoint.s3.route_table_ids, aws_route_table.intra.id) && length(aws_vpc_endpoint.s3.route_table_ids) == 4
    error_message = "Private and intra subnets must reach S3 through the gateway endpoint."
  }
  assert {
    condition     = alltrue([for endpoint in aws_vpc_endpoint.interface : toset(endpoint.subnet_ids) == toset([for subnet in aws_subnet.intra : subnet.id])])
    error_message = "Each interface endpoint must have an address in every zone."
  }
}

run "endpoints_follow_the_list" {
  command = plan
  variables {
    interface_endpoints = ["eks-auth", "sts"]
  }

  assert {
    condition     = toset([for endpoint in aws_vpc_endpoint.interface : endpoint.service_name]) == toset(["com.amazonaws.eu-west-3.eks-auth", "com.amazonaws.eu-west-3.sts"])
    error_message = "Exactly the listed services must have an endpoint."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.endpoints.cidr_ipv4 == "10.20.0.0/16" && aws_vpc_security_group_ingress_rule.endpoints.to_port == 443
    error_message = "Endpoints must accept HTTPS from the VPC only."
  }
}

run "public_subnets_assign_no_addresses_and_attract_load_balancers" {
  command = plan

  assert {
    condition     = alltrue([for subnet in aws_subnet.public : !subnet.map_public_ip_on_launch && subnet.tags["kubernetes.io/role/elb"] == "1"])
    error_message = "Public subnets must be tagged for load balancers and assign no public addresses."
  }
  assert {
    condition     = alltrue([for subnet in aws_subnet.intra : !contains(keys(subnet.tags), "kubernetes.io/role/internal-elb")])
    error_message = "Load balancers must not be placed in intra subnets."
  }
}

run "all_traffic_is_logged_and_encrypted" {
  command = plan

  assert {
    condition     = aws_flow_log.this.traffic_type == "ALL" && aws_cloudwatch_log_group.flow.kms_key_id == var.log_key_arn
    error_message = "Flow logs must cover all traffic and be encrypted with the given key."
  }
  assert {
    condition     = jsondecode(aws_iam_role_policy.flow.policy).Statement[0].Resource == "arn:aws:logs:eu-west-3:111122223333:log-group:/comptoir-test/vpc/flow:*"
    error_message = "The role may write to its own log group only."
  }
}

run "refuses_one_zone" {
  command = plan
  variables {
    zones   = ["eu-west-3a"]
    subnets = { public = ["10.20.0.0/24"], private = ["10.20.64.0/19"], intra = ["10.20.4.0/24"] }
  }
  expect_failures = [var.zones]
}

run "refuses_a_zone_of_another_region" {
  command = plan
  variables {
    zones = ["eu-west-3a", "eu-west-3b", "eu-central-1a"]
  }
  expect_failures = [var.zones]
}

run "refuses_overlapping_subnets" {
  command = plan
  variables {
    subnets = {
      public  = ["10.20.0.0/24", "10.20.1.0/24", "10.20.2.0/24"]
      private = ["10.20.64.0/19", "10.20.64.0/20", "10.20.128.0/19"]
      intra   = ["10.20.4.0/24", "10.20.5.0/24", "10.20.6.0/24"]
    }
  }
  expect_failures = [var.subnets]
}

run "refuses_a_subnet_outside_the_vpc" {
  command = plan
  variables {
    subnets = {
      public  = ["10.20.0.0/24", "10.20.1.0/24", "10.20.2.0/24"]
      private = ["10.20.64.0/19", "10.20.96.0/19", "10.21.128.0/19"]
      intra   = ["10.20.4.0/24", "10.20.5.0/24", "10.20.6.0/24"]
    }
  }
  expect_failures = [var.subnets]
}

run "refuses_a_subnet_that_is_too_small_for_pods" {
  command = plan
  variables {
    subnets = {
      public  = ["10.20.0.0/24", "10.20.1.0/24", "10.20.2.0/24"]
      private = ["10.20.64.0/26", "10.20.96.0/26", "10.20.128.0/26"]
      intra   = ["10.20.4.0/24", "10.20.5.0/24", "10.20.6.0/24"]
    }
  }
  expect_failures = [var.subnets]
}

run "refuses_a_range_per_zone_that_is_missing" {
  command = plan
  variables {
    subnets = {
      public  = ["10.20.0.0/24", "10.20.1.0/24"]
      private = ["10.20.64.0/19", "10.20.96.0/19", "10.20.128.0/19"]
      intra   = ["10.20.4.0/24", "10.20.5.0/24", "10.20.6.0/24"]
    }
  }
  expect_failures = [var.subnets]
}

run "refuses_a_vpc_in_the_range_of_services" {
  command = plan
  variables {
    cidr = "172.20.0.0/16"
    subnets = {
      public  = ["172.20.0.0/24", "172.20.1.0/24", "172.20.2.0/24"]
      private = ["172.20.64.0/19", "172.20.96.0/19", "172.20.128.0/19"]
      intra   = ["172.20.4.0/24", "172.20.5.0/24", "172.20.6.0/24"]
    }
  }
  expect_failures = [var.reserved_cidrs]
}

run "refuses_an_address_that_is_not_a_network" {
  command = plan
  variables {
    cidr = "10.20.0.1/16"
  }
  expect_failures = [var.cidr]
}

run "refuses_a_wrong_account_id" {
  command = plan
  variables {
    account_id = "1111-2222-3333"
  }
  expect_failures = [var.account_id]
}

run "refuses_an_unknown_endpoint" {
  command = plan
  variables {
    interface_endpoints = ["ecr"]
  }
  expect_failures = [var.interface_endpoints]
}
