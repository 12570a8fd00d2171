/** The journal's tables. Times are epoch milliseconds; inputs, outputs, details and bodies are JSON text. */
export const SCHEMA = `
create table if not exists machines (
  id integer primary key,
  arn text not null,
  name text not null,
  created integer not null,
  deleted integer not null default 0,
  updated integer,
  role text not null,
  definition integer not null,
  revision text,
  settings text not null
);
create unique index if not exists machines_by_arn on machines (arn) where deleted = 0;
create table if not exists definitions (
  id integer primary key,
  machine integer not null,
  text text not null,
  role text not null
);
create table if not exists executions (
  id integer primary key,
  arn text not null unique,
  machine integer not null,
  definition integer not null,
  name text not null,
  status text not null,
  started integer not null,
  stopped integer,
  input text not null,
  output text,
  error text,
  cause text,
  parent integer,
  trace text
);
create index if not exists executions_of_machine on executions (machine, started);
create index if not exists executions_by_status on executions (machine, status, started);
create index if not exists executions_running on executions (id) where status = 'RUNNING';
create index if not exists executions_of_parent on executions (parent) where parent is not null;
create table if not exists waiters (
  child integer not null,
  parent integer not null,
  primary key (child, parent)
) without rowid;
create table if not exists branches (
  execution integer not null,
  id integer not null,
  body text not null,
  primary key (execution, id)
) without rowid;
create table if not exists events (
  execution integer not null,
  id integer not null,
  time integer not null,
  type text not null,
  previous integer not null,
  details text,
  primary key (execution, id)
) without rowid;
create table if not exists announcements (execution integer primary key);
`
