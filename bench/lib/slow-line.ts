import { connect, createServer, type Socket } from 'node:net';

/** A line as Lighthouse thinks of it: slow 4G. */
export const SLOW_4G = { bytesPerSecond: 200_000, roundTrip: 150 } as const;

export interface SlowLine {
  readonly address: string;
  /** Bytes that came down so far. */
  bytes(): number;
  close(): Promise<void>;
}

/** One packet on its way down. */
interface Packet {
  readonly to: Socket;
  readonly data: Buffer;
}

const PACKET = 1460;

/**
 * A slow line in front of a server: every connection shares one width, in turns, and everything takes half a round trip each way;
 * a connection costs one more. The browser's own throttle gives the page, each worker and the service worker a line of their own,
 * so that what is loaded beside the page would seem to cost nothing.
 */
export async function slowLine(server: string, { bytesPerSecond, roundTrip } = SLOW_4G): Promise<SlowLine> {
  const { port } = new URL(server);
  const queues = new Map<Socket, Buffer[]>();
  let carried = 0;
  let freeAt = 0;
  let ticking = false;

  /** Gives each connection a packet in turn until the line is full for now. */
  const carry = (): void => {
    ticking = false;
    while (queues.size > 0) {
      const now = performance.now();
      if (freeAt > now) {
        ticking = true;
        setTimeout(carry, freeAt - now);
        return;
      }
      const packet = nextPacket(queues);
      if (packet === undefined) return;
      freeAt = Math.max(freeAt, now - 5) + (packet.data.length / bytesPerSecond) * 1000;
      carried += packet.data.length;
      setTimeout(() => packet.to.writable && packet.to.write(packet.data), roundTrip / 2);
    }
  };

  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const behind = connect(Number(port), 'localhost');
    const opened = performance.now();
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (data) => {
      // The handshake has to come back before the first request can leave.
      const handshake = Math.max(0, opened + roundTrip - performance.now());
      setTimeout(() => behind.writable && behind.write(data), handshake + roundTrip / 2);
    });
    behind.on('data', (data) => {
      queues.set(client, [...(queues.get(client) ?? []), data]);
      if (!ticking) carry();
    });
    client.on('close', () => {
      queues.delete(client);
      behind.destroy();
    });
    behind.on('close', () => setTimeout(() => queues.has(client) || client.end(), roundTrip));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${(proxy.address() as { port: number }).port}`,
    bytes: () => carried,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        proxy.close(() => done());
      }),
  };
}

/** Takes a packet from the connection that waits longest and sends that one to the end of the row. */
function nextPacket(queues: Map<Socket, Buffer[]>): Packet | undefined {
  const [first] = queues;
  if (first === undefined) return undefined;
  const [to, chunks] = first;
  queues.delete(to);
  const [chunk, ...more] = chunks;
  if (chunk === undefined) return nextPacket(queues);
  const rest = chunk.length > PACKET ? [chunk.subarray(PACKET), ...more] : more;
  if (rest.length > 0) queues.set(to, rest);
  return { to, data: chunk.subarray(0, PACKET) };
}
