/** Whether the list of keys is open: from its key, from the user's menu. */
import { createToggle } from './toggle.ts';

export const keyList = createToggle();
