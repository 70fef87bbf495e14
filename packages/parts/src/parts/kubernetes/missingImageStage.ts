/** Image names that simulated nodes cannot pull: `missing`, with any registry, tag or digest. */
const MISSING = '^(.*/)?missing([:@].*)?$';

/** As a kubelet reports it. Without the current time, repeating the stage changes nothing. */
const STATUS = `
phase: Pending
conditions:
- { type: Initialized, status: "True", lastTransitionTime: {{ .metadata.creationTimestamp | Quote }} }
- { type: Ready, status: "False", reason: ContainersNotReady, lastTransitionTime: {{ .metadata.creationTimestamp | Quote }} }
- { type: ContainersReady, status: "False", reason: ContainersNotReady, lastTransitionTime: {{ .metadata.creationTimestamp | Quote }} }
containerStatuses:
{{ range .spec.containers }}
- name: {{ .name | Quote }}
  image: {{ .image | Quote }}
  imageID: ""
  ready: false
  restartCount: 0
  state:
    waiting:
      reason: ImagePullBackOff
      message: {{ printf "Back-off pulling image %q" .image | Quote }}
{{ end }}
`;

/** A stage of KWOK: a pod with an image named `missing` stays pending, as on a real node. */
export const missingImageStage = {
  apiVersion: 'kwok.x-k8s.io/v1alpha1',
  kind: 'Stage',
  metadata: { name: 'pod-image-missing' },
  spec: {
    resourceRef: { apiGroup: 'v1', kind: 'Pod' },
    selector: {
      matchExpressions: [
        { key: '.metadata.deletionTimestamp', operator: 'DoesNotExist' },
        { key: '.status.phase', operator: 'In', values: ['Pending'] },
        {
          key: `.spec.containers[].image | select(test("${MISSING}"))`,
          operator: 'Exists',
        },
      ],
    },
    // Preferred to the stages without a weight, which make the pod ready.
    weight: 1,
    next: { statusTemplate: STATUS },
  },
};
