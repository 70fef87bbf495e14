{{- /* Labels and annotations that make pods part of a mesh. The proxies are native
sidecars, so that Jobs end, and have requests and limits, which quotas require. */ -}}
{{- define "service.meshLabels" -}}
{{- if eq .Values.mesh "istio" }}
sidecar.istio.io/inject: "true"
{{- end }}
{{- end }}

{{- define "service.meshAnnotations" -}}
{{- if eq .Values.mesh "linkerd" }}
linkerd.io/inject: enabled
config.beta.linkerd.io/proxy-enable-native-sidecar: "true"
config.linkerd.io/proxy-cpu-request: 20m
config.linkerd.io/proxy-memory-request: 32Mi
config.linkerd.io/proxy-memory-limit: 128Mi
{{- else if eq .Values.mesh "istio" }}
sidecar.istio.io/nativeSidecar: "true"
sidecar.istio.io/proxyCPU: 50m
sidecar.istio.io/proxyMemory: 64Mi
sidecar.istio.io/proxyMemoryLimit: 256Mi
{{- end }}
{{- end }}

{{- /* What the proxies call: Linkerd's destination, identity and policy, or Istio's istiod. */ -}}
{{- define "service.meshEgress" -}}
{{- if eq .Values.mesh "linkerd" }}
- to:
    - {{ include "service.namespace" "linkerd" }}
  ports: [{ port: 8080, protocol: TCP }, { port: 8086, protocol: TCP }, { port: 8090, protocol: TCP }]
{{- else if eq .Values.mesh "istio" }}
- to:
    - {{ include "service.namespace" "istio-system" }}
  ports: [{ port: 15012, protocol: TCP }]
{{- end }}
{{- end }}

{{- /* A port as policies see it: Linkerd sends all traffic between its proxies to 4143. */ -}}
{{- define "service.meshed" -}}
{ port: {{ int .port }}, protocol: TCP }
{{- if eq .root.Values.mesh "linkerd" }}, { port: 4143, protocol: TCP }{{ end }}
{{- end }}
