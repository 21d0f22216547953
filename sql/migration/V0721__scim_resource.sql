-- What a directory said of somebody that is kept nowhere else. The parts of the name hold while the name is still the one that
-- was said with them, the words for the unit while the person is still in it.
create table scim_user (
    person_id        bigint       not null primary key,
    full_name        varchar(160) not null,
    formatted        varchar(160) null,
    given_name       varchar(160) null,
    family_name      varchar(160) null,
    middle_name      varchar(160) null,
    honorific_prefix varchar(160) null,
    honorific_suffix varchar(160) null,
    user_type        varchar(160) null,
    locale           varchar(64)  null,
    unit_id          bigint       not null,
    department       varchar(160) null,
    organization     varchar(160) null,
    division         varchar(160) null,
    cost_center      varchar(160) null,
    version          int          not null,
    constraint scim_user_person_fk foreign key (person_id) references person (id),
    constraint scim_user_unit_fk foreign key (unit_id) references org_unit (id)
);

-- What each client calls a person or a group.
create table scim_external (
    client_id   bigint       not null,
    resource_id bigint       not null,
    external_id varchar(255) not null,
    constraint scim_external_pk primary key (client_id, resource_id),
    constraint scim_external_client_fk foreign key (client_id) references scim_client (id)
);
create index scim_external_id_ix on scim_external (client_id, external_id);

-- Lists of people that directories keep.
create table scim_group (
    id           bigint       not null primary key,
    display_name varchar(255) not null,
    changed_at   datetime(3)  not null,
    revision     int          not null,
    version      int          not null,
    constraint scim_group_name_uq unique (display_name)
);

create table scim_group_member (
    group_id  bigint not null,
    person_id bigint not null,
    constraint scim_group_member_pk primary key (group_id, person_id),
    constraint scim_group_member_group_fk foreign key (group_id) references scim_group (id),
    constraint scim_group_member_person_fk foreign key (person_id) references person (id)
);
create index scim_group_member_person_ix on scim_group_member (person_id);
