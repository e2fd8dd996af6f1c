/** Tells agents whether the station where they are signed on has a licence. */
import type { AgentCommand } from '../agent/agent.protocol.ts';
import { agentId } from '../types.ts';
import type { LicenceEvent } from './licence.protocol.ts';
import type { LicenceState } from './state.ts';

interface Told {
  readonly to: `agent/${string}`;
  readonly command: AgentCommand;
}

/** Who comes to a station takes it that there is none until told otherwise. */
export const tell = (event: LicenceEvent, { stations }: LicenceState): readonly Told[] => {
  switch (event.type) {
    case 'stationTaken': {
      const { station, agent, stay } = event;
      const isGranted = stations.get(station)?.granted === true;
      return isGranted ? [word(agent, { station, stay, granted: true })] : [];
    }
    case 'granted':
    case 'revoked': {
      const { station } = event;
      const granted = event.type === 'granted';
      return Object.entries(stations.get(station)?.agents ?? {}).map(([agent, stay]) =>
        word(agentId(agent), { station, stay, granted }),
      );
    }
    case 'stationLeft':
    case 'reviewed':
      return [];
  }
};

type Word = Omit<Extract<AgentCommand, { type: 'licensed' }>, 'type'>;

const word = (agent: string, fields: Word): Told => ({
  to: `agent/${agent}`,
  command: { type: 'licensed', ...fields },
});
