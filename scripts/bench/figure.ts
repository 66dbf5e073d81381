/** One measured thing, as it stands in BENCHMARKS.md. */
export interface Figure {
  what: string;
  /** With its unit. */
  measured: string;
  /** The least that it could be, measured in the same run. */
  floor?: string;
  /** What the design asks for. */
  target?: string;
  /** Whether the target is met; absent where there is none. */
  met?: boolean;
}

/** Figures that belong together, and how they were measured. */
export interface Section {
  title: string;
  how: string;
  figures: Figure[];
}

/** The value below which this share (0 to 1) of the values lie: nearest rank. NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Milliseconds as people read them: three figures that count, seconds from 1,000 on. */
export function ms(value: number): string {
  if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
  return `${value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;
}

/** Whole numbers with their thousands. */
export const whole = (value: number): string => Math.round(value).toLocaleString("en-GB");

/** Bytes in kB (1,000 bytes). */
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** How many times as much. */
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ×`;
