-- Who was erased, under which pseudonym what is left of them goes on, and how many rows that was.
create table privacy_erasure (
    id        bigint       not null primary key,
    person_id bigint       not null,
    pseudonym varchar(40)  not null,
    erased_at datetime(3)  not null,
    erased_by bigint       null,
    reason    varchar(400) not null,
    going     bigint       not null,
    unnamed   bigint       not null,
    kept      bigint       not null,
    constraint privacy_erasure_person_uq unique (person_id),
    constraint privacy_erasure_person_fk foreign key (person_id) references person (id),
    constraint privacy_erasure_by_fk foreign key (erased_by) references person (id)
);
create index privacy_erasure_order_ix on privacy_erasure (erased_at);

-- Of whom nothing may go for now: a court, an authority or an audit asks for it.
create table privacy_hold (
    person_id bigint       not null primary key,
    reason    varchar(400) not null,
    set_by    bigint       not null,
    set_at    datetime(3)  not null,
    constraint privacy_hold_person_fk foreign key (person_id) references person (id),
    constraint privacy_hold_by_fk foreign key (set_by) references person (id)
);

-- How long a kind of data is kept, where it is not as long as the product proposes.
create table privacy_period (
    kind    varchar(20) not null primary key,
    days    int         not null,
    set_by  bigint      not null,
    set_at  datetime(3) not null,
    version int         not null,
    constraint privacy_period_by_fk foreign key (set_by) references person (id),
    constraint privacy_period_days_ck check (days between 1 and 36525)
);

-- Each time that old data was counted or taken away.
create table privacy_run (
    id       bigint      not null primary key,
    dry      boolean     not null,
    asked_by bigint      null,
    begun_at datetime(3) not null,
    ended_at datetime(3) null,
    state    varchar(16) not null,
    leavers  bigint      not null,
    waiting  bigint      not null,
    version  int         not null,
    constraint privacy_run_by_fk foreign key (asked_by) references person (id),
    constraint privacy_run_state_ck check (state in ('RUNNING', 'DONE', 'FAILED'))
);
create index privacy_run_order_ix on privacy_run (begun_at);

create table privacy_run_count (
    run_id     bigint      not null,
    place      int         not null,
    kind       varchar(20) not null,
    table_name varchar(60) not null,
    row_count  bigint      not null,
    failed     boolean     not null,
    constraint privacy_run_count_pk primary key (run_id, place),
    constraint privacy_run_count_run_fk foreign key (run_id) references privacy_run (id)
);

-- Whoever begins a run holds this row meanwhile: two at once would stand in each other's way.
create table privacy_pen (
    id    int    not null primary key,
    taken bigint not null
);
insert into privacy_pen (id, taken) values (1, 0);
