// Preloaded where Prisma runs: its adapter asks several things of one connection in a transaction; pg queues them, and warns that it
// will not for ever. The warning has no code by which Node could leave out it alone, and it is news to nobody who reads our output.
const wellKnown = "Calling client.query() when the client is already executing a query";
const emitWarning = process.emitWarning;
process.emitWarning = (warning, ...rest) => String(warning).startsWith(wellKnown) || emitWarning.call(process, warning, ...rest);
