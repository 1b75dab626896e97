import type { KeyRing } from './authorise.ts';
import type { Gatekeepers } from './mount-routes.ts';
import { defaultRatePolicy, RateLimiter, type RatePolicy } from './rate-limit.ts';

export interface GatekeeperOptions {
  clock: () => Date;
  /** Keys for writing; without them every write is refused. */
  keys?: KeyRing;
  rate?: RatePolicy;
  /** Told of every answer 500 and above. */
  onFault?: (error: unknown, requestId: string) => void;
}

/** What stands before every route: one counter of requests for all that is mounted with it. */
export function createGatekeepers({ clock, keys, rate, onFault }: GatekeeperOptions): Gatekeepers {
  return {
    keys,
    limiter: new RateLimiter(rate ?? defaultRatePolicy, clock),
    onFault: onFault ?? ((error, requestId) => console.error(requestId, error)),
  };
}
