-- Long work that can be left and found again.
create table job (
    id         bigint       not null primary key,
    owner_id   bigint       not null,
    title_key  varchar(120) not null,
    state      varchar(16)  not null,
    total      bigint       not null,
    done       bigint       not null,
    href       varchar(400) null,
    failure    varchar(800) null,
    started_at datetime(3)  not null,
    seen_at    datetime(3)  not null,
    ended_at   datetime(3)  null,
    constraint job_state_ck check (state in ('RUNNING', 'DONE', 'FAILED'))
);
create index job_owner_ix on job (owner_id, started_at);
