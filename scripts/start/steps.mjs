/**
 * Says what is being done, step by step with the time taken. On a terminal one line counts the seconds; elsewhere a step that
 * takes longer than a second gets a line when it begins and one every ten seconds.
 * `work` is given `note(text)`, with which it says how far it has come.
 */
export async function step(name, work, out = process.stdout) {
  const began = performance.now();
  const progress = out.isTTY ? counting(name, began, out) : reporting(name, began, out);
  try {
    const result = await work(progress.note);
    progress.end(`${name}… done in ${seconds(began)}`);
    return result;
  } catch (error) {
    progress.end(`${name}… stopped after ${seconds(began)}`);
    throw error;
  }
}

/** One line by itself. */
export function say(text, out = process.stdout) {
  out.write(`${text}\n`);
}

/** Time since `began` (of performance.now()), as people read it: 0.8 s, 21 s, 2 min 5 s. */
export function seconds(began) {
  const passed = (performance.now() - began) / 1000;
  if (passed < 10) return `${passed.toFixed(1)} s`;
  const whole = Math.round(passed);
  return whole < 120 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function counting(name, began, out) {
  let last = "";
  const draw = () => out.write(`\r\x1b[K${`${name}… ${Math.round((performance.now() - began) / 1000)} s${last && `, ${last}`}`.slice(0, (out.columns || 80) - 1)}`);
  draw();
  const timer = setInterval(draw, 1000);
  return {
    note: (text) => ((last = text), draw()),
    end: (line) => (clearInterval(timer), out.write(`\r\x1b[K${line}\n`)),
  };
}

function reporting(name, began, out) {
  let last = "";
  const opening = setTimeout(() => say(`${name}…`, out), 1000);
  const timer = setInterval(() => say(`  ${Math.round((performance.now() - began) / 1000)} s${last && `, ${last}`}`, out), 10_000);
  return {
    note: (text) => (last = text),
    end: (line) => (clearTimeout(opening), clearInterval(timer), say(line, out)),
  };
}
