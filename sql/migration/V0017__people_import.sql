-- The number under which HR knows somebody. Only people with one are looked for in HR's files.
alter table person add column personnel_number varchar(40) null;
alter table person add constraint person_number_uq unique (personnel_number);

-- A file of HR, and how it is to be understood.
create table people_import (
    id          bigint        not null primary key,
    file_name   varchar(255)  not null,
    sha256      char(64)      not null,
    size_bytes  bigint        not null,
    header      varchar(4000) not null,
    mapping     varchar(400)  null,
    missing     varchar(16)   not null,
    erase       boolean       not null,
    may_create  boolean       not null,
    may_update  boolean       not null,
    may_end     boolean       not null,
    from_on     date          not null,
    status      varchar(16)   not null,
    failure_key varchar(120)  null,
    reason      varchar(400)  null,
    imported_by bigint        not null,
    received_at datetime(3)   not null,
    finished_at datetime(3)   null,
    job_id      bigint        null,
    version     int           not null,
    constraint people_import_person_fk foreign key (imported_by) references person (id)
);
create index people_import_received_ix on people_import (received_at);

-- What each line means, or meant when it was carried out. Line 0: somebody who is not in the file.
create table people_import_line (
    id               bigint        not null primary key,
    import_id        bigint        not null,
    line_number      bigint        not null,
    personnel_number varchar(60)   null,
    full_name        varchar(160)  null,
    action           varchar(16)   not null,
    changes          varchar(4000) null,
    reason_key       varchar(120)  null,
    reason_args      varchar(400)  null,
    constraint people_import_line_import_fk foreign key (import_id) references people_import (id)
);
create index people_import_line_order_ix on people_import_line (import_id, action, line_number);
