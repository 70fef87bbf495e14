{{- define "service.checkRoute" -}}
{{- $root := . }}
{{- with .Values.route }}
{{- if and .enabled (not .hostnames) }}
{{- fail "route.hostnames is empty: name at least one host, or set route.enabled to false" }}
{{- end }}
{{- if and .filters.rewritePrefix (ne (len .paths) 1) }}
{{- fail (printf "route.filters.rewritePrefix needs exactly one of route.paths, and there are %d: remove the others, or the rewrite" (len .paths)) }}
{{- end }}
{{- range $side := list "requestHeaders" "responseHeaders" }}
{{- include "service.checkHeaders" (dict "path" (printf "route.filters.%s" $side) "headers" (index $root.Values.route.filters $side)) }}
{{- end }}
{{- if .redirect.enabled }}
{{- include "service.checkRedirect" . }}
{{- end }}
{{- end }}
{{- end }}

{{- /* The names of headers are compared without case. */ -}}
{{- define "service.checkHeaders" -}}
{{- $path := .path }}
{{- $seen := dict }}
{{- $names := concat (keys .headers.set | sortAlpha) (keys .headers.add | sortAlpha) .headers.remove }}
{{- range $name := $names }}
{{- if hasKey $seen (lower $name) }}
{{- fail (printf "%s changes %s more than once: keep one of set, add and remove" $path $name) }}
{{- end }}
{{- $_ := set $seen (lower $name) true }}
{{- end }}
{{- range $change := list "set" "add" }}
{{- if gt (len (index $.headers $change)) 16 }}
{{- fail (printf "%s.%s has %d headers: the Gateway API permits 16" $path $change (len (index $.headers $change))) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "service.checkRedirect" -}}
{{- if not .enabled }}
{{- fail "route.redirect.enabled needs route.enabled: there is nowhere to redirect to" }}
{{- end }}
{{- $target := .redirect.hostname }}
{{- if $target }}
{{- if has $target (.redirect.hostnames | default .hostnames) }}
{{- fail (printf "route.redirect.hostname is %s, which is also redirected: name the other hosts in route.redirect.hostnames" $target) }}
{{- end }}
{{- else if eq .gateway.sectionName "" }}
{{- fail "route.gateway.sectionName is empty, so that the redirected listener serves the service as well: name the listener of the service, such as https" }}
{{- else if eq .gateway.sectionName .redirect.sectionName }}
{{- fail (printf "route.redirect.sectionName is %s, the listener that is redirected to: name that of plain HTTP" .redirect.sectionName) }}
{{- end }}
{{- end }}

{{- define "service.checkNetwork" -}}
{{- range $index, $one := .Values.network.toNetworks }}
{{- $path := printf "network.toNetworks[%d].cidr" $index }}
{{- include "service.checkCidr" (dict "path" $path "cidr" $one.cidr) }}
{{- if eq (include "service.contains" (dict "outer" "169.254.0.0/16" "inner" $one.cidr)) "true" }}
{{- fail (printf "%s is %s, a link-local range, where clouds serve credentials: remove it; EKS Pod Identity is serviceAccount.cloudRole" $path $one.cidr) }}
{{- end }}
{{- end }}
{{- range $index, $cidr := .Values.cluster.dns.networks }}
{{- $path := printf "cluster.dns.networks[%d]" $index }}
{{- include "service.checkCidr" (dict "path" $path "cidr" $cidr) }}
{{- if eq (include "service.contains" (dict "outer" $cidr "inner" "169.254.169.254/32")) "true" }}
{{- fail (printf "%s is %s, which contains the cloud's metadata service: name the resolver's own address" $path $cidr) }}
{{- end }}
{{- end }}
{{- if not (or .Values.cluster.dns.pods .Values.cluster.dns.networks) }}
{{- fail "cluster.dns.networks is empty and cluster.dns.pods false, so that no name is resolved: name the resolver's address" }}
{{- end }}
{{- if has .Values.system .Values.network.systems }}
{{- fail (printf "network.systems names %s, the service's own system, whose services may always call it: remove it" .Values.system) }}
{{- end }}
{{- end }}

{{- define "service.checkCidr" -}}
{{- $parsed := include "service.cidr" .cidr | fromJson }}
{{- if ne (int64 (mod (int64 $parsed.first) (int64 $parsed.size))) 0 }}
{{- $first := sub (int64 $parsed.first) (mod (int64 $parsed.first) (int64 $parsed.size)) }}
{{- $network := printf "%d.%d.%d.%d/%d" (div $first 16777216) (mod (div $first 65536) 256) (mod (div $first 256) 256) (mod $first 256) (int $parsed.bits) }}
{{- fail (printf "%s is %s, whose network is %s: write that" .path .cidr $network) }}
{{- end }}
{{- end }}

{{- define "service.checkAlerts" -}}
{{- $seen := dict }}
{{- range $name, $rule := .Values.alerts.rules }}
{{- include "service.checkThreshold" (dict "path" (printf "alerts.rules.%s" $name) "rule" $rule) }}
{{- $_ := set $seen $name "alerts.rules" }}
{{- end }}
{{- range $group, $one := .Values.alerts.groups }}
{{- range $name, $rule := $one.rules }}
{{- $path := printf "alerts.groups.%s.rules" $group }}
{{- include "service.checkThreshold" (dict "path" (printf "%s.%s" $path $name) "rule" $rule) }}
{{- if hasKey $seen $name }}
{{- fail (printf "%s has %s, which %s also has: rename one of them" $path $name (get $seen $name)) }}
{{- end }}
{{- $_ := set $seen $name $path }}
{{- end }}
{{- end }}
{{- end }}

{{- define "service.checkThreshold" -}}
{{- if and (contains "$above" (printf "%s %s" .rule.expr .rule.summary)) (not (hasKey .rule "above")) }}
{{- fail (printf "%s.above is missing, and expr or summary names $above: set it" .path) }}
{{- end }}
{{- end }}
