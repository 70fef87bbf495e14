{{- define "service.checkResources" -}}
{{- $request := .resources.memory }}
{{- $limit := .resources.memoryLimit }}
{{- if lt (int64 (include "service.bytes" $limit)) (int64 (include "service.bytes" $request)) }}
{{- fail (printf "%s.memoryLimit is %s, less than %s.memory, %s: raise the limit or lower the request" .path $limit .path $request) }}
{{- end }}
{{- end }}

{{- define "service.checkPorts" -}}
{{- if eq (int .Values.port) (int .Values.systemPort) }}
{{- fail (printf "port and systemPort are both %d: choose another systemPort" (int .Values.port)) }}
{{- end }}
{{- $seen := dict (toString (int .Values.port)) "port" (toString (int .Values.systemPort)) "systemPort" }}
{{- range $name, $one := .Values.ports }}
{{- if has $name (list "http" "system") }}
{{- fail (printf "ports.%s: the chart's own port has this name; choose another" $name) }}
{{- end }}
{{- if or (contains "--" $name) (not (regexMatch "[a-z]" $name)) }}
{{- fail (printf "ports.%s: the name of a port has no two hyphens in a row" $name) }}
{{- end }}
{{- $number := toString (int $one.port) }}
{{- if hasKey $seen $number }}
{{- fail (printf "ports.%s.port is %s, which %s already uses: choose another" $name $number (get $seen $number)) }}
{{- end }}
{{- $_ := set $seen $number (printf "ports.%s" $name) }}
{{- end }}
{{- end }}

{{- define "service.checkVolumes" -}}
{{- $paths := dict "/tmp" "the chart's own" }}
{{- range $name, $one := .Values.volumes }}
{{- $sources := keys (pick $one "emptyDir" "configMap" "secret" "claim") | sortAlpha }}
{{- if eq $name "temporary" }}
{{- fail "volumes.temporary: the chart's volume of /tmp has this name; choose another" }}
{{- end }}
{{- if ne (len $sources) 1 }}
{{- fail (printf "volumes.%s names %s: name exactly one of emptyDir, configMap, secret and claim" $name ($sources | join " and " | default "no source")) }}
{{- end }}
{{- range $system := list "/dev" "/proc" "/sys" "/var/run/secrets" "/run/secrets" }}
{{- if hasPrefix (printf "%s/" $system) (printf "%s/" $one.mountPath) }}
{{- fail (printf "volumes.%s.mountPath is %s: choose a folder outside %s, which belongs to the node" $name $one.mountPath $system) }}
{{- end }}
{{- end }}
{{- range $path, $owner := $paths }}
{{- if or (hasPrefix (printf "%s/" $path) (printf "%s/" $one.mountPath)) (hasPrefix (printf "%s/" $one.mountPath) (printf "%s/" $path)) }}
{{- fail (printf "volumes.%s.mountPath is %s, and %s volume is mounted at %s: choose folders that do not contain each other" $name $one.mountPath $owner $path) }}
{{- end }}
{{- end }}
{{- $_ := set $paths $one.mountPath (printf "%s's" $name) }}
{{- end }}
{{- end }}

{{- define "service.checkScheduling" -}}
{{- range $index, $one := .Values.tolerations }}
{{- $path := printf "tolerations[%d]" $index }}
{{- if and (eq $one.operator "Equal") (not $one.key) }}
{{- fail (printf "%s.key is missing: name the taint, or set operator to Exists" $path) }}
{{- end }}
{{- if and (eq $one.operator "Exists") $one.value }}
{{- fail (printf "%s.value is %q, which Exists does not compare: remove it, or set operator to Equal" $path $one.value) }}
{{- end }}
{{- if and (hasKey $one "tolerationSeconds") (ne ($one.effect | default "") "NoExecute") }}
{{- fail (printf "%s.tolerationSeconds: set effect to NoExecute, or remove it" $path) }}
{{- end }}
{{- end }}
{{- if hasPrefix "system-" .Values.priorityClassName }}
{{- fail (printf "priorityClassName is %s, which is reserved for the cluster's own pods: choose another" .Values.priorityClassName) }}
{{- end }}
{{- end }}

{{- /* Kubernetes appends 11 characters to the name of a CronJob's Jobs. */ -}}
{{- define "service.checkJobs" -}}
{{- $root := . }}
{{- range $kind, $limit := dict "jobs" 63 "cronJobs" 52 }}
{{- range $name, $one := index $root.Values $kind }}
{{- $path := printf "%s.%s" $kind $name }}
{{- $full := printf "%s-%s" $root.Release.Name $name }}
{{- if gt (len $full) (int $limit) }}
{{- fail (printf "%s: the object's name, %s, has %d characters: shorten it to at most %d" $path $full (len $full) (int $limit)) }}
{{- end }}
{{- if and (eq $kind "cronJobs") (hasKey $root.Values.jobs $name) }}
{{- fail (printf "%s: jobs.%s has the same name; choose another" $path $name) }}
{{- end }}
{{- if and (eq $name "preview") (eq $root.Values.strategy.type "blueGreen") }}
{{- fail (printf "%s: a blue-green rollout's second Service has this name; choose another" $path) }}
{{- end }}
{{- $resources := mergeOverwrite (deepCopy $root.Values.resources) ($one.resources | default dict) }}
{{- include "service.checkResources" (dict "path" (printf "%s.resources" $path) "resources" $resources) }}
{{- range $range := regexFindAll "[0-9]+-[0-9]+" ($one.schedule | default "") -1 }}
{{- $ends := splitList "-" $range }}
{{- if gt (int (first $ends | trimPrefix "0")) (int (last $ends | trimPrefix "0")) }}
{{- fail (printf "%s.schedule has the range %s, which ends before it begins: swap them" $path $range) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{- /* A size in Mi or Gi, as bytes. */ -}}
{{- define "service.bytes" -}}
{{- mul (trimSuffix "Gi" (trimSuffix "Mi" .)) (ternary 1073741824 1048576 (hasSuffix "Gi" .)) }}
{{- end }}
