/** An expected end: its message is one plain sentence for the person at the keyboard, and the exit code is 1. */
export class Refusal extends Error {}

/** Ctrl-C or SIGTERM while something was still being prepared. */
export class Stopped extends Error {}
