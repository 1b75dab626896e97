/** How much one client may ask. Counted per running instance: a brake on accidents, not an account. */
export interface RatePolicy {
  requests: number;
  windowSeconds: number;
}

/**
 * Origin: a Lambda instance answers a few hundred warm queries a second, so this only stops a client
 * that would fill an instance on its own. A deployment sets its own figure beside the stage's throttle.
 */
export const defaultRatePolicy: RatePolicy = { requests: 60_000, windowSeconds: 60 };

/** Clients remembered at once; beyond that the oldest window is forgotten. Bounds memory at about 1 MB. */
const maxClients = 10_000;

export interface RateState {
  isAllowed: boolean;
  remaining: number;
  resetSeconds: number;
}

/** Fixed windows: `remaining` falls with each request and is full again after `resetSeconds`. */
export class RateLimiter {
  readonly policy: RatePolicy;
  readonly #clock: () => Date;
  readonly #windows = new Map<string, { startedAt: number; used: number }>();

  constructor(policy: RatePolicy, clock: () => Date) {
    this.policy = policy;
    this.#clock = clock;
  }

  take(client: string): RateState {
    const now = this.#clock().getTime();
    const window = this.#window(client, now);
    window.used += 1;
    return {
      isAllowed: window.used <= this.policy.requests,
      remaining: Math.max(0, this.policy.requests - window.used),
      resetSeconds: Math.max(0, Math.ceil((window.startedAt - now) / 1000 + this.policy.windowSeconds)),
    };
  }

  #window(client: string, now: number): { startedAt: number; used: number } {
    const current = this.#windows.get(client);
    if (current && now - current.startedAt < this.policy.windowSeconds * 1000) return current;
    if (!current && this.#windows.size >= maxClients)
      this.#windows.delete(this.#windows.keys().next().value ?? '');
    const fresh = { startedAt: now, used: 0 };
    this.#windows.delete(client);
    this.#windows.set(client, fresh);
    return fresh;
  }
}

/** Header fields of the IETF draft `RateLimit header fields for HTTP`. */
export function rateHeaders(policy: RatePolicy, state: RateState): Record<string, string> {
  return {
    'RateLimit-Policy': `"default";q=${policy.requests};w=${policy.windowSeconds}`,
    RateLimit: `"default";r=${state.remaining};t=${state.resetSeconds}`,
  };
}
