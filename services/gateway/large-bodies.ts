/** Nobody's large body is read who may not come in: parsing one takes a node some hundred milliseconds. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FrontPorts } from './front.ts';
import type { Route } from './route.ts';
import { isAt } from './web.ts';

interface GuardPorts extends Pick<FrontPorts, 'web' | 'fail' | 'routes'> {
  /** @throws ApiError */
  readonly knock: (route: Route, req: IncomingMessage, requestId: string) => Promise<void>;
}

/** What every route reads. */
const smallBytes = 64 * 1_024;

export const createGuard = ({ routes, web, fail, knock }: GuardPorts): FrontPorts['web'] => {
  const large = routes.filter((route) => route.large === true);
  return (req, res, next) => {
    const route = isLarge(req)
      ? large.find((one) => one.method === req.method && isAt(one, req.url ?? ''))
      : undefined;
    if (route === undefined) {
      web(req, res, next);
      return;
    }
    const requestId = String(req.headers['x-request-id'] ?? randomUUID());
    const enter = async (): Promise<void> => {
      await knock(route, req, requestId);
      web(req, res, next);
    };
    enter().catch((error: unknown) => {
      res.setHeader('x-request-id', requestId);
      fail({ req, res }, error);
    });
  };
};

const isLarge = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > smallBytes;
