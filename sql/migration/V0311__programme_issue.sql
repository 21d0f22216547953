-- What stands in the way of the change, who sees to it, and how far up it has gone. Its steps are only ever added to.
create table issue (
    id             bigint        not null primary key,
    code           varchar(16)   not null,
    title_en       varchar(200)  not null,
    title_zh       varchar(200)  null,
    description_en varchar(2000) not null,
    description_zh varchar(2000) null,
    severity       int           not null,
    unit_id        bigint        null,
    owner_id       bigint        not null,
    raised_on      date          not null,
    due_on         date          not null,
    level          int           not null,
    state          varchar(16)   not null,
    resolution     varchar(2000) null,
    resolved_on    date          null,
    version        int           not null,
    constraint issue_code_uq unique (code),
    constraint issue_severity_ck check (severity between 1 and 5),
    constraint issue_level_ck check (level between 0 and 2),
    constraint issue_state_ck check (state in ('OPEN', 'RESOLVED'))
);
create index issue_state_ix on issue (state, due_on);

create table issue_step (
    id        bigint        not null primary key,
    issue_id  bigint        not null,
    kind      varchar(16)   not null,
    note      varchar(2000) not null,
    person_id bigint        not null,
    made_at   datetime(3)   not null,
    constraint issue_step_issue_fk foreign key (issue_id) references issue (id),
    constraint issue_step_kind_ck check (kind in ('RAISED', 'ESCALATED', 'RETURNED', 'RESOLVED', 'REOPENED'))
);
create index issue_step_issue_ix on issue_step (issue_id, made_at);
