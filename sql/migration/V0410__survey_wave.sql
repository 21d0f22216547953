-- One fielding of an instrument. The minimum group is fixed when the wave opens; answered is counted once, at the close.
create table survey_wave (
    id          bigint       not null primary key,
    version     int          not null,
    instrument  varchar(40)  not null,
    title_en    varchar(120) not null,
    title_zh    varchar(120) null,
    audience_id bigint       null,
    status      varchar(16)  not null,
    closes_on   date         not null,
    opened_at   datetime(3)  null,
    closed_at   datetime(3)  null,
    minimum     int          not null,
    invited     int          not null,
    answered    int          not null,
    constraint survey_wave_audience_fk foreign key (audience_id) references org_unit (id),
    constraint survey_wave_status_ck check (status in ('DRAFT', 'OPEN', 'CLOSED')),
    constraint survey_wave_minimum_ck check (minimum >= 5)
);
create index survey_wave_status_ix on survey_wave (status, closes_on);

-- The teams as they stood when the wave opened. After the close each carries the code of the atom that it was counted in.
create table survey_segment (
    id            bigint       not null primary key,
    wave_id       bigint       not null,
    unit_id       bigint       not null,
    department_id bigint       not null,
    name_en       varchar(120) not null,
    name_zh       varchar(120) null,
    department_en varchar(120) not null,
    department_zh varchar(120) null,
    invited       int          not null,
    atom_code     varchar(16)  null,
    constraint survey_segment_wave_fk foreign key (wave_id) references survey_wave (id),
    constraint survey_segment_unit_uq unique (wave_id, unit_id)
);

-- Who was asked, and whether they answered. Nothing here has anything in common with a response.
create table survey_invitation (
    id          bigint      not null primary key,
    wave_id     bigint      not null,
    person_id   bigint      not null,
    segment_id  bigint      not null,
    status      varchar(16) not null,
    token_hash  varchar(64) null,
    draft_key   varchar(43) null,
    reminders   int         not null,
    reminded_on date        null,
    constraint survey_invitation_wave_fk foreign key (wave_id) references survey_wave (id),
    constraint survey_invitation_person_fk foreign key (person_id) references person (id),
    constraint survey_invitation_segment_fk foreign key (segment_id) references survey_segment (id),
    constraint survey_invitation_once_uq unique (wave_id, person_id),
    constraint survey_invitation_token_uq unique (token_hash),
    constraint survey_invitation_status_ck check (status in ('INVITED', 'ANSWERED'))
);
create index survey_invitation_person_ix on survey_invitation (person_id, status);
