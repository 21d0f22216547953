-- A package version is immutable once it is ready; its files lie in the file store under their SHA-256.
create table package_version (
    id             bigint       not null primary key,
    status         varchar(16)  not null,
    standard       varchar(16)  not null,
    edition        varchar(40)  not null,
    title          varchar(300) not null,
    file_name      varchar(300) not null,
    archive_sha256 char(64)     not null,
    archive_bytes  bigint       not null,
    unpacked_bytes bigint       not null,
    file_count     int          not null,
    modals         boolean      not null,
    popups         boolean      not null,
    findings       longtext     not null,
    uploaded_by    bigint       not null,
    uploaded_at    datetime(3)  not null,
    version        int          not null,
    constraint package_version_uploader_fk foreign key (uploaded_by) references person (id),
    constraint package_version_status_ck check (status in ('STAGED', 'READY')),
    constraint package_version_standard_ck check (standard in ('SCORM_12', 'SCORM_2004'))
);
create index package_version_status_ix on package_version (status, uploaded_at);

-- The paths are compared by hash: the collation of a database must not decide which file is meant.
create table package_file (
    id          bigint       not null primary key,
    version_id  bigint       not null,
    path        varchar(1000) not null,
    path_sha256 char(64)     not null,
    sha256      char(64)     not null,
    bytes       bigint       not null,
    media_type  varchar(100) not null,
    constraint package_file_version_fk foreign key (version_id) references package_version (id),
    constraint package_file_path_uq unique (version_id, path_sha256)
);

-- One line of a package's outline, in the order of the manifest; a line without launch is a heading.
create table package_unit (
    id                   bigint        not null primary key,
    version_id           bigint        not null,
    position             int           not null,
    depth                int           not null,
    identifier           varchar(500)  not null,
    title                varchar(300)  not null,
    launch               varchar(2000) null,
    sco                  boolean       not null,
    mastery_score        decimal(10,4) null,
    passing_score        decimal(10,7) null,
    completion_threshold decimal(10,7) null,
    max_time             varchar(40)   null,
    time_limit_action    varchar(40)   null,
    launch_data          longtext      null,
    constraint package_unit_version_fk foreign key (version_id) references package_version (id),
    constraint package_unit_position_uq unique (version_id, position)
);

create table lesson_package (
    lesson_id  bigint not null primary key,
    version_id bigint not null,
    constraint lesson_package_lesson_fk foreign key (lesson_id) references lesson (id),
    constraint lesson_package_version_fk foreign key (version_id) references package_version (id)
);
