{{- /* Defaults of the API server are written out; otherwise the application is never reported synced. */ -}}
{{- define "service.parent" -}}
- group: gateway.networking.k8s.io
  kind: Gateway
  name: {{ .gateway.name | quote }}
  namespace: {{ .gateway.namespace | quote }}
  {{- with .sectionName }}
  sectionName: {{ . | quote }}
  {{- end }}
{{- end }}

{{- define "service.filters" -}}
{{- with include "service.headers" .requestHeaders | trim }}
- type: RequestHeaderModifier
  requestHeaderModifier:
    {{- . | nindent 4 }}
{{- end }}
{{- with include "service.headers" .responseHeaders | trim }}
- type: ResponseHeaderModifier
  responseHeaderModifier:
    {{- . | nindent 4 }}
{{- end }}
{{- with .rewritePrefix }}
- type: URLRewrite
  urlRewrite:
    path: { type: ReplacePrefixMatch, replacePrefixMatch: {{ . | quote }} }
{{- end }}
{{- end }}

{{- define "service.headers" -}}
{{- range $change, $headers := pick . "set" "add" }}
{{- with $headers }}
{{ $change }}:
  {{- range $name, $value := . }}
  - { name: {{ $name | quote }}, value: {{ $value | quote }} }
  {{- end }}
{{- end }}
{{- end }}
{{- with .remove }}
remove: {{ toJson . }}
{{- end }}
{{- end }}
