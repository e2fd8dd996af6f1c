/** The names of what a supervisor asks; they begin with the path's words. */
export const keys = {
  workgroups: ['statistics', 'workgroups'],
  intervals: (workgroup: string) => ['statistics', 'workgroups', workgroup, 'intervals'],
  queue: (workgroup: string) => ['statistics', 'workgroups', workgroup, 'queue'],
  active: (workgroup: string) => ['interactions', 'of', workgroup],
  agents: (workgroup: string) => ['statistics', 'agents', workgroup],
  holds: (agent: string) => ['interactions', 'with', agent],
  explanation: (interaction: string) => ['interactions', interaction, 'explanation'],
} as const;
