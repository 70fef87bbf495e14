{{- /* Parts of a pod's spec that the service's pods and those of its jobs share. */ -}}
{{- define "service.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ int64 .Values.userId }}
runAsGroup: {{ int64 .Values.userId }}
fsGroup: {{ int64 .Values.userId }}
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "service.scheduling" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- range $key, $value := . }}
  {{ $key | quote }}: {{ $value | quote }}
  {{- end }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- range . }}
  - operator: {{ .operator }}
    {{- range $field, $value := pick . "key" "value" "effect" }}
    {{ $field }}: {{ $value | quote }}
    {{- end }}
    {{- if hasKey . "tolerationSeconds" }}
    tolerationSeconds: {{ int .tolerationSeconds }}
    {{- end }}
  {{- end }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . | quote }}
{{- end }}
{{- end }}

{{- define "service.environment" -}}
envFrom:
  - configMapRef: { name: {{ .configuration | quote }} }
{{- if .root.Values.secrets }}
env:
  {{- range $name, $secret := .root.Values.secrets }}
  {{- range $secret.keys }}
  - name: {{ . | quote }}
    valueFrom: { secretKeyRef: { name: {{ $name | quote }}, key: {{ . | quote }} } }
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{- /* The variables that are not secret. */ -}}
{{- define "service.settings" -}}
HOST: 0.0.0.0
PORT: {{ int .Values.port | quote }}
SYSTEM_PORT: {{ int .Values.systemPort | quote }}
{{- range $name, $one := .Values.ports }}
{{ include "service.portVariable" $name }}: {{ int $one.port | quote }}
{{- end }}
{{- if eq .Values.shutdown.by "service" }}
SHUTDOWN_DELAY_MS: {{ mul .Values.shutdown.delaySeconds 1000 | quote }}
{{- end }}
{{- range $key, $value := include "service.databases" . | fromYaml }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- range $key, $value := .Values.env }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "service.portVariable" -}}
{{ . | upper | replace "-" "_" }}_PORT
{{- end }}

{{- define "service.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- define "service.mounts" -}}
- { name: temporary, mountPath: /tmp }
{{- range $name, $one := .Values.volumes }}
- name: {{ $name | quote }}
  mountPath: {{ $one.mountPath | quote }}
  {{- if or $one.readOnly $one.configMap $one.secret }}
  readOnly: true
  {{- end }}
{{- end }}
{{- end }}

{{- define "service.volumes" -}}
- name: temporary
  emptyDir: { sizeLimit: {{ .Values.temporary }} }
{{- range $name, $one := .Values.volumes }}
- name: {{ $name | quote }}
  {{- with $one.emptyDir }}
  emptyDir: { sizeLimit: {{ .sizeLimit }} }
  {{- end }}
  {{- with $one.configMap }}
  # 288 is 0440: readable by the process, through its group.
  configMap: { name: {{ .name | quote }}, defaultMode: 288 }
  {{- end }}
  {{- with $one.secret }}
  secret: { secretName: {{ .name | quote }}, defaultMode: 288 }
  {{- end }}
  {{- with $one.claim }}
  persistentVolumeClaim: { claimName: {{ .name | quote }}{{ if $one.readOnly }}, readOnly: true{{ end }} }
  {{- end }}
{{- end }}
{{- end }}

{{- define "service.resources" -}}
requests: { cpu: {{ .cpu | quote }}, memory: {{ .memory }} }
limits: { memory: {{ .memoryLimit }} }
{{- end }}

{{- /* The ports of a Service beside its first. */ -}}
{{- define "service.furtherPorts" -}}
{{- range $name, $one := .Values.ports }}
- { name: {{ $name | quote }}, port: {{ int $one.port }}, targetPort: {{ $name | quote }}, protocol: TCP, appProtocol: {{ $one.appProtocol | default "http" | quote }} }
{{- end }}
{{- end }}
