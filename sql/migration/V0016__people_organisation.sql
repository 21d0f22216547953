-- Where people work, with the clock of the place.
create table site (
    id        bigint       not null primary key,
    name      varchar(60)  not null,
    time_zone varchar(64)  not null,
    version   int          not null,
    constraint site_name_uq unique (name)
);

-- What people are: the names of the jobs that there are to hold.
create table org_position (
    id    bigint       not null primary key,
    title varchar(120) not null,
    constraint org_position_title_uq unique (title)
);

-- Who works where as what, from when to when; both days included, and null for "always" on either side. Of one person the
-- main jobs do not overlap. What holds today is also in person, which everything else reads.
create table employment (
    id          bigint     not null primary key,
    person_id   bigint     not null,
    unit_id     bigint     not null,
    position_id bigint     not null,
    site_id     bigint     not null,
    main        boolean    not null,
    manager_id  bigint     null,
    from_on     date       null,
    until_on    date       null,
    version     int        not null,
    constraint employment_person_fk foreign key (person_id) references person (id),
    constraint employment_unit_fk foreign key (unit_id) references org_unit (id),
    constraint employment_position_fk foreign key (position_id) references org_position (id),
    constraint employment_site_fk foreign key (site_id) references site (id),
    constraint employment_manager_fk foreign key (manager_id) references person (id)
);
create index employment_person_ix on employment (person_id, from_on);
create index employment_unit_ix on employment (unit_id, main, from_on);

-- What an org unit was called, whom it stood under and who headed it, from when to when. The periods of a unit follow each
-- other without a gap, from its opening to its closing. What holds today is also in org_unit.
create table org_unit_period (
    id        bigint       not null primary key,
    unit_id   bigint       not null,
    parent_id bigint       null,
    head_id   bigint       null,
    name_en   varchar(120) not null,
    name_zh   varchar(120) null,
    from_on   date         null,
    until_on  date         null,
    version   int          not null,
    constraint org_unit_period_unit_fk foreign key (unit_id) references org_unit (id),
    constraint org_unit_period_parent_fk foreign key (parent_id) references org_unit (id)
);
create index org_unit_period_unit_ix on org_unit_period (unit_id, from_on);
alter table org_unit add column open boolean default true not null;

-- What is known so far has always been so.
insert into site (id, name, time_zone, version) select min(id), site, min(time_zone), 1 from person group by site;
insert into org_position (id, title) select min(id), job_title from person group by job_title;
insert into employment (id, person_id, unit_id, position_id, site_id, main, manager_id, from_on, until_on, version)
    select p.id, p.id, p.unit_id, j.id, s.id, true, null, null, null, 1 from person p join org_position j on j.title = p.job_title join site s on s.name = p.site;
insert into org_unit_period (id, unit_id, parent_id, head_id, name_en, name_zh, from_on, until_on, version)
    select id, id, parent_id, head_id, name_en, name_zh, null, null, 1 from org_unit;
