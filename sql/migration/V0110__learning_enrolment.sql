-- Who must do which course by when. Without a unit it is for everyone. Applied when the course is published, at the latest.
create table assignment (
    id           bigint      not null primary key,
    course_id    bigint      not null,
    unit_id      bigint      null,
    due_on       date        not null,
    made_by      bigint      not null,
    made_at      datetime(3) not null,
    applied_at   datetime(3) null,
    withdrawn_at datetime(3) null,
    version      int         not null,
    constraint assignment_course_fk foreign key (course_id) references course (id),
    constraint assignment_unit_fk foreign key (unit_id) references org_unit (id),
    constraint assignment_maker_fk foreign key (made_by) references person (id)
);
create index assignment_course_ix on assignment (course_id);

-- One row per learner and course. Its status changes only through learning.Enrolments.
create table enrolment (
    id             bigint       not null primary key,
    learner_id     bigint       not null,
    course_id      bigint       not null,
    status         varchar(16)  not null,
    enrolled_at    datetime(3)  not null,
    due_on         date         null,
    started_at     datetime(3)  null,
    completed_at   datetime(3)  null,
    last_lesson_id bigint       null,
    last_at        datetime(3)  null,
    score          decimal(7,6) null,
    seconds        bigint       not null,
    nudged_at      datetime(3)  null,
    nudged_by      bigint       null,
    version        int          not null,
    constraint enrolment_learner_fk foreign key (learner_id) references person (id),
    constraint enrolment_course_fk foreign key (course_id) references course (id),
    constraint enrolment_lesson_fk foreign key (last_lesson_id) references lesson (id),
    constraint enrolment_nudger_fk foreign key (nudged_by) references person (id),
    constraint enrolment_once_uq unique (learner_id, course_id),
    constraint enrolment_status_ck check (status in ('ENROLLED', 'IN_PROGRESS', 'COMPLETED', 'WITHDRAWN'))
);
create index enrolment_course_due_ix on enrolment (course_id, status, due_on);
create index enrolment_learner_ix on enrolment (learner_id, status);

-- Why somebody is enrolled: as long as one assignment stands behind an enrolment, it holds.
create table enrolment_source (
    enrolment_id  bigint not null,
    assignment_id bigint not null,
    constraint enrolment_source_pk primary key (enrolment_id, assignment_id),
    constraint enrolment_source_enrolment_fk foreign key (enrolment_id) references enrolment (id),
    constraint enrolment_source_assignment_fk foreign key (assignment_id) references assignment (id)
);
create index enrolment_source_assignment_ix on enrolment_source (assignment_id);

-- The best that a learner has reported from each lesson.
create table lesson_result (
    enrolment_id bigint       not null,
    lesson_id    bigint       not null,
    completion   varchar(16)  not null,
    success      varchar(16)  not null,
    scaled       decimal(7,6) null,
    seconds      bigint       not null,
    started_at   datetime(3)  not null,
    changed_at   datetime(3)  not null,
    completed_at datetime(3)  null,
    version      int          not null,
    constraint lesson_result_pk primary key (enrolment_id, lesson_id),
    constraint lesson_result_enrolment_fk foreign key (enrolment_id) references enrolment (id),
    constraint lesson_result_lesson_fk foreign key (lesson_id) references lesson (id),
    constraint lesson_result_completion_ck check (completion in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED')),
    constraint lesson_result_success_ck check (success in ('UNKNOWN', 'PASSED', 'FAILED'))
);
