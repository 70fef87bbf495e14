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
{{- if eq (int .Values.port) (int .Values.systemPort) }}
{{- fail (printf "port and systemPort are both %d: choose another systemPort" (int .Values.port)) }}
{{- end }}
{{- $seen := dict }}
{{- range $key, $_ := .Values.env }}
{{- $_ := set $seen $key "env" }}
{{- end }}
{{- range $name, $secret := .Values.secrets }}
{{- range $key := $secret.keys }}
{{- if hasKey $seen $key }}
{{- fail (printf "secrets.%s.keys names %s, which %s also sets: keep one of them" $name $key (get $seen $key)) }}
{{- end }}
{{- $_ := set $seen $key (printf "secrets.%s" $name) }}
{{- if and $secret.encrypted (not (hasKey $secret.encrypted $key)) }}
{{- fail (printf "secrets.%s.encrypted lacks %s: seal it with kubeseal and put it there" $name $key) }}
{{- end }}
{{- end }}
{{- range $key, $_ := $secret.encrypted }}
{{- if not (has $key $secret.keys) }}
{{- fail (printf "secrets.%s.encrypted holds %s, which secrets.%s.keys does not name: add it there, or remove it" $name $key $name) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
