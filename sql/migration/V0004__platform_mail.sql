-- Mail on its way. What it says is sealed with the key of the home folder until it is sent or given up, and then gone.
create table mail (
    id           bigint       not null primary key,
    recipient    varchar(254) not null,
    about_id     bigint       null,
    word_key     varchar(120) not null,
    content      longtext     null,
    state        varchar(16)  not null,
    created_at   datetime(3)  not null,
    until_at     datetime(3)  not null,
    next_try_at  datetime(3)  not null,
    tries        int          not null,
    last_error   varchar(400) null,
    ended_at     datetime(3)  null,
    lease        varchar(64)  null,
    leased_until datetime(3)  null,
    constraint mail_state_ck check (state in ('WAITING', 'SENT', 'GIVEN_UP'))
);
create index mail_due_ix on mail (state, next_try_at);
create index mail_created_ix on mail (created_at);
