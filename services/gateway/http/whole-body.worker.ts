/** The thread that reads large bodies. */
import { serveJobs } from '../../thread.ts';
import { wholeBodyJobs } from './whole-body.ts';

serveJobs(wholeBodyJobs);
