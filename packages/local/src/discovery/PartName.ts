/** The parts that this package itself can start; a process asks for them in its `needs`. */
export const PART_NAMES = ['mongodb', 'rabbitmq'] as const;

/** See {@link PART_NAMES}. */
export type PartName = (typeof PART_NAMES)[number];

/** Ports of the parts before the offset is added. */
export const PART_PORTS = {
  mongodb: 27_117,
  rabbitmq: 5682,
  distribution: 25_682,
  epmd: 4379,
} as const;
