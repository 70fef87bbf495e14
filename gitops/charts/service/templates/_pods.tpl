{{- /* The part of the spec that a Deployment and a Rollout share. */ -}}
{{- define "service.pods" -}}
{{- if not .Values.autoscaling.enabled }}
replicas: {{ .Values.replicas }}
{{- end }}
revisionHistoryLimit: 5
selector:
  matchLabels:
    {{- include "service.selector" . | nindent 4 }}
template:
  metadata:
    labels:
      {{- include "service.labels" . | nindent 6 }}
      {{- if eq .Values.mesh "istio" }}
      sidecar.istio.io/inject: "true"
      {{- end }}
    annotations:
      comptoir.dev/commit: {{ .Values.image.commit | quote }}
      # A changed configuration replaces the pods.
      checksum/config: {{ include (print $.Template.BasePath "/configuration.yaml") . | sha256sum }}
      {{- with .Values.secretsRevision }}
      # Sealed values change whenever they are resealed, so they do not replace the pods.
      comptoir.dev/secrets-revision: {{ . | quote }}
      {{- end }}
      {{- if eq .Values.mesh "linkerd" }}
      linkerd.io/inject: enabled
      {{- end }}
  spec:
    {{- include "service.pod" . | nindent 4 }}
{{- end }}

{{- define "service.pod" -}}
serviceAccountName: {{ .Release.Name }}
automountServiceAccountToken: {{ .Values.serviceAccount.token }}
enableServiceLinks: false
terminationGracePeriodSeconds: {{ .Values.shutdown.graceSeconds }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .Values.userId }}
  runAsGroup: {{ .Values.userId }}
  fsGroup: {{ .Values.userId }}
  seccompProfile: { type: RuntimeDefault }
topologySpreadConstraints:
  {{- range $key, $when := dict "topology.kubernetes.io/zone" .Values.spread.zones "kubernetes.io/hostname" .Values.spread.nodes }}
  - maxSkew: 1
    topologyKey: {{ $key }}
    whenUnsatisfiable: {{ $when }}
    labelSelector:
      matchLabels:
        {{- include "service.selector" $ | nindent 8 }}
    # Spreads each version separately: during a rollout pods of both versions exist.
    matchLabelKeys: [{{ if eq $.Values.strategy.type "rolling" }}pod-template-hash{{ else }}rollouts-pod-template-hash{{ end }}]
  {{- end }}
containers:
  - name: {{ .Release.Name }}
    {{- include "service.container" . | nindent 4 }}
volumes:
  - name: temporary
    emptyDir: { sizeLimit: {{ .Values.temporary }} }
{{- end }}

{{- define "service.container" -}}
image: {{ .Values.image.repository }}@{{ .Values.image.digest }}
imagePullPolicy: IfNotPresent
ports:
  - { name: http, containerPort: {{ .Values.port }}, protocol: TCP }
envFrom:
  - configMapRef: { name: {{ .Release.Name }} }
{{- if .Values.secrets }}
env:
  {{- range $name, $secret := .Values.secrets }}
  {{- range $secret.keys }}
  - name: {{ . }}
    valueFrom: { secretKeyRef: { name: {{ $name }}, key: {{ . }} } }
  {{- end }}
  {{- end }}
{{- end }}
{{- with .Values.probes }}
startupProbe:
  httpGet: { path: {{ .startup }}, port: http }
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ div (sub (add .startupSeconds .periodSeconds) 1) .periodSeconds }}
livenessProbe:
  httpGet: { path: {{ .live }}, port: http }
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: 3
readinessProbe:
  httpGet: { path: {{ .ready }}, port: http }
  periodSeconds: {{ .periodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: 2
{{- end }}
{{- if and (eq .Values.shutdown.by "kubelet") .Values.shutdown.delaySeconds }}
lifecycle:
  preStop: { sleep: { seconds: {{ .Values.shutdown.delaySeconds }} } }
{{- end }}
resources:
  requests: { cpu: {{ .Values.resources.cpu }}, memory: {{ .Values.resources.memory }} }
  limits: { memory: {{ .Values.resources.memoryLimit }} }
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - { name: temporary, mountPath: /tmp }
{{- end }}
