{{- /* Parts that the sets of applications share. Expressions in backquotes are evaluated by Argo CD, not by Helm. */ -}}

{{- /* The API server that every application is deployed to: Argo CD's own. */ -}}
{{- define "bootstrap.server" -}}
https://kubernetes.default.svc
{{- end }}

{{- /* The branch whose releases the cluster runs. */ -}}
{{- define "bootstrap.branch" -}}
{{ .Values.cluster.branch | default "main" }}
{{- end }}

{{- /*
  A generator of one application for each file. Takes a dict of root, revision and path, and
  optionally prefix, of the parameters with the file's path.
*/ -}}
{{- define "bootstrap.generator" -}}
git:
  repoURL: {{ .root.Values.repository }}
  revision: {{ .revision }}
  requeueAfterSeconds: {{ .root.Values.lookSeconds }}
  {{- with .prefix }}
  pathParamPrefix: {{ . }}
  {{- end }}
  files: [{ path: {{ .path }} }]
  template: {{ include "bootstrap.emptyTemplate" . }}
{{- end }}

{{- /*
  What Argo CD writes into each generator whenever it refreshes a set; without it in Git, the
  application bootstrap would be OutOfSync and synced again after every commit.
*/ -}}
{{- define "bootstrap.emptyTemplate" -}}
{ metadata: {}, spec: { destination: {}, project: '' } }
{{- end }}

{{- /*
  Name and labels of the applications of an environment. Takes a dict of environment and suffix.
  The name refuses a release without a key that it needs: the set then reports the file.
*/ -}}
{{- define "bootstrap.application" -}}
name: '{{`{{ range list "system" "team" "image" }}{{ if not (hasKey $ .) }}{{ fail (printf "%s/%s: %s is missing" $.path.path $.path.filename .) }}{{ end }}{{ end }}{{ index .path.segments 2 }}`}}-{{ .environment }}{{ .suffix }}'
labels:
  app.kubernetes.io/name: '{{`{{ index .path.segments 2 }}`}}'
  app.kubernetes.io/part-of: '{{`{{ .system }}`}}'
  comptoir.dev/team: '{{`{{ .team }}`}}'
  comptoir.dev/environment: {{ .environment }}
{{- end }}

{{- /* When an application syncs. Takes a dict of heal. */ -}}
{{- define "bootstrap.sync" -}}
automated: { prune: true, selfHeal: {{ .heal }} }
# With server-side apply the API server validates the objects. Validation by Argo CD would
# read every schema before each object and double the time of a sync. A kind may come later
# than its first object: from another application.
syncOptions:
  - ServerSideApply=true
  - Validate=false
  - RespectIgnoreDifferences=true
  - SkipDryRunOnMissingResource=true
retry:
  {{- include "bootstrap.retry" . | nindent 2 }}
{{- end }}

{{- define "bootstrap.retry" -}}
# Retries the newest commit until it succeeds; otherwise a failing sync would hold up its revert.
limit: -1
refresh: true
backoff: { duration: 5s, factor: 2, maxDuration: 3m }
{{- end }}

{{- /*
  The annotation of objects that no commit may delete. Prune=confirm would protect them too, but a
  sync that waits for the confirmation keeps its old commit, and so holds up the revert.
*/ -}}
{{- define "bootstrap.guard" -}}
argocd.argoproj.io/sync-options: "Prune=false,Delete=confirm"
{{- end }}

{{- /* The finalizer of guarded sets; nothing removes it but an operator. */ -}}
{{- define "bootstrap.finalizer" -}}
comptoir.dev/guard
{{- end }}
