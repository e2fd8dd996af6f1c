/**
 * All lines of a fault run, in a process of their own, so that what goes over them never waits for the
 * people who are played. Controlled by HTTP, see `lines.ts`; says `{"listening": PORT}`.
 */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { openLine, type Line, type Weather } from './line.ts';

export type LinesCommand =
  | { readonly do: 'open'; readonly name: string; readonly to: number }
  | { readonly do: 'set'; readonly names: readonly string[]; readonly weather: Weather }
  | { readonly do: 'reset' | 'effects'; readonly names: readonly string[] };

const lines = new Map<string, Line>();

const named = (names: readonly string[]): readonly Line[] =>
  names.map((name) => {
    const line = lines.get(name);
    if (line === undefined) throw new RangeError(`No line ${name}`);
    return line;
  });

const obey = async (command: LinesCommand): Promise<unknown> => {
  switch (command.do) {
    case 'open': {
      const line = await openLine(command.to);
      lines.set(command.name, line);
      return line.port;
    }
    case 'set':
      for (const line of named(command.names)) line.set(command.weather);
      return true;
    case 'reset':
      for (const line of named(command.names)) line.reset();
      return true;
    case 'effects':
      return named(command.names).map((line) => line.effects());
  }
};

const server = createServer((req, res) => {
  json(req)
    .then((command) => obey(command as LinesCommand))
    .then((answer) => res.end(JSON.stringify(answer)))
    .catch((error: unknown) => {
      res.writeHead(400).end(JSON.stringify(String(error)));
    });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ listening: (server.address() as AddressInfo).port }));
});
