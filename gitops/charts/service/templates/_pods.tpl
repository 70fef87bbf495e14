{{- /* The part of the spec that a Deployment and a Rollout share. */ -}}
{{- define "service.pods" -}}
{{- if not .Values.autoscaling.enabled }}
replicas: {{ int .Values.replicas }}
{{- end }}
revisionHistoryLimit: 5
selector:
  matchLabels:
    {{- include "service.selector" . | nindent 4 }}
template:
  metadata:
    labels:
      {{- include "service.labels" . | nindent 6 }}
      {{- with include "service.callLabels" . }}
      # What network.to declares; the callees admit pods by these labels.
      {{- . | nindent 6 }}
      {{- end }}
      {{- with include "service.meshLabels" . | trim }}
      {{- . | nindent 6 }}
      {{- end }}
    annotations:
      comptoir.dev/commit: {{ .Values.image.commit | quote }}
      # A changed configuration replaces the pods.
      checksum/config: {{ include (print $.Template.BasePath "/configuration.yaml") . | sha256sum }}
      {{- with .Values.secretsRevision }}
      # Sealed values change whenever they are resealed, so they do not replace the pods.
      comptoir.dev/secrets-revision: {{ . | quote }}
      {{- end }}
      {{- with include "service.meshAnnotations" . | trim }}
      {{- . | nindent 6 }}
      {{- end }}
  spec:
    {{- include "service.pod" . | nindent 4 }}
{{- end }}

{{- define "service.pod" -}}
serviceAccountName: {{ .Release.Name | quote }}
automountServiceAccountToken: {{ .Values.serviceAccount.token }}
enableServiceLinks: false
terminationGracePeriodSeconds: {{ int .Values.shutdown.graceSeconds }}
securityContext:
  {{- include "service.podSecurity" . | nindent 2 }}
{{- with include "service.scheduling" . | trim }}
{{ . }}
{{- end }}
topologySpreadConstraints:
  {{- range $key, $when := dict "topology.kubernetes.io/zone" .Values.spread.zones "kubernetes.io/hostname" .Values.spread.nodes }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ $when }}
    labelSelector:
      matchLabels:
        {{- include "service.selector" $ | nindent 8 }}
    # Spreads each version separately: during a rollout pods of both versions exist.
    matchLabelKeys: [{{ if eq $.Values.strategy.type "rolling" }}pod-template-hash{{ else }}rollouts-pod-template-hash{{ end }}]
  {{- end }}
containers:
  - name: {{ .Release.Name | quote }}
    {{- include "service.container" . | nindent 4 }}
volumes:
  {{- include "service.volumes" . | nindent 2 }}
{{- end }}

{{- define "service.container" -}}
image: {{ printf "%s@%s" .Values.image.repository .Values.image.digest | quote }}
imagePullPolicy: IfNotPresent
ports:
  - { name: http, containerPort: {{ int .Values.port }}, protocol: TCP }
  - { name: system, containerPort: {{ int .Values.systemPort }}, protocol: TCP }
  {{- range $name, $one := .Values.ports }}
  - { name: {{ $name | quote }}, containerPort: {{ int $one.port }}, protocol: TCP }
  {{- end }}
{{ include "service.environment" (dict "root" . "configuration" .Release.Name) }}
{{- with .Values.probes }}
startupProbe:
  httpGet: { path: {{ .startup | quote }}, port: system }
  periodSeconds: {{ int .periodSeconds }}
  timeoutSeconds: {{ int .timeoutSeconds }}
  failureThreshold: {{ div (sub (add .startupSeconds .periodSeconds) 1) .periodSeconds }}
livenessProbe:
  httpGet: { path: {{ .live | quote }}, port: system }
  periodSeconds: {{ int .periodSeconds }}
  timeoutSeconds: {{ int .timeoutSeconds }}
  failureThreshold: 3
readinessProbe:
  httpGet: { path: {{ .ready | quote }}, port: system }
  periodSeconds: {{ int .periodSeconds }}
  timeoutSeconds: {{ int .timeoutSeconds }}
  failureThreshold: 2
{{- end }}
{{- if and (eq .Values.shutdown.by "kubelet") .Values.shutdown.delaySeconds }}
lifecycle:
  preStop: { sleep: { seconds: {{ int .Values.shutdown.delaySeconds }} } }
{{- end }}
resources:
  {{- include "service.resources" .Values.resources | nindent 2 }}
securityContext:
  {{- include "service.containerSecurity" . | nindent 2 }}
volumeMounts:
  {{- include "service.mounts" . | nindent 2 }}
{{- end }}
