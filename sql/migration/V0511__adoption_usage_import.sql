-- One file of usage. live_sha256 repeats sha256 while the file counts, and is null once it was rejected or reverted:
-- so the same file cannot be loaded twice, and can be loaded again after an undo.
create table usage_import (
    id             bigint       not null primary key,
    system_id      bigint       not null,
    file_name      varchar(255) not null,
    sha256         varchar(64)  not null,
    live_sha256    varchar(64)  null,
    size_bytes     bigint       not null,
    status         varchar(16)  not null,
    total_lines    bigint       not null,
    accepted_lines bigint       not null,
    refused_lines  bigint       not null,
    unknown_lines  bigint       not null,
    first_on       date         null,
    last_on        date         null,
    overlaid       boolean      not null,
    failure_key    varchar(120) null,
    failure_args   varchar(1000) null,
    imported_by    bigint       not null,
    job_id         bigint       null,
    received_at    datetime(3)  not null,
    finished_at    datetime(3)  null,
    version        int          not null,
    constraint usage_import_system_fk foreign key (system_id) references business_system (id),
    constraint usage_import_person_fk foreign key (imported_by) references person (id),
    constraint usage_import_once_uq   unique (system_id, live_sha256),
    constraint usage_import_status_ck check (status in ('RECEIVED', 'RUNNING', 'LOADED', 'REJECTED', 'REVERTED'))
);
create index usage_import_received_ix on usage_import (system_id, received_at);

-- How often a person used a feature on a day. prior_* keep what the import replaced, so that it can be undone.
-- day_number is used_on as days since 1970-01-01, for arithmetic that every database does alike.
create table usage_line (
    system_id       bigint not null,
    person_id       bigint not null,
    used_on         date   not null,
    feature_id      bigint not null,
    use_count       int    not null,
    day_number      int    not null,
    import_id       bigint not null,
    prior_count     int    null,
    prior_import_id bigint null,
    constraint usage_line_pk         primary key (system_id, person_id, used_on, feature_id),
    constraint usage_line_system_fk  foreign key (system_id) references business_system (id),
    constraint usage_line_person_fk  foreign key (person_id) references person (id),
    constraint usage_line_feature_fk foreign key (feature_id) references business_feature (id),
    constraint usage_line_import_fk  foreign key (import_id) references usage_import (id),
    constraint usage_line_count_ck   check (use_count >= 0)
);
create index usage_line_date_ix on usage_line (system_id, day_number);
create index usage_line_prior_ix on usage_line (prior_import_id);

-- A line that was not taken, as it stood in the file, and why.
create table refused_line (
    id          bigint        not null primary key,
    import_id   bigint        not null,
    line_number bigint        not null,
    reason_key  varchar(120)  not null,
    reason_args varchar(1000) null,
    original    varchar(2000) not null,
    constraint refused_line_import_fk foreign key (import_id) references usage_import (id),
    constraint refused_line_once_uq   unique (import_id, line_number)
);
