{{- /* What a job adds to the values: dict "root", "name", "job" and "hook", whether Argo CD
runs it before a sync. Its pods lack the label app.kubernetes.io/name, by which the
Service selects pods. */ -}}
{{- define "service.jobName" -}}
{{ .root.Release.Name }}-{{ .name }}
{{- end }}

{{- define "service.jobPodLabels" -}}
comptoir.dev/job: {{ include "service.jobName" . | quote }}
{{ omit (include "service.labels" .root | fromYaml) "app.kubernetes.io/name" | toYaml }}
app.kubernetes.io/component: job
{{- end }}

{{- define "service.jobMetadata" -}}
{{- include "service.check" .root -}}
name: {{ include "service.jobName" . | quote }}
namespace: {{ .root.Release.Namespace | quote }}
labels:
  {{- include "service.labels" .root | nindent 2 }}
  app.kubernetes.io/component: job
{{- if .hook }}
annotations:
  argocd.argoproj.io/hook: PreSync
  argocd.argoproj.io/hook-delete-policy: BeforeHookCreation
  argocd.argoproj.io/sync-wave: {{ .wave | quote }}
{{- end }}
{{- end }}

{{- define "service.jobSpec" -}}
backoffLimit: {{ int (ternary .job.retries 1 (hasKey .job "retries")) }}
activeDeadlineSeconds: {{ int (.job.deadlineSeconds | default 600) }}
template:
  metadata:
    labels:
      {{- include "service.jobPodLabels" . | nindent 6 }}
      {{- with include "service.callLabels" .root }}
      {{- . | nindent 6 }}
      {{- end }}
      {{- with include "service.meshLabels" .root | trim }}
      {{- . | nindent 6 }}
      {{- end }}
    {{- with include "service.meshAnnotations" .root | trim }}
    annotations:
      {{- . | nindent 6 }}
    {{- end }}
  spec:
    {{- include "service.jobPod" . | nindent 4 }}
{{- end }}

{{- define "service.jobPod" -}}
restartPolicy: Never
serviceAccountName: {{ include "service.jobName" . | quote }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ int .root.Values.shutdown.graceSeconds }}
securityContext:
  {{- include "service.podSecurity" .root | nindent 2 }}
{{- with include "service.scheduling" .root | trim }}
{{ . }}
{{- end }}
containers:
  - name: {{ include "service.jobName" . | quote }}
    image: {{ printf "%s@%s" .root.Values.image.repository .root.Values.image.digest | quote }}
    imagePullPolicy: IfNotPresent
    command:
      {{- range .job.command }}
      - {{ . | quote }}
      {{- end }}
    {{- include "service.environment" (dict "root" .root "configuration" (include "service.jobName" .)) | nindent 4 }}
    resources:
      {{- include "service.resources" (mergeOverwrite (deepCopy .root.Values.resources) (.job.resources | default dict)) | nindent 6 }}
    securityContext:
      {{- include "service.containerSecurity" .root | nindent 6 }}
    volumeMounts:
      {{- include "service.mounts" .root | nindent 6 }}
volumes:
  {{- include "service.volumes" .root | nindent 2 }}
{{- end }}

{{- /* What the pods of a job need; for a hook it exists before the rest of the release. */ -}}
{{- define "service.jobSupport" -}}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "service.jobMetadata" . | nindent 2 }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "service.jobMetadata" . | nindent 2 }}
data:
  {{- include "service.settings" .root | nindent 2 }}
---
# A job calls what the service calls, and is called by no one.
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "service.jobMetadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      comptoir.dev/job: {{ include "service.jobName" . | quote }}
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "service.egress" .root | trim | nindent 4 }}
{{- end }}
