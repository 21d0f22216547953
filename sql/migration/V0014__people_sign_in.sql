-- The browser sessions in which people are signed in. Of the second cookie only the fingerprint is kept.
create table open_session (
    id        bigint       not null primary key,
    person_id bigint       not null,
    binding   char(64)     not null,
    begun_at  datetime(3)  not null,
    seen_at   datetime(3)  not null,
    address   varchar(64)  null,
    browser   varchar(200) null,
    version   int          not null,
    constraint open_session_binding_uq unique (binding),
    constraint open_session_person_fk foreign key (person_id) references person (id)
);
create index open_session_person_ix on open_session (person_id, seen_at);

-- The second factor: the secret that a person's authenticator app shares, enciphered under a key of the home folder.
create table second_factor (
    person_id    bigint       not null primary key,
    secret       varchar(120) not null,
    set_at       datetime(3)  not null,
    confirmed_at datetime(3)  null,
    last_step    bigint       not null,
    failures     int          not null,
    locked_until datetime(3)  null,
    version      int          not null,
    constraint second_factor_person_fk foreign key (person_id) references person (id)
);

-- Codes for the day on which the app is lost; each is worth one sign-in. Only their fingerprints are kept.
create table recovery_code (
    id        bigint      not null primary key,
    person_id bigint      not null,
    code_hash char(64)    not null,
    used_at   datetime(3) null,
    constraint recovery_code_person_fk foreign key (person_id) references person (id)
);
create index recovery_code_person_ix on recovery_code (person_id);
