/** "1 process", "2 processes". */
export function countProcesses(count: number): string {
  return `${count} ${count === 1 ? 'process' : 'processes'}`;
}
