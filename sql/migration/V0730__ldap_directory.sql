-- Directories that are read by LDAP. The password of the one who asks is sealed with the key of the home folder.
create table ldap_directory (
    id              bigint         not null primary key,
    name            varchar(80)    not null,
    kind            varchar(20)    not null,
    security        varchar(16)    not null,
    hosts           varchar(400)   not null,
    port            int            not null,
    plain           boolean        not null,
    certificate     longtext       null,
    bind_dn         varchar(400)   not null,
    bind_password   varchar(2000)  null,
    connect_seconds int            not null,
    answer_seconds  int            not null,
    base_dn         varchar(400)   not null,
    subtree         boolean        not null,
    people_filter   varchar(800)   not null,
    page_size       int            not null,
    mapping         varchar(1000)  not null,
    nightly         boolean        not null,
    may_create      boolean        not null,
    may_update      boolean        not null,
    missing         varchar(16)    not null,
    most_percent    int            not null,
    unit_id         bigint         not null,
    job_title       varchar(120)   not null,
    site            varchar(60)    not null,
    sign_in         boolean        not null,
    administrators  boolean        not null,
    password_help   varchar(400)   null,
    settled_by      bigint         not null,
    settled_at      datetime(3)    not null,
    ended_at        datetime(3)    null,
    version         int            not null,
    constraint ldap_directory_name_uq unique (name),
    constraint ldap_directory_unit_fk foreign key (unit_id) references org_unit (id),
    constraint ldap_directory_person_fk foreign key (settled_by) references person (id)
);

-- Each reading of a directory, and what came of it.
create table ldap_run (
    id           bigint       not null primary key,
    directory_id bigint       not null,
    asked_by     bigint       null,
    only_tries   boolean      not null,
    started_at   datetime(3)  not null,
    ended_at     datetime(3)  null,
    state        varchar(16)  not null,
    read_count   bigint       not null,
    left_out     bigint       not null,
    leaving      bigint       not null,
    import_id    bigint       null,
    failure_key  varchar(120) null,
    detail       varchar(400) null,
    job_id       bigint       not null,
    constraint ldap_run_directory_fk foreign key (directory_id) references ldap_directory (id),
    constraint ldap_run_person_fk foreign key (asked_by) references person (id),
    constraint ldap_run_import_fk foreign key (import_id) references people_import (id)
);
create index ldap_run_started_ix on ldap_run (directory_id, started_at);

-- What a directory said last of each entry: whoever is not told of any more is found by it.
create table ldap_seen (
    id               bigint      not null primary key,
    directory_id     bigint      not null,
    stable_id        varchar(64) not null,
    personnel_number varchar(40) not null,
    shut_out         boolean     not null,
    shutting_out     boolean     not null,
    constraint ldap_seen_entry_uq unique (directory_id, stable_id),
    constraint ldap_seen_directory_fk foreign key (directory_id) references ldap_directory (id)
);

-- Whose password an entry's is. Once for each entry, and once for each person with each directory.
create table ldap_link (
    id           bigint      not null primary key,
    directory_id bigint      not null,
    stable_id    varchar(64) not null,
    person_id    bigint      not null,
    linked_at    datetime(3) not null,
    constraint ldap_link_entry_uq unique (directory_id, stable_id),
    constraint ldap_link_person_uq unique (directory_id, person_id),
    constraint ldap_link_directory_fk foreign key (directory_id) references ldap_directory (id),
    constraint ldap_link_person_fk foreign key (person_id) references person (id)
);
