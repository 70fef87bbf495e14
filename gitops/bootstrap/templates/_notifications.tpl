{{- /*
A request to Backstage's notifications API: its recipient is the team in the application's label.
Argo CD evaluates the expressions in backquotes. Arguments: name, title, description, severity.
*/ -}}
{{- define "notifications.template" -}}
webhook:
  owners:
    method: POST
    body: |
      {
        "recipients": {
          "type": "entity",
          "entityRef": "group:default/{{`{{ dig "metadata" "labels" "comptoir.dev/team" .context.operators .app }}`}}"
        },
        "payload": {
          "title": "{{ .title }}",
          "description": {{ .description }},
          "link": "{{`{{ .context.argocdUrl }}/applications/{{ .app.metadata.name }}`}}",
          "severity": "{{ .severity }}",
          "topic": "delivery",
          "scope": "{{ .name }}:{{`{{ .app.metadata.name }}`}}"
        }
      }
{{- end }}
