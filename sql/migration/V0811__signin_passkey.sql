-- Passkeys (WebAuthn): here is only the public half of each. A credential's identifier has up to 1023 bytes, too many for an
-- index; it is found by its SHA-256. The relying party is the host for which the key is good.
create table passkey (
    id               bigint        not null primary key,
    person_id        bigint        not null,
    name             varchar(60)   not null,
    credential_hash  char(64)      not null,
    credential       varchar(1400) not null,
    public_key       varchar(4000) not null,
    user_handle      char(43)      not null,
    relying_party    varchar(253)  not null,
    transports       varchar(200)  not null,
    sign_count       bigint        not null,
    backup_eligible  boolean       not null,
    backed_up        boolean       not null,
    added_at         datetime(3)   not null,
    used_at          datetime(3)   null,
    version          int           not null,
    constraint passkey_credential_uq unique (credential_hash),
    constraint passkey_person_fk foreign key (person_id) references person (id)
);
create index passkey_person_ix on passkey (person_id);

-- Challenges that were answered: each is good once. A row may go when its time is over.
create table spent_challenge (
    fingerprint char(64)    not null primary key,
    until_at    datetime(3) not null
);
create index spent_challenge_until_ix on spent_challenge (until_at);

-- Whether passkeys let people in by themselves, as they do without a row.
alter table sign_in_rule add column passkeys boolean default true not null;
