{{- define "service.selector" -}}
app.kubernetes.io/name: {{ .Release.Name | quote }}
{{- end }}

{{- define "service.labels" -}}
{{ include "service.selector" . }}
app.kubernetes.io/part-of: {{ .Values.system | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Values.image.version | quote }}
comptoir.dev/team: {{ .Values.team | quote }}
comptoir.dev/environment: {{ .Values.environment }}
{{- end }}

{{- define "service.metadata" -}}
{{- include "service.check" . -}}
name: {{ .Release.Name | quote }}
namespace: {{ .Release.Namespace | quote }}
labels:
  {{- include "service.labels" . | nindent 2 }}
{{- end }}
