-- The quiz of a lesson. Its questions belong to a version of it; a version that somebody has taken never changes again.
create table quiz (
    lesson_id  bigint not null primary key,
    current_id bigint null,
    draft_id   bigint null,
    version    int    not null,
    constraint quiz_lesson_fk foreign key (lesson_id) references lesson (id)
);

create table quiz_version (
    id               bigint      not null primary key,
    lesson_id        bigint      not null,
    number           int         not null,
    pass_mark        int         not null,
    attempts_allowed int         null,
    drawn            int         null,
    minutes          int         null,
    shuffled         boolean     not null,
    reveal           varchar(16) not null,
    changed_at       datetime(3) not null,
    changed_by       bigint      null,
    version          int         not null,
    constraint quiz_version_quiz_fk foreign key (lesson_id) references quiz (lesson_id),
    constraint quiz_version_changer_fk foreign key (changed_by) references person (id),
    constraint quiz_version_number_uq unique (lesson_id, number),
    constraint quiz_version_pass_ck check (pass_mark between 1 and 100),
    constraint quiz_version_attempts_ck check (attempts_allowed is null or attempts_allowed between 1 and 99),
    constraint quiz_version_drawn_ck check (drawn is null or drawn between 1 and 500),
    constraint quiz_version_minutes_ck check (minutes is null or minutes between 1 and 600),
    constraint quiz_version_reveal_ck check (reveal in ('AT_ONCE', 'WHEN_DONE', 'NEVER'))
);
alter table quiz add constraint quiz_current_fk foreign key (current_id) references quiz_version (id);
alter table quiz add constraint quiz_draft_fk foreign key (draft_id) references quiz_version (id);

-- origin_id stays the same when a question is copied into the next version.
create table quiz_question (
    id          bigint         not null primary key,
    version_id  bigint         not null,
    origin_id   bigint         not null,
    ordinal     int            not null,
    kind        varchar(16)    not null,
    points      int            not null,
    text_en     varchar(2000)  not null,
    text_zh     varchar(2000)  null,
    feedback_en varchar(2000)  null,
    feedback_zh varchar(2000)  null,
    number_right decimal(30,10) null,
    number_off   decimal(30,10) null,
    unit_en     varchar(40)    null,
    unit_zh     varchar(40)    null,
    version     int            not null,
    constraint quiz_question_version_fk foreign key (version_id) references quiz_version (id),
    constraint quiz_question_points_ck check (points between 1 and 100),
    constraint quiz_question_kind_ck check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'NUMBER', 'ORDERING', 'MATCHING'))
);
create index quiz_question_version_ix on quiz_question (version_id, ordinal);

-- What can be chosen or put in order; of an ordering, the rows as they stand are the right order; of a matching,
-- partner_* is what belongs to the row.
create table quiz_option (
    question_id bigint        not null,
    place       int           not null,
    text_en     varchar(1000) not null,
    text_zh     varchar(1000) null,
    correct     boolean       not null,
    feedback_en varchar(1000) null,
    feedback_zh varchar(1000) null,
    partner_en  varchar(1000) null,
    partner_zh  varchar(1000) null,
    constraint quiz_option_pk primary key (question_id, place),
    constraint quiz_option_question_fk foreign key (question_id) references quiz_question (id)
);

-- One run through a version. The seed fixes which questions are drawn and in which order everything stands.
create table quiz_attempt (
    id           bigint       not null primary key,
    enrolment_id bigint       not null,
    lesson_id    bigint       not null,
    learner_id   bigint       not null,
    version_id   bigint       not null,
    number       int          not null,
    seed         bigint       not null,
    status       varchar(16)  not null,
    started_at   datetime(3)  not null,
    deadline_at  datetime(3)  null,
    saved_at     datetime(3)  null,
    submitted_at datetime(3)  null,
    by_timer     boolean      not null,
    earned       decimal(14,6) null,
    possible     int          not null,
    score        decimal(7,6) null,
    passed       boolean      null,
    version      int          not null,
    constraint quiz_attempt_enrolment_fk foreign key (enrolment_id) references enrolment (id),
    constraint quiz_attempt_lesson_fk foreign key (lesson_id) references quiz (lesson_id),
    constraint quiz_attempt_learner_fk foreign key (learner_id) references person (id),
    constraint quiz_attempt_version_fk foreign key (version_id) references quiz_version (id),
    constraint quiz_attempt_number_uq unique (enrolment_id, lesson_id, number),
    constraint quiz_attempt_status_ck check (status in ('IN_PROGRESS', 'SUBMITTED'))
);
create index quiz_attempt_version_ix on quiz_attempt (version_id, status);
create index quiz_attempt_deadline_ix on quiz_attempt (status, deadline_at);

-- One question of an attempt. given is null until something was answered; a save with a lower seq came late and is ignored.
create table quiz_answer (
    attempt_id  bigint        not null,
    slot        int           not null,
    question_id bigint        not null,
    given       varchar(500)  null,
    seq         bigint        not null,
    fraction    decimal(11,10) null,
    constraint quiz_answer_pk primary key (attempt_id, slot),
    constraint quiz_answer_attempt_fk foreign key (attempt_id) references quiz_attempt (id),
    constraint quiz_answer_question_fk foreign key (question_id) references quiz_question (id)
);
create index quiz_answer_question_ix on quiz_answer (question_id);

-- Attempts that a trainer allows one learner beyond those that the quiz allows everybody.
create table quiz_allowance (
    enrolment_id bigint      not null,
    lesson_id    bigint      not null,
    extra        int         not null,
    granted_by   bigint      not null,
    granted_at   datetime(3) not null,
    version      int         not null,
    constraint quiz_allowance_pk primary key (enrolment_id, lesson_id),
    constraint quiz_allowance_enrolment_fk foreign key (enrolment_id) references enrolment (id),
    constraint quiz_allowance_quiz_fk foreign key (lesson_id) references quiz (lesson_id),
    constraint quiz_allowance_granter_fk foreign key (granted_by) references person (id)
);
