{{- /* Parts of the applications of add-ons. Expressions in backquotes are evaluated by Argo CD, not by Helm. */ -}}

{{- /*
  Values of an add-on as JSON in which `<cluster.key>` is replaced by that fact of the cluster's
  file and `<environment>` by the environment; `<name>` becomes an expression that reads the
  annotation of the cluster's secret. Takes a dict of root, values, environment and addon.
*/ -}}
{{- define "addons.values" -}}
{{- $text := .values | default dict | toJson | replace "\\u003c" "<" | replace "\\u003e" ">" -}}
{{- range regexFindAll "<cluster\\.[A-Za-z.]+>" $text -1 | uniq -}}
{{- $value := $.root.Values.cluster -}}
{{- range $key := . | trimPrefix "<cluster." | trimSuffix ">" | splitList "." -}}
{{- if not (hasKey $value $key) -}}
{{- fail (printf "%s: the cluster's file has no %s" $.addon $key) -}}
{{- end -}}
{{- $value = get $value $key -}}
{{- end -}}
{{- $text = replace . (toString $value) $text -}}
{{- end -}}
{{- $text = replace "<environment>" (.environment | default "") $text -}}
{{- regexReplaceAll "<([a-z-]+)>" $text "{{ with index .metadata.annotations `comptoir.dev/${1}` }}{{ . }}{{ else }}{{ fail `the secret of the cluster has no annotation comptoir.dev/${1}` }}{{ end }}" -}}
{{- end }}

{{- /* Where an add-on comes from. Takes a dict of root, name, addon and environment. */ -}}
{{- define "addons.sources" -}}
{{- $folder := printf "gitops/addons/%s" .name -}}
{{- with .addon.chart }}
- repoURL: {{ .repository | trimPrefix "oci://" }}
  chart: {{ .name }}
  targetRevision: {{ .version }}
  helm:
    releaseName: {{ $.name }}
    ignoreMissingValueFiles: true
    valueFiles:
      - $values/{{ $folder }}/values.yaml
      - $values/{{ $folder }}/clusters/{{ $.root.Values.cluster.name }}.yaml
    valuesObject: {{ include "addons.values" (dict "root" $.root "values" .values "environment" $.environment "addon" $.name) }}
{{- end }}
{{- with .addon.kustomize }}
{{- range $path := .paths }}
- repoURL: {{ $.addon.kustomize.repository }}
  path: {{ $path }}
  targetRevision: {{ $.addon.kustomize.version }}
  {{- with $.addon.kustomize.images }}
  kustomize: { images: {{ toJson . }} }
  {{- end }}
{{- end }}
{{- end }}
{{- if or .addon.chart .addon.quota }}
- repoURL: {{ .root.Values.repository }}
  targetRevision: {{ .root.Values.cluster.revision }}
  ref: values
  {{- with .addon.quota }}
  path: gitops/charts/namespace
  helm:
    releaseName: {{ $.name }}
    valuesObject: {{ dict "quota" . "ingress" ($.addon.ingress | default list) "environment" ($.environment | default "") | toJson }}
  {{- end }}
{{- end }}
{{- with .addon.manifests }}
- repoURL: {{ $.root.Values.repository }}
  targetRevision: {{ $.root.Values.cluster.revision }}
  path: {{ .path }}
  helm:
    releaseName: {{ $.name }}
    ignoreMissingValueFiles: true
    valueFiles: ['/{{ .path }}/clusters/{{ $.root.Values.cluster.name }}.yaml']
    valuesObject: {{ include "addons.values" (dict "root" $.root "values" .values "environment" $.environment "addon" $.name) }}
{{- end }}
{{- end }}

{{- /* The specification of an application. Takes the same. */ -}}
{{- define "addons.spec" -}}
project: addon-{{ .name }}
sources:
  {{- include "addons.sources" . | trim | nindent 2 }}
destination:
  server: {{ include "bootstrap.server" .root }}
  namespace: {{ include "addons.namespace" . }}
# Controllers write their own certificate here.
ignoreDifferences:
  - group: admissionregistration.k8s.io
    kind: MutatingWebhookConfiguration
    jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle']
  - group: admissionregistration.k8s.io
    kind: ValidatingWebhookConfiguration
    jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle']
  - group: apiextensions.k8s.io
    kind: CustomResourceDefinition
    jqPathExpressions: ['.spec.conversion.webhook.clientConfig.caBundle']
syncPolicy:
  # What a new version no longer has stays until an operator prunes it: with a removed kind,
  # Kubernetes would delete every object of that kind.
  automated: { prune: false, selfHeal: true }
  syncOptions:
    - ServerSideApply=true
    - RespectIgnoreDifferences=true
    - SkipDryRunOnMissingResource=true
  retry:
    limit: -1
    refresh: true
    backoff: { duration: 10s, factor: 2, maxDuration: 5m }
{{- end }}

{{- define "addons.namespace" -}}
{{ .addon.namespace }}{{ with .environment }}-{{ . }}{{ end }}
{{- end }}

{{- /* Labels and annotations of an application. Takes the same. */ -}}
{{- define "addons.metadata" -}}
labels:
  app.kubernetes.io/part-of: addons
  comptoir.dev/team: {{ .root.Values.operators }}
  {{- with .environment }}
  comptoir.dev/environment: {{ . }}
  {{- end }}
{{- end }}
