/**
 * Lets the Kubernetes plugin use the clusters that a kubeconfig describes.
 *
 * @packageDocumentation
 */
export { kubernetesModuleKubeconfig as default } from './module';
