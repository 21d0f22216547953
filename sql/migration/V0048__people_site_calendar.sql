-- On which days of the week a site works, from that day on: a sign for each, Monday first; 1 for a working day. Before its
-- first a site works from Monday to Friday.
create table site_week (
    id      bigint     not null primary key,
    site_id bigint     not null,
    from_on date       not null,
    working varchar(7) not null,
    version int        not null,
    constraint site_week_site_fk foreign key (site_id) references site (id),
    constraint site_week_uq unique (site_id, from_on)
);

-- Days on which a site does not do as its week says: holidays, and days that are worked in exchange. Both days included. Those
-- of one site do not overlap.
create table site_exception (
    id       bigint      not null primary key,
    site_id  bigint      not null,
    from_on  date        not null,
    until_on date        not null,
    name     varchar(80) not null,
    working  boolean     not null,
    version  int         not null,
    constraint site_exception_site_fk foreign key (site_id) references site (id),
    constraint site_exception_uq unique (site_id, from_on)
);
