/** `2026-11-22T12:00:00+0000`, as the Graph API writes an instant. */
export const graphTime = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}+0000`;
