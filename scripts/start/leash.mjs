// Preloaded into Next and the front: when the supervisor dies, its end of the channel closes and they end too, so that nobody holds
// the port for ever. Committed work is in the database; what was under way was not acknowledged.
if (process.channel) {
  process.channel.unref();
  process.on("disconnect", () => process.exit(1));
}
