#!/bin/sh
# Makes the database and the three logins on a new PostgreSQL, once. Run by the postgres image on an empty volume, or by hand with
# OWNER_PASSWORD, DESK_PASSWORD, READER_PASSWORD set and PGHOST, PGUSER, PGPASSWORD of a superuser. What the logins may do is
# granted by Watching Brief itself, at each start.
set -eu
psql --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname=postgres \
  --set=owner="$OWNER_PASSWORD" --set=desk="$DESK_PASSWORD" --set=reader="$READER_PASSWORD" <<'SQL'
CREATE ROLE watching_brief_owner LOGIN PASSWORD :'owner';
CREATE ROLE watching_brief_desk LOGIN PASSWORD :'desk';
CREATE ROLE watching_brief_reader LOGIN PASSWORD :'reader';
CREATE DATABASE watching_brief OWNER watching_brief_owner;
SQL
