/** The thread that works on large configurations. */
import { serveJobs } from '../thread.ts';
import { wholeJobs } from './whole-jobs.ts';

serveJobs(wholeJobs);
