{{- /* Whatever the pods of the service and of its jobs may call, as a list of egress rules. */ -}}
{{- define "service.egress" -}}
{{- with .Values.cluster.dns }}
- to:
    {{- if .pods }}
    - {{ include "service.namespace" "kube-system" }}
      podSelector: { matchLabels: { k8s-app: kube-dns } }
    {{- end }}
    {{- range .networks }}
    - ipBlock: { cidr: {{ . | quote }} }
    {{- end }}
  ports: [{ port: 53, protocol: UDP }, { port: 53, protocol: TCP }]
{{- end }}
{{- range .Values.network.to }}
- to:
    - {{ include "service.namespace" (printf "%s-%s" (.system | default $.Values.system) $.Values.environment) }}
      podSelector: { matchLabels: { app.kubernetes.io/name: {{ .app | quote }} } }
  ports: [{{ include "service.meshed" (dict "root" $ "port" (.port | default 8080)) }}]
{{- end }}
{{- $stores := dict "mongodb" 27017 "postgresql" 5432 "rabbitmq" 5672 }}
{{- range $store, $facts := .Values.data }}
- to:
    - {{ include "service.namespace" (printf "%s-%s" $store $.Values.environment) }}
  ports: [{{ include "service.meshed" (dict "root" $ "port" ($facts.port | default (get $stores $store))) }}]
{{- end }}
{{- range .Values.network.toNamespaces }}
- to:
    - {{ include "service.namespace" .namespace }}
  ports: [{{ include "service.meshed" (dict "root" $ "port" .port) }}]
{{- end }}
{{- range .Values.network.toNetworks }}
- to:
    - ipBlock:
        cidr: {{ .cidr | quote }}
        {{- with include "service.excluded" .cidr | fromJsonArray }}
        # Networks of clusters, and the cloud's metadata service.
        except: {{ toJson . }}
        {{- end }}
  ports: [{ port: {{ int .port }}, protocol: TCP }]
{{- end }}
{{- if and .Values.serviceAccount.cloudRole .Values.cluster.podIdentity }}
- to:
    # The agent of EKS Pod Identity, on the node.
    - ipBlock: { cidr: 169.254.170.23/32 }
  ports: [{ port: 80, protocol: TCP }]
{{- end }}
{{- include "service.meshEgress" . }}
{{- end }}

{{- /* The label by which a caller's pods are admitted to one port of a callee. */ -}}
{{- define "service.callLabel" -}}
{{ .system }}.calls.comptoir.dev/{{ .app }}.{{ int .port }}: "true"
{{- end }}

{{- /* One label for each call that network.to declares. */ -}}
{{- define "service.callLabels" -}}
{{- $labels := dict }}
{{- range .Values.network.to }}
{{- $call := dict "system" (.system | default $.Values.system) "app" .app "port" (.port | default 8080) }}
{{- $labels = merge $labels (include "service.callLabel" $call | fromYaml) }}
{{- end }}
{{- with $labels }}
{{- toYaml . }}
{{- end }}
{{- end }}

{{- /* Admits pods that carry the label of a call to this port, from the namespaces of the
permitted systems in this environment. */ -}}
{{- define "service.callers" -}}
{{- $namespaces := list }}
{{- range concat (list .root.Values.system) .root.Values.network.systems }}
{{- $namespaces = append $namespaces (printf "%s-%s" . $.root.Values.environment) }}
{{- end }}
- from:
    - namespaceSelector:
        matchExpressions:
          - { key: kubernetes.io/metadata.name, operator: In, values: {{ toJson $namespaces }} }
      podSelector:
        matchLabels:
          {{- include "service.callLabel" (dict "system" .root.Values.system "app" .root.Release.Name "port" .port) | nindent 10 }}
  ports: [{{ include "service.meshed" . }}]
{{- end }}

{{- /* The first address of a range, its size and its prefix, as JSON. */ -}}
{{- define "service.cidr" -}}
{{- $parts := splitList "/" . }}
{{- $first := 0 }}
{{- range splitList "." (first $parts) }}
{{- $first = add (mul $first 256) (int64 .) }}
{{- end }}
{{- $bits := int (last $parts) }}
{{- $size := 1 }}
{{- range until (int (sub 32 $bits)) }}
{{- $size = mul $size 2 }}
{{- end }}
{{- dict "first" $first "size" $size "bits" $bits | toJson }}
{{- end }}

{{- define "service.contains" -}}
{{- $outer := include "service.cidr" .outer | fromJson }}
{{- $inner := include "service.cidr" .inner | fromJson }}
{{- $outerEnd := add (int64 $outer.first) (int64 $outer.size) }}
{{- $innerEnd := add (int64 $inner.first) (int64 $inner.size) }}
{{- and (le (int64 $outer.first) (int64 $inner.first)) (ge $outerEnd $innerEnd) }}
{{- end }}

{{- /* The private, carrier-grade NAT and link-local ranges inside a wider one, as JSON. */ -}}
{{- define "service.excluded" -}}
{{- $excluded := list }}
{{- range list "10.0.0.0/8" "100.64.0.0/10" "169.254.0.0/16" "172.16.0.0/12" "192.168.0.0/16" }}
{{- if and (ne . $) (eq (include "service.contains" (dict "outer" $ "inner" .)) "true") }}
{{- $excluded = append $excluded . }}
{{- end }}
{{- end }}
{{- toJson $excluded }}
{{- end }}
