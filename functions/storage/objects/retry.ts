/**
 * Waiting time before try number `attempt` (1, 2, ...): exponential with full jitter, so that writers
 * who collided once do not collide again in step.
 *
 * Base 20 ms: below it a colliding writer has usually not finished its own write (S3 answers in 20-60 ms).
 * Cap 2 s: longer waits only add to latency, the collision being long over.
 */
export function backoffMilliseconds(attempt: number, random: () => number = Math.random): number {
  return Math.ceil(random() * Math.min(2000, 20 * 2 ** attempt));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
