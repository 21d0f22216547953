-- Who was meant to use the system in a week, and where they then belonged. Written once per week and never changed by
-- moves; the two findings are computed from the usage lines whenever these change.
create table adoption_member (
    system_id      bigint  not null,
    week_on        date    not null,
    person_id      bigint  not null,
    department_id  bigint  not null,
    unit_id        bigint  not null,
    expected_weeks int     not null,
    active         boolean not null,
    habitual       boolean not null,
    constraint adoption_member_pk            primary key (system_id, week_on, person_id),
    constraint adoption_member_system_fk     foreign key (system_id) references business_system (id),
    constraint adoption_member_person_fk     foreign key (person_id) references person (id),
    constraint adoption_member_department_fk foreign key (department_id) references org_unit (id),
    constraint adoption_member_unit_fk       foreign key (unit_id) references org_unit (id)
);

-- What the dashboard reads: one row per week and department. A rebuild replaces the rows of the weeks it touches.
create table adoption_snapshot (
    id            bigint       not null primary key,
    system_id     bigint       not null,
    week_on       date         not null,
    through_on    date         not null,
    department_id bigint       not null,
    eligible      int          not null,
    active        int          not null,
    habitual      int          not null,
    weekly        int          not null,
    planned       decimal(7,4) not null,
    days_present  int          not null,
    days_expected int          not null,
    built_at      datetime(3)  not null,
    constraint adoption_snapshot_system_fk     foreign key (system_id) references business_system (id),
    constraint adoption_snapshot_department_fk foreign key (department_id) references org_unit (id),
    constraint adoption_snapshot_once_uq       unique (system_id, week_on, department_id)
);

-- People and uses per feature, week and department.
create table feature_snapshot (
    id            bigint not null primary key,
    system_id     bigint not null,
    week_on       date   not null,
    department_id bigint not null,
    feature_id    bigint not null,
    people        int    not null,
    uses          bigint not null,
    constraint feature_snapshot_system_fk     foreign key (system_id) references business_system (id),
    constraint feature_snapshot_department_fk foreign key (department_id) references org_unit (id),
    constraint feature_snapshot_feature_fk    foreign key (feature_id) references business_feature (id),
    constraint feature_snapshot_once_uq       unique (system_id, week_on, department_id, feature_id)
);
