import { Strategies, type Context, type Endpoint } from 'moleculer';
import { addressOf } from '../../actors/runtime/actor.ts';

/**
 * Sends a call on an actor to the node that owns it, by the directory of the node that calls. Moleculer's
 * own strategies know no owners: its `Shard` moves half of the keys when one node joins.
 */
export class PlacementStrategy extends Strategies.Base {
  override select(list: Endpoint[], ctx?: Context): Endpoint {
    const owner = this.#ownerOf(nameOf(list[0]), ctx?.params);
    const endpoint = list.find(({ id }) => id === owner) ?? list[0];
    // Whoever is asked instead of the owner says who that is.
    if (endpoint === undefined) throw new Error('Moleculer asked to select from nothing');
    return endpoint;
  }

  /** Endpoints are named `<node>:<service>.<action>`. */
  #ownerOf(name: string | undefined, params: unknown): string | undefined {
    const kind = name?.slice(name.indexOf(':') + 1).split('.')[0];
    if (kind === undefined || !hasId(params)) return undefined;
    const { directory } = this.broker.node;
    return directory.find(directory.partitionOf(addressOf(kind, params.id)))?.owner;
  }
}

const nameOf = (endpoint: Endpoint | undefined): string | undefined =>
  endpoint !== undefined && 'name' in endpoint && typeof endpoint.name === 'string'
    ? endpoint.name
    : undefined;

const hasId = (params: unknown): params is { id: string } =>
  typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string';
