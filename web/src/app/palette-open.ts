/** Whether the palette is open: from a key, from the button in the header. */
import { createToggle } from './toggle.ts';

export const palette = createToggle();
