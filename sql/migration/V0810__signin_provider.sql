-- Servers that vouch for who somebody is (OpenID Connect). The client's secret is sealed with the key of the home folder.
create table identity_provider (
    id            bigint        not null primary key,
    name          varchar(80)   not null,
    issuer        varchar(400)  not null,
    client_id     varchar(255)  not null,
    client_secret varchar(2000) null,
    scopes        varchar(200)  not null,
    active        boolean       not null,
    takes_in      boolean       not null,
    unit_id       bigint        null,
    job_title     varchar(120)  null,
    site          varchar(60)   null,
    version       int           not null,
    constraint identity_provider_issuer_uq unique (issuer),
    constraint identity_provider_unit_fk foreign key (unit_id) references org_unit (id)
);

-- Whom a provider means by a subject. Once for each subject, and once for each person with each provider.
create table identity_link (
    id          bigint       not null primary key,
    provider_id bigint       not null,
    subject     varchar(255) not null,
    person_id   bigint       not null,
    linked_at   datetime(3)  not null,
    constraint identity_link_subject_uq unique (provider_id, subject),
    constraint identity_link_person_uq unique (provider_id, person_id),
    constraint identity_link_provider_fk foreign key (provider_id) references identity_provider (id),
    constraint identity_link_person_fk foreign key (person_id) references person (id)
);

-- Whether everybody may sign in by password, as they may without a row; administrators always may.
create table sign_in_rule (
    id        int     not null primary key,
    passwords boolean not null,
    version   int     not null
);
