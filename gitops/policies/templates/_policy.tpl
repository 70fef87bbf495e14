{{- /* A policy and its binding to every namespace that belongs to an environment: dict
"name", "on" (pods, workloads or both), "variables" and "validations", both as YAML. */ -}}
{{- define "policies.policy" -}}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: {{ .name }}.comptoir.dev
  labels:
    app.kubernetes.io/part-of: policies
spec:
  # A request that cannot be judged is refused.
  failurePolicy: Fail
  matchConstraints:
    resourceRules:
      {{- if has .on (list "pods" "both") }}
      - apiGroups: ['']
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [pods, pods/ephemeralcontainers]
      {{- end }}
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments, statefulsets, daemonsets]
      - apiGroups: [argoproj.io]
        apiVersions: [v1alpha1]
        operations: [CREATE, UPDATE]
        resources: [rollouts]
      {{- if eq .on "both" }}
      - apiGroups: [batch]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [jobs, cronjobs]
      {{- end }}
  # An object that exists already is judged when its spec or labels change, so that
  # controllers can finish and delete it.
  matchConditions:
    - name: is-changed
      expression: >-
        !has(object.metadata.deletionTimestamp)
        && (request.operation == 'CREATE' || object.spec != oldObject.spec
        || object.metadata.?labels.orValue({}) != oldObject.metadata.?labels.orValue({}))
  variables:
    - name: template
      expression: >-
        object.kind == 'Pod' ? object :
        object.kind == 'CronJob' ? object.spec.jobTemplate.spec.template :
        object.spec.template
    - name: containers
      expression: >-
        variables.template.spec.containers
        + variables.template.spec.?initContainers.orValue([])
        + variables.template.spec.?ephemeralContainers.orValue([])
    {{- with .variables }}
    {{- . | nindent 4 }}
    {{- end }}
  validations:
    {{- .validations | nindent 4 }}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: {{ .name }}.comptoir.dev
  labels:
    app.kubernetes.io/part-of: policies
spec:
  policyName: {{ .name }}.comptoir.dev
  validationActions: [Deny]
  matchResources:
    namespaceSelector:
      matchExpressions:
        - { key: comptoir.dev/environment, operator: Exists }
{{- end }}

{{- /* A CEL list of the prefixes. */ -}}
{{- define "policies.list" -}}
[{{ range $index, $one := . }}{{ if $index }}, {{ end }}'{{ $one }}'{{ end }}]
{{- end }}
