-- Each time that somebody had the trail verified, and what came of it.
create table audit_verification (
    id         bigint      not null primary key,
    asked_by   bigint      not null,
    started_at datetime(3) not null,
    ended_at   datetime(3) null,
    links      bigint      null,
    roots      int         null,
    unsealed   bigint      null,
    fault      varchar(16) null,
    constraint audit_verification_person_fk foreign key (asked_by) references person (id)
);
create index audit_verification_started_ix on audit_verification (started_at);
