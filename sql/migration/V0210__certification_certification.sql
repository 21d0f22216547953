-- What can be certified and how long it holds. Periods are ISO 8601, such as P12M; without validity an award never expires.
create table certification (
    id           bigint       not null primary key,
    name_en      varchar(200) not null,
    name_zh      varchar(200) null,
    validity     varchar(24)  null,
    renewal      varchar(24)  not null,
    grace        varchar(24)  not null,
    basis        varchar(16)  not null,
    min_validity varchar(24)  not null,
    made_at      datetime(3)  not null,
    version      int          not null,
    constraint certification_basis_ck check (basis in ('COMPLETION', 'PREVIOUS_EXPIRY', 'FIXED_DATE'))
);

-- The courses that have to be completed for it.
create table certification_course (
    id               bigint not null primary key,
    certification_id bigint not null,
    course_id        bigint not null,
    constraint certification_course_certification_fk foreign key (certification_id) references certification (id),
    constraint certification_course_course_fk foreign key (course_id) references course (id),
    constraint certification_course_once_uq unique (certification_id, course_id)
);
create index certification_course_course_ix on certification_course (course_id);
