/** One line of the log, as JSON. Never the query, a cookie or a body: they may name a person. */
export type LogLine = Record<string, string | number | null>;
export type Log = (line: LogLine) => void;

/** Writes at most `perSecond` lines each second and then how many were left out, so that a flood of failures fills no disk. */
export function boundedLog(write: (text: string) => void, perSecond = 20): Log {
  let second = 0;
  let written = 0;
  let leftOut = 0;
  return (line) => {
    const now = Date.now();
    if (Math.floor(now / 1000) !== second) {
      if (leftOut > 0) write(`${JSON.stringify({ time: new Date(now).toISOString(), level: "error", process: "front", leftOut })}\n`);
      second = Math.floor(now / 1000);
      written = leftOut = 0;
    }
    if (written >= perSecond) {
      leftOut += 1;
      return;
    }
    written += 1;
    write(`${JSON.stringify({ time: new Date(now).toISOString(), level: "error", process: "front", ...line })}\n`);
  };
}
