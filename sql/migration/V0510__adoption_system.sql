-- A business system whose adoption is measured, what can be done with it, when it went live, and the plan to be measured against.
create table business_system (
    id            bigint        not null primary key,
    code          varchar(40)   not null,
    name_en       varchar(120)  not null,
    name_zh       varchar(120)  null,
    licences      int           not null,
    licence_price decimal(12,2) null,
    constraint business_system_code_uq unique (code),
    constraint business_system_licences_ck check (licences >= 0)
);

-- What people do in it. A core feature is one that everybody's work needs.
create table business_feature (
    id        bigint       not null primary key,
    system_id bigint       not null,
    code      varchar(60)  not null,
    name_en   varchar(120) not null,
    name_zh   varchar(120) null,
    core      boolean      not null,
    position  int          not null,
    constraint business_feature_system_fk foreign key (system_id) references business_system (id),
    constraint business_feature_code_uq   unique (system_id, code)
);

-- The planned share of a department's people who use the system, w weeks after its go-live:
-- ceiling / (1 + exp(-steepness * (w - midpoint_weeks))).
create table adoption_target (
    id             bigint       not null primary key,
    system_id      bigint       not null,
    department_id  bigint       not null,
    wave           int          not null,
    live_on        date         not null,
    ceiling        decimal(5,4) not null,
    midpoint_weeks decimal(5,2) not null,
    steepness      decimal(5,3) not null,
    constraint adoption_target_system_fk     foreign key (system_id) references business_system (id),
    constraint adoption_target_department_fk foreign key (department_id) references org_unit (id),
    constraint adoption_target_once_uq       unique (system_id, department_id),
    constraint adoption_target_ceiling_ck    check (ceiling > 0 and ceiling <= 1)
);

-- The courses that prepare for the system.
create table system_course (
    id        bigint not null primary key,
    system_id bigint not null,
    course_id bigint not null,
    constraint system_course_system_fk foreign key (system_id) references business_system (id),
    constraint system_course_course_fk foreign key (course_id) references course (id),
    constraint system_course_once_uq   unique (system_id, course_id)
);
