-- Who reports to whom today: follows from the jobs and the units, and is written anew when they change. The line has the ids
-- of everyone above, the highest first, each with a full stop behind it: whoever is below somebody has a line that begins with
-- that one's line and id.
create table reporting_line (
    person_id   bigint       not null primary key,
    manager_id  bigint       null,
    report_line varchar(400) not null,
    constraint reporting_line_person_fk foreign key (person_id) references person (id),
    constraint reporting_line_manager_fk foreign key (manager_id) references person (id)
);
create index reporting_line_manager_ix on reporting_line (manager_id);
create index reporting_line_line_ix on reporting_line (report_line);

-- Who stands in for a manager, from one day to another; both days included.
create table deputy (
    id           bigint      not null primary key,
    manager_id   bigint      not null,
    deputy_id    bigint      not null,
    from_on      date        not null,
    until_on     date        not null,
    appointed_at datetime(3) not null,
    ended_at     datetime(3) null,
    version      int         not null,
    constraint deputy_manager_fk foreign key (manager_id) references person (id),
    constraint deputy_deputy_fk foreign key (deputy_id) references person (id),
    constraint deputy_period_ck check (until_on >= from_on)
);
create index deputy_deputy_ix on deputy (deputy_id, until_on);
create index deputy_manager_ix on deputy (manager_id, until_on);

-- Whoever writes the lines down holds this row meanwhile: two at once would each overwrite what the other saw.
create table reporting_pen (
    id    int    not null primary key,
    taken bigint not null
);
insert into reporting_pen (id, taken) values (1, 0);
