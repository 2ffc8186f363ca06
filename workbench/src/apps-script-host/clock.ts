/** What time it is for Google. Waiting moves it on and takes no time. */
export class Clock {
  #waited = 0;

  /** In milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#waited;
  }

  wait(milliseconds: number): void {
    this.#waited += milliseconds;
  }
}
