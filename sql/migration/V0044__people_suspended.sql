-- Whether somebody was suspended by the system that they come from: it alone may then take that back by itself.
alter table person add column suspended_at_source boolean default false not null;
