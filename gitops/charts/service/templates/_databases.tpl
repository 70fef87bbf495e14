{{- /* Variables with the names of the service's databases, which differ in each environment. */ -}}
{{- define "service.databases" -}}
{{- $name := printf "%s_%s" (.Release.Name | replace "-" "_") .Values.environment -}}
{{- if hasKey .Values.data "mongodb" }}
MONGODB_DATABASE: {{ $name }}
{{- end }}
{{- if hasKey .Values.data "postgresql" }}
POSTGRES_HOST: {{ .Release.Name }}.postgresql-{{ .Values.environment }}
POSTGRES_DATABASE: {{ $name }}
POSTGRES_USER: {{ $name }}
{{- end }}
{{- end }}
