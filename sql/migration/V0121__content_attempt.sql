-- A learner's run of a package within an enrolment, pinned to the version that it began with.
create table attempt (
    id           bigint      not null primary key,
    enrolment_id bigint      not null,
    lesson_id    bigint      not null,
    learner_id   bigint      not null,
    version_id   bigint      not null,
    epoch        int         not null,
    started_at   datetime(3) not null,
    last_at      datetime(3) not null,
    version      int         not null,
    constraint attempt_enrolment_fk foreign key (enrolment_id) references enrolment (id),
    constraint attempt_lesson_fk foreign key (lesson_id) references lesson (id),
    constraint attempt_learner_fk foreign key (learner_id) references person (id),
    constraint attempt_version_fk foreign key (version_id) references package_version (id),
    constraint attempt_once_uq unique (enrolment_id, lesson_id)
);

-- What one unit of the package keeps between visits, and what the server made of it.
create table attempt_unit (
    id           bigint        not null primary key,
    attempt_id   bigint        not null,
    unit_id      bigint        not null,
    entry        varchar(16)   not null,
    kept         longtext      not null,
    completion   varchar(16)   not null,
    success      varchar(16)   not null,
    scaled       decimal(10,7) null,
    updated_at   datetime(3)   not null,
    version      int           not null,
    constraint attempt_unit_attempt_fk foreign key (attempt_id) references attempt (id),
    constraint attempt_unit_unit_fk foreign key (unit_id) references package_unit (id),
    constraint attempt_unit_once_uq unique (attempt_id, unit_id)
);

-- One opening of the player. Only the launch with the attempt's own epoch may write.
create table launch (
    id         bigint      not null primary key,
    attempt_id bigint      not null,
    epoch      int         not null,
    acked      int         not null,
    opened_at  datetime(3) not null,
    last_at    datetime(3) not null,
    version    int         not null,
    constraint launch_attempt_fk foreign key (attempt_id) references attempt (id),
    constraint launch_epoch_uq unique (attempt_id, epoch)
);

-- Each change is written once: the same number or the same operation twice is the same change.
create table player_op (
    id        bigint      not null primary key,
    launch_id bigint      not null,
    seq       int         not null,
    op_id     varchar(36) not null,
    digest    char(64)    not null,
    at        datetime(3) not null,
    constraint player_op_launch_fk foreign key (launch_id) references launch (id),
    constraint player_op_seq_uq unique (launch_id, seq),
    constraint player_op_once_uq unique (op_id)
);

-- Seconds of one visit to one unit; a later report of the same visit replaces the earlier one.
create table attempt_visit (
    id         bigint      not null primary key,
    attempt_id bigint      not null,
    unit_id    bigint      not null,
    launch_id  bigint      not null,
    visit      int         not null,
    seconds    bigint      not null,
    constraint attempt_visit_attempt_fk foreign key (attempt_id) references attempt (id),
    constraint attempt_visit_unit_fk foreign key (unit_id) references package_unit (id),
    constraint attempt_visit_launch_fk foreign key (launch_id) references launch (id),
    constraint attempt_visit_once_uq unique (launch_id, unit_id, visit)
);
