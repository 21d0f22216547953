-- The browser session in which the player was opened; when it ends by signing out, so does the launch.
alter table launch add column sitting char(64) null;
create index launch_sitting_ix on launch (sitting);
