/** Least time between two drawings, so that a fast loop does not spend its time writing. */
const redrawMilliseconds = 80;
const barWidth = 28;

/** A bar on stderr while it is a terminal; silence elsewhere, so that logs stay readable. */
export class ProgressBar {
  readonly #label: string;
  readonly #total: number;
  readonly #isShown: boolean;
  #done = 0;
  #drawnAt = 0;

  constructor(
    label: string,
    total: number,
    isShown = process.stderr.isTTY === true && process.env.TERM !== 'dumb',
  ) {
    this.#label = label;
    this.#total = total;
    this.#isShown = isShown;
  }

  advance(detail = ''): void {
    this.#done += 1;
    const now = performance.now();
    if (!this.#isShown || (now - this.#drawnAt < redrawMilliseconds && this.#done < this.#total)) return;
    this.#drawnAt = now;
    const share = this.#total === 0 ? 1 : this.#done / this.#total;
    const filled = Math.round(share * barWidth);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
    process.stderr.write(
      `\r\u001b[K${this.#label} ${bar} ${this.#done}/${this.#total} ${detail.slice(0, 40)}`,
    );
  }

  /** Takes the bar off the terminal; what follows starts on a clean line. */
  clear(): void {
    if (this.#isShown) process.stderr.write('\r\u001b[K');
  }
}
