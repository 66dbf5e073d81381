// The floor of a warm page: a node:http server that answers everything with the same bytes. Argument: how many.
import http from "node:http";

const body = Buffer.alloc(Number(process.argv[2]), "x");
const server = http.createServer((_request, response) => {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("disconnect", () => process.exit());
