// Sets one summary after another with Typst, on a thread of its own: compiling takes a fifth of a second of CPU and would
// hold up every other answer. Plain JavaScript, found by its path: a bundler must not touch it, and no loader is needed.
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** A summary is handed over: it is set in the largest of these sizes that keeps it within five pages, or in the smallest. */
const SCALES = [1, 0.95, 0.9, 0.86];
const PAGES = 5;

const { folder, fonts } = workerData;
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });

parentPort.on("message", ({ id, content, attachment, moment }) => {
  try {
    parentPort.postMessage({ id, pdf: set(content, attachment, moment) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});

function set(content, attachment, moment) {
  try {
    compiler.mapShadow(`${folder}/summary.json`, Buffer.from(content));
    compiler.mapShadow(`${folder}/case.json`, Buffer.from(attachment));
    const document = SCALES.reduce((set, scale) => (set && set.numOfPages <= PAGES ? set : compile(scale)), null);
    return compiler.pdf(document, { pdfStandard: "a-3a", pdfTags: true, creationTimestamp: moment });
  } finally {
    // Without this every document stays in memory for good.
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function compile(scale) {
  const compiled = compiler.compile({ mainFilePath: `${folder}/summary.typ`, inputs: { scale: String(scale) } });
  if (!compiled.result) throw new Error(diagnostics(compiled.takeDiagnostics()));
  return compiled.result;
}

function diagnostics(error) {
  return error ? `${error.compilationStatus}: ${JSON.stringify(error.shortDiagnostics)}` : "Typst gave no document";
}
