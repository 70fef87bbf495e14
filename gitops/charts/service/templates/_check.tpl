{{- /* Refuses values that contradict each other, which a schema cannot express. Each
message begins with the path of the value. Every object's metadata includes it. */ -}}
{{- define "service.check" -}}
{{- include "service.checkNames" . }}
{{- include "service.checkVariables" . }}
{{- include "service.checkResources" (dict "path" "resources" "resources" .Values.resources) }}
{{- include "service.checkPorts" . }}
{{- include "service.checkVolumes" . }}
{{- include "service.checkScheduling" . }}
{{- include "service.checkJobs" . }}
{{- include "service.checkRoute" . }}
{{- include "service.checkNetwork" . }}
{{- include "service.checkAlerts" . }}
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
{{- end }}

{{- /* A release's name becomes that of a Service and of containers: RFC 1035, without dots. */ -}}
{{- define "service.checkNames" -}}
{{- if not (regexMatch "^[a-z]([a-z0-9-]{0,51}[a-z0-9])?$" .Release.Name) }}
{{- fail (printf "the release's name is %q: use at most 53 lower-case letters, digits and hyphens, beginning with a letter" .Release.Name) }}
{{- end }}
{{- range $path, $name := dict "the release's name" .Release.Name "system" .Values.system "team" .Values.team }}
{{- if has $name (list "true" "false" "null" "yes" "no" "on" "off" "y" "n") }}
{{- fail (printf "%s is %q, which YAML reads as another type where it is not quoted: choose another name" $path $name) }}
{{- end }}
{{- end }}
{{- $namespace := printf "%s-%s" .Values.system .Values.environment }}
{{- if gt (len $namespace) 63 }}
{{- fail (printf "system and environment make the namespace %s of %d characters: shorten system to at most %d" $namespace (len $namespace) (sub 62 (len .Values.environment))) }}
{{- end }}
{{- if ne .Release.Namespace $namespace }}
{{- fail (printf "the release's namespace is %q: deploy to %s, which is <system>-<environment>" .Release.Namespace $namespace) }}
{{- end }}
{{- end }}

{{- define "service.checkVariables" -}}
{{- $seen := dict "HOST" "the chart" "PORT" "the chart" "SYSTEM_PORT" "the chart" "SHUTDOWN_DELAY_MS" "the chart" }}
{{- range $key, $_ := include "service.databases" . | fromYaml }}
{{- $_ := set $seen $key "data" }}
{{- end }}
{{- range $name, $_ := .Values.ports }}
{{- $_ := set $seen (include "service.portVariable" $name) (printf "ports.%s" $name) }}
{{- end }}
{{- range $key, $_ := .Values.env }}
{{- if hasKey $seen $key }}
{{- fail (printf "env.%s is also set by %s: remove it" $key (get $seen $key)) }}
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
