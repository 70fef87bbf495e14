import { kubernetesFiles } from './KubernetesFiles.ts';

/** Returns the arguments that make a program serve TLS with the platform's certificate. */
export function certificateArguments(folder: string): string[] {
  const { certificate, certificateKey } = kubernetesFiles(folder);
  return [
    `--tls-cert-file=${certificate}`,
    `--tls-private-key-file=${certificateKey}`,
  ];
}

/** Returns the arguments that make a Kubernetes program serve TLS on a port of the loopback interface. */
export function servingArguments(folder: string, port: number): string[] {
  return [
    '--bind-address=127.0.0.1',
    `--secure-port=${port}`,
    ...certificateArguments(folder),
  ];
}
