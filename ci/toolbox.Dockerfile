# The programs of the jobs that build, scan and sign images and apply Terraform:
#   docker build -f ci/toolbox.Dockerfile -t $CI_REGISTRY_IMAGE/toolbox:1 ci
# Not built by the gate: it needs the registries of these programs.
FROM docker.io/hashicorp/terraform:1.11.4 AS terraform
FROM docker.io/aquasec/trivy:0.74.0 AS trivy
FROM docker.io/anchore/syft:v1.57.0 AS syft
FROM gcr.io/projectsigstore/cosign:v2.6.1 AS cosign
FROM registry.k8s.io/kubectl:v1.36.1 AS kubectl

FROM docker.io/library/node:24.21.0-bookworm
RUN apt-get update \
    && apt-get install --yes --no-install-recommends buildah pipx \
    && rm -rf /var/lib/apt/lists/* \
    && PIPX_BIN_DIR=/usr/local/bin PIPX_HOME=/opt/pipx pipx install semgrep==1.140.0
COPY --from=terraform /bin/terraform /usr/local/bin/terraform
COPY --from=trivy /usr/local/bin/trivy /usr/local/bin/trivy
COPY --from=syft /syft /usr/local/bin/syft
COPY --from=cosign /ko-app/cosign /usr/local/bin/cosign
COPY --from=kubectl /bin/kubectl /usr/local/bin/kubectl
