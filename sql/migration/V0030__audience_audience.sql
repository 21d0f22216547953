-- A rule that chooses people. Its members are kept, so that whatever uses it asks one table.
create table audience (
    id         bigint       not null primary key,
    name_en    varchar(120) not null,
    name_zh    varchar(120) null,
    note       varchar(400) null,
    rule_json  mediumtext   not null,
    made_by    bigint       not null,
    changed_at datetime(3)  not null,
    checked_at datetime(3)  null,
    members    int          not null,
    retired_at datetime(3)  null,
    version    int          not null,
    constraint audience_maker_fk foreign key (made_by) references person (id)
);

-- Who belongs to it now.
create table audience_member (
    audience_id bigint      not null,
    person_id   bigint      not null,
    since       datetime(3) not null,
    constraint audience_member_pk primary key (audience_id, person_id),
    constraint audience_member_audience_fk foreign key (audience_id) references audience (id),
    constraint audience_member_person_fk foreign key (person_id) references person (id)
);
create index audience_member_person_ix on audience_member (person_id);

-- Who came and who went, and when.
create table audience_move (
    id          bigint      not null primary key,
    audience_id bigint      not null,
    person_id   bigint      not null,
    joined      boolean     not null,
    moved_at    datetime(3) not null,
    constraint audience_move_audience_fk foreign key (audience_id) references audience (id),
    constraint audience_move_person_fk foreign key (person_id) references person (id)
);
create index audience_move_order_ix on audience_move (audience_id, moved_at);

-- About whom something has changed since their audiences were looked at; without a person it may be anyone.
create table audience_stale (
    id        bigint      not null primary key,
    person_id bigint      null,
    since     datetime(3) not null
);
