-- Org units form a tree. The department of a unit is its ancestor (or itself) just below the root; the root has none.
create table org_unit (
    id            bigint       not null primary key,
    parent_id     bigint       null,
    department_id bigint       null,
    head_id       bigint       null,
    code          varchar(32)  not null,
    name_en       varchar(120) not null,
    name_zh       varchar(120) null,
    constraint org_unit_code_uq unique (code),
    constraint org_unit_parent_fk foreign key (parent_id) references org_unit (id),
    constraint org_unit_department_fk foreign key (department_id) references org_unit (id)
);

create table person (
    id         bigint       not null primary key,
    login      varchar(120) not null,
    full_name  varchar(160) not null,
    email      varchar(254) null,
    unit_id    bigint       not null,
    job_title  varchar(120) not null,
    site       varchar(60)  not null,
    language   varchar(16)  not null,
    time_zone  varchar(64)  not null,
    status     varchar(16)  not null,
    version    int          not null,
    constraint person_login_uq unique (login),
    constraint person_unit_fk foreign key (unit_id) references org_unit (id),
    constraint person_status_ck check (status in ('ACTIVE', 'SUSPENDED', 'ENDED'))
);
create index person_unit_ix on person (unit_id, status);
create index person_name_ix on person (full_name);
