-- An operation's name is the browser's own invention: it tells the operations of one launch apart, and never those of two.
alter table player_op drop constraint player_op_once_uq;
alter table player_op add constraint player_op_name_uq unique (launch_id, op_id);
