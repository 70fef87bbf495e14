mock_provider "aws" {
  source = "../../testing"
}

variables {
  name                     = "comptoir-test"
  account_id               = "111122223333"
  region                   = "eu-west-3"
  control_plane_subnet_ids = ["subnet-1", "subnet-2", "subnet-3"]
  node_subnet_ids          = ["subnet-4", "subnet-5", "subnet-6"]
  log_key_arn              = "arn:aws:kms:eu-west-3:111122223333:key/00000000-0000-0000-0000-000000000000"
  access_entries = {
    operators = { role_arn = "arn:aws:iam::111122223333:role/operators", policy = "AmazonEKSClusterAdminPolicy" }
    readers   = { role_arn = "arn:aws:iam::111122223333:role/readers", policy = "AmazonEKSViewPolicy", namespaces = ["shop-production"] }
  }
  node_groups = {
    general = { instance_types = ["m7i.large"], min = 3, max = 6 }
  }
}

run "the_api_server_is_private_and_its_secrets_are_encrypted" {
  command = apply

  assert {
    condition     = !aws_eks_cluster.this.vpc_config[0].endpoint_public_access && aws_eks_cluster.this.vpc_config[0].endpoint_private_access
    error_message = "The default must have the private endpoint only."
  }
  assert {
    condition     = aws_eks_cluster.this.encryption_config[0].provider[0].key_arn == aws_kms_key.secrets.arn && aws_kms_key.secrets.enable_key_rotation
    error_message = "Secrets must be encrypted with a rotated key."
  }
  assert {
    condition     = aws_eks_cluster.this.access_config[0].authentication_mode == "API" && !aws_eks_cluster.this.access_config[0].bootstrap_cluster_creator_admin_permissions
    error_message = "Access entries must be the only way in."
  }
  assert {
    condition     = aws_eks_access_policy_association.this["readers"].access_scope[0].type == "namespace" && aws_eks_access_policy_association.this["operators"].access_scope[0].type == "cluster"
    error_message = "An entry with namespaces must be limited to them."
  }
}

run "nodes_hide_their_credentials_from_pods" {
  command = plan

  assert {
    condition     = aws_launch_template.node["general"].metadata_options[0].http_tokens == "required" && aws_launch_template.node["general"].metadata_options[0].http_put_response_hop_limit == 1
    error_message = "Nodes must require IMDSv2 with a hop limit of 1."
  }
  assert {
    condition     = aws_launch_template.node["general"].block_device_mappings[0].ebs[0].encrypted == "true" && aws_eks_node_group.this["general"].ami_type == "AL2023_x86_64_STANDARD"
    error_message = "Nodes must run Amazon Linux 2023 on encrypted disks."
  }
  assert {
    condition     = !contains(keys(aws_iam_role_policy_attachment.node), "AmazonEKS_CNI_Policy")
    error_message = "The CNI's permissions belong to its own role, not to every node."
  }
}

run "add_ons_of_a_cluster_with_node_groups" {
  command = plan

  assert {
    condition     = setunion(keys(aws_eks_addon.before_nodes), keys(aws_eks_addon.after_nodes)) == toset(["aws-ebs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "metrics-server", "snapshot-controller", "vpc-cni"])
    error_message = "The add-ons are incomplete."
  }
  assert {
    condition     = jsondecode(aws_eks_addon.before_nodes["vpc-cni"].configuration_values).enableNetworkPolicy == "true"
    error_message = "The CNI must enforce NetworkPolicies."
  }
  assert {
    condition     = one(aws_eks_addon.after_nodes["aws-ebs-csi-driver"].pod_identity_association).service_account == "ebs-csi-controller-sa" && length(aws_eks_addon.after_nodes["coredns"].pod_identity_association) == 0
    error_message = "Only add-ons that call AWS may have a role."
  }
  assert {
    condition     = jsondecode(aws_iam_role.addon["vpc-cni"].assume_role_policy).Statement[0].Condition.StringEquals["aws:RequestTag/kubernetes-service-account"] == "aws-node"
    error_message = "The role of an add-on must be limited to its service account."
  }
}

run "auto_mode_replaces_nodes_and_their_add_ons" {
  command = plan
  variables {
    is_auto_mode = true
    node_groups  = {}
  }

  assert {
    condition     = aws_eks_cluster.this.compute_config[0].enabled && aws_eks_cluster.this.storage_config[0].block_storage[0].enabled && aws_eks_cluster.this.kubernetes_network_config[0].elastic_load_balancing[0].enabled
    error_message = "EKS accepts Auto Mode only with compute, storage and load balancing together."
  }
  assert {
    condition     = length(aws_eks_addon.before_nodes) == 0 && toset(keys(aws_eks_addon.after_nodes)) == toset(["metrics-server", "snapshot-controller"]) && length(aws_iam_role.addon) == 0
    error_message = "Only add-ons that Auto Mode does not include may be installed."
  }
  assert {
    condition     = contains(jsondecode(aws_iam_role.cluster.assume_role_policy).Statement[0].Action, "sts:TagSession") && length(aws_iam_role_policy_attachment.cluster) == 5
    error_message = "The cluster's role needs the permissions of Auto Mode."
  }
  assert {
    condition     = contains(keys(aws_iam_role_policy_attachment.node), "AmazonEKSWorkerNodeMinimalPolicy") && length(aws_launch_template.node) == 0
    error_message = "Nodes of Auto Mode have the minimal policy and no launch template."
  }
}

run "irsa_creates_an_oidc_provider" {
  command = apply
  variables {
    workload_identity = "irsa"
  }

  assert {
    condition     = aws_iam_openid_connect_provider.this[0].client_id_list == toset(["sts.amazonaws.com"])
    error_message = "The provider must accept tokens for AWS only."
  }
  assert {
    condition     = !contains(keys(aws_eks_addon.before_nodes), "eks-pod-identity-agent") && aws_eks_addon.before_nodes["vpc-cni"].service_account_role_arn == aws_iam_role.addon["vpc-cni"].arn
    error_message = "Add-ons must receive their roles through their service accounts."
  }
  assert {
    condition     = jsondecode(aws_iam_role.addon["aws-ebs-csi-driver"].assume_role_policy).Statement[0].Condition.StringEquals["oidc.eks.eu-west-3.amazonaws.com/id/MOCK:sub"] == "system:serviceaccount:kube-system:ebs-csi-controller-sa"
    error_message = "The trust policy must name the service account."
  }
}

run "pod_identity_needs_no_oidc_provider" {
  command = plan

  assert {
    condition     = length(aws_iam_openid_connect_provider.this) == 0
    error_message = "Pod Identity must not create an OIDC provider."
  }
}

run "an_arm_group_uses_an_arm_image_and_keeps_its_taint" {
  command = plan
  variables {
    node_groups = {
      general = { instance_types = ["m7g.large"], architecture = "arm64", min = 2, max = 4, desired = 3 }
      batch   = { instance_types = ["c7g.large"], architecture = "arm64", capacity = "SPOT", min = 0, max = 4, taints = [{ key = "batch", effect = "NO_SCHEDULE" }] }
    }
  }

  assert {
    condition     = aws_eks_node_group.this["general"].ami_type == "AL2023_ARM_64_STANDARD" && aws_eks_node_group.this["general"].scaling_config[0].desired_size == 3
    error_message = "The image must fit the architecture."
  }
  assert {
    condition     = one(aws_eks_node_group.this["batch"].taint).key == "batch" && aws_eks_node_group.this["batch"].capacity_type == "SPOT" && aws_eks_node_group.this["batch"].scaling_config[0].desired_size == 0
    error_message = "Taint, capacity and size must reach the group."
  }
}

run "refuses_an_unsupported_kubernetes_version" {
  command = plan
  variables {
    kubernetes_version = "1.29"
  }
  expect_failures = [var.kubernetes_version]
}

run "refuses_a_cluster_without_an_administrator" {
  command = plan
  variables {
    access_entries = { readers = { role_arn = "arn:aws:iam::111122223333:role/readers", policy = "AmazonEKSViewPolicy" } }
  }
  expect_failures = [var.access_entries]
}

run "refuses_an_api_server_that_is_open_to_the_internet" {
  command = plan
  variables {
    public_access_cidrs = ["0.0.0.0/0"]
  }
  expect_failures = [var.public_access_cidrs]
}

run "refuses_node_groups_with_auto_mode" {
  command = plan
  variables {
    is_auto_mode = true
  }
  expect_failures = [var.node_groups]
}

run "refuses_one_zone" {
  command = plan
  variables {
    node_subnet_ids = ["subnet-4"]
  }
  expect_failures = [var.node_subnet_ids]
}

run "refuses_to_turn_off_the_audit_log" {
  command = plan
  variables {
    control_plane_logs = ["api"]
  }
  expect_failures = [var.control_plane_logs]
}
