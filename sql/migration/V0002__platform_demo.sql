-- Which chapters of the demo organisation this database holds.
create table demo_chapter (
    ordinal int not null primary key
);
