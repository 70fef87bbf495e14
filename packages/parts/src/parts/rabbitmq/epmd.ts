import { definePart } from '../../definePart.ts';
import { probePort } from '../../probes/probePort.ts';
import { findRabbitmq } from './findRabbitmq.ts';

/** `NAMES_REQ` of the Erlang distribution protocol: asks for all registered nodes. */
const NAMES_REQUEST = Buffer.from('\x00\x01n', 'latin1');

/**
 * Erlang's port mapper. An epmd that RabbitMQ starts would listen on every interface and outlive the
 * broker.
 */
export const epmd = definePart({
  name: 'epmd',
  group: 'shop',
  description: 'Erlang’s port mapper, which RabbitMQ needs',
  ports: { main: 4379 },
  programs: {
    epmd: {
      from: 'machine',
      find: ({ env }) => findRabbitmq(env['PATH'] ?? '').epmd,
    },
  },
  needs: [],
  data: 'rabbitmq',
  spec: ({ port, program }) => ({
    url: `tcp://127.0.0.1:${port('main')}`,
    command: [
      program('epmd'),
      '-port',
      String(port('main')),
      '-address',
      '127.0.0.1',
    ],
    probe: timeoutMs => probePort(port('main'), timeoutMs, NAMES_REQUEST),
    startDeadlineMs: 10_000,
    stopDeadlineMs: 2000,
  }),
});
