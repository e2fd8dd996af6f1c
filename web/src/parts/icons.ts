/** The icons of the console: strokes on a field of 24 by 24. */
export const icons = {
  alert: 'M12 8v5m0 3v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  bell: 'M6 9a6 6 0 0 1 12 0c0 6 2 7 2 8H4c0-1 2-2 2-8m4 11a2 2 0 0 0 4 0',
  bellOff:
    'M8 5.5A6 6 0 0 1 18 9c0 2 .2 3.5.6 4.6M17 17H4c0-1 2-2 2-8 0-.5 0-.9.1-1.3M10 20a2 2 0 0 0 4 0M3 3l18 18',
  check: 'M5 12.5 10 17 19 7',
  chevron: 'm8 10 4 4 4-4',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  close: 'M6 6l12 12M18 6 6 18',
  cloudOff: 'M3 3l18 18M7 8a5 5 0 0 0 0 10h10m2.7-1.3A4 4 0 0 0 17 10h-1a5.5 5.5 0 0 0-5.5-4',
  desk: 'M4 5h16v11H9l-5 4V5m4 5h8m-8 3h5',
  earlier: 'M4 5v5h5M4.5 10A8 8 0 1 1 4 13m8-5v4l3 2',
  end: 'M4 15c0-3 3.5-5 8-5s8 2 8 5l-1 2-4-1v-2a10 10 0 0 0-6 0v2l-4 1-1-2',
  hourglass: 'M7 3h10M7 21h10M8 3c0 5 8 5 8 9s-8 4-8 9m8-18c0 5-8 5-8 9s8 4 8 9',
  keyboard: 'M3 7h18v10H3V7m4 3h.01M11 10h.01M15 10h.01M17.5 10h.01M7 14h10',
  language: 'M4 6h9M8.5 4v2c0 5-2.5 8-5 9M6 10c1 2 3 4 6 5m0 5 4.5-10L21 20m-7.5-3h6',
  moon: 'M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5',
  note: 'M5 4h14v10l-5 6H5V4m9 16v-6h5M8 8h8m-8 4h4',
  pause: 'M8 5v14M16 5v14',
  pencil: 'M4 20h4L19 9l-4-4L4 16v4m9-13 4 4',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  phone:
    'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  play: 'M7 5v14l11-7L7 5',
  reply: 'M10 7 5 12l5 5M5 12h8a6 6 0 0 1 6 6',
  retry: 'M20 5v5h-5M19.5 10A8 8 0 1 0 20 13',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14m9 16-4-4',
  send: 'm4 12 16-8-5 16-4-7-7-1m7 1 4-4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8m0-5v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4m0-12.8L17 7M7 17l-1.4 1.4',
  tag: 'M4 4h8l8 8-8 8-8-8V4m4 4h.01',
  team: 'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 19c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5.5a3.3 3.3 0 0 1 0 6.3m2 2.7c2 .6 3.2 2 3.5 4.5',
  transfer: 'M4 8h14l-4-4m6 12H6l4 4',
  trash: 'M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13',
} as const;

export type IconName = keyof typeof icons;
