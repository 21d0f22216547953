-- How a person signs in. The password is kept as an Argon2id hash in its own text form; null until one is set.
create table account (
    person_id     bigint       not null primary key,
    password_hash varchar(255) null,
    failures      int          not null,
    locked_until  datetime(3)  null,
    last_sign_in  datetime(3)  null,
    demo          boolean      not null,
    version       int          not null,
    constraint account_person_fk foreign key (person_id) references person (id)
);

-- Roles given by hand. MANAGER is never here: it follows from heading an org unit.
create table account_role (
    person_id bigint      not null,
    role      varchar(16) not null,
    constraint account_role_pk primary key (person_id, role),
    constraint account_role_person_fk foreign key (person_id) references person (id),
    constraint account_role_ck check (role in ('TRAINER', 'CIO', 'EXECUTIVE', 'ADMINISTRATOR'))
);

-- A one-time link by which a person sets a password. Only the SHA-256 of its token is kept.
create table password_link (
    token_hash char(64)    not null primary key,
    person_id  bigint      not null,
    expires_at datetime(3) not null,
    used_at    datetime(3) null,
    constraint password_link_person_fk foreign key (person_id) references person (id)
);
