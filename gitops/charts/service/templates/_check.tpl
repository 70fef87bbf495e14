{{- /* Refuses values that contradict each other, which a schema cannot express. */ -}}
{{- define "service.check" -}}
{{- with .Values.shutdown }}
{{- $least := add .delaySeconds 15 }}
{{- if lt (int .graceSeconds) (int $least) }}
{{- fail (printf "shutdown.graceSeconds is %d: set at least %d, which is delaySeconds plus 15 seconds to close" (int .graceSeconds) $least) }}
{{- end }}
{{- end }}
{{- with .Values.autoscaling }}
{{- if and .enabled (gt (int .min) (int .max)) }}
{{- fail (printf "autoscaling.min is %d, and autoscaling.max only %d: raise max or lower min" (int .min) (int .max)) }}
{{- end }}
{{- end }}
{{- if and .Values.route.enabled (not .Values.route.hostnames) }}
{{- fail "route.hostnames is empty: name at least one host, or set route.enabled to false" }}
{{- end }}
{{- $seen := dict }}
{{- range $key, $_ := include "service.databases" . | fromYaml }}
{{- $_ := set $seen $key "data" }}
{{- end }}
{{- range $key, $_ := .Values.env }}
{{- if hasKey $seen $key }}
{{- fail (printf "env sets %s, which data also sets: remove it from env" $key) }}
{{- end }}
{{- $_ := set $seen $key "env" }}
{{- end }}
{{- range $name, $secret := .Values.secrets }}
{{- range $key := $secret.keys }}
{{- if hasKey $seen $key }}
{{- fail (printf "secrets.%s.keys names %s, which %s also sets: keep one of them" $name $key (get $seen $key)) }}
{{- end }}
{{- $_ := set $seen $key (printf "secrets.%s" $name) }}
{{- end }}
{{- end }}
{{- end }}
