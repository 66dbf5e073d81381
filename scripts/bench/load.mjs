// The load: a process of its own that keeps connections open and has one request in flight on each (no pipelining). It speaks over
// plain sockets, since node:http's own client takes more of a processor than what is measured. Told what to do by one message.
import net from "node:net";

process.once("message", async (order) => {
  process.send(await load(order), () => process.disconnect());
});

/**
 * `order`: `{ port, targets, connections, seconds, count, from, encoding }`; `{n}` in a target becomes the number of the request, counted on from `from`. Ends after `seconds`, or after
 * `count` requests where that comes first. Gives `{ requests, seconds, statuses, latencies }`, latencies in ms in the order of the answers.
 */
async function load({ port, targets, connections, seconds, count = Infinity, from = 0, encoding = "br" }) {
  const result = { requests: 0, seconds: 0, statuses: {}, latencies: [] };
  const began = performance.now();
  const end = began + seconds * 1000;
  let asked = 0;
  const next = () => (asked < count && performance.now() < end ? targets[asked++ % targets.length].replace("{n}", String(from + asked)) : undefined);
  await Promise.all(Array.from({ length: connections }, () => converse(port, encoding, next, (status, took) => {
    result.requests += 1;
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    result.latencies.push(took);
  })));
  result.seconds = (performance.now() - began) / 1000;
  return result;
}

/** One connection: asks, reads the answer to its end, asks again, until `next` gives nothing. */
function converse(port, encoding, next, answered) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
    let sent = 0, reading;
    const ask = () => {
      const target = next();
      if (target === undefined) return socket.end(), resolve();
      reading = undefined;
      sent = performance.now();
      socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\nAccept-Encoding: ${encoding}\r\n\r\n`, "latin1");
    };
    socket.on("connect", ask);
    socket.on("data", (chunk) => {
      reading = read(reading, chunk);
      if (!reading.whole) return;
      answered(reading.status, performance.now() - sent);
      ask();
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the connection was closed in the middle of an answer"))); // no effect after resolve
  });
}

/** What is known of an answer after one more chunk: its status, how many bytes are wanting, and whether it is whole. */
function read(reading, chunk) {
  if (reading?.head === undefined && reading?.status !== undefined) return further(reading, chunk);
  const head = reading ? Buffer.concat([reading.head, chunk]) : chunk;
  const at = head.indexOf("\r\n\r\n");
  if (at < 0) return { head, whole: false };
  const text = head.latin1Slice(0, at);
  const length = /^content-length: *(\d+)/im.exec(text)?.[1];
  return further({ status: text.slice(9, 12), wanting: length === undefined ? undefined : Number(length), tail: "" }, head.subarray(at + 4));
}

function further(reading, body) {
  if (reading.wanting !== undefined) {
    reading.wanting -= body.length;
    reading.whole = reading.wanting <= 0;
  } else { // in chunks, of which the last is empty
    reading.tail = (reading.tail + body.latin1Slice(Math.max(0, body.length - 7))).slice(-7);
    reading.whole = reading.tail === "\r\n0\r\n\r\n" || reading.tail.endsWith("0\r\n\r\n") && reading.tail.length === 5;
  }
  return reading;
}
