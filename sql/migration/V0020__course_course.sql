-- A course and its outline. A lesson is never deleted: what people achieved in it must stay readable.
create table course (
    id           bigint        not null primary key,
    code         varchar(32)   not null,
    title_en     varchar(200)  not null,
    title_zh     varchar(200)  null,
    summary_en   varchar(2000) null,
    summary_zh   varchar(2000) null,
    language     varchar(16)   not null,
    minutes      int           not null,
    status       varchar(16)   not null,
    owner_id     bigint        not null,
    in_order     boolean       not null,
    changed_at   datetime(3)   not null,
    published_at datetime(3)   null,
    version      int           not null,
    constraint course_code_uq unique (code),
    constraint course_owner_fk foreign key (owner_id) references person (id),
    constraint course_minutes_ck check (minutes between 1 and 6000),
    constraint course_status_ck check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED'))
);
create index course_owner_ix on course (owner_id, status);

create table lesson (
    id         bigint       not null primary key,
    course_id  bigint       not null,
    ordinal    int          not null,
    kind       varchar(16)  not null,
    title_en   varchar(200) not null,
    title_zh   varchar(200) null,
    required   boolean      not null,
    removed_at datetime(3)  null,
    version    int          not null,
    constraint lesson_course_fk foreign key (course_id) references course (id),
    constraint lesson_kind_ck check (kind in ('PAGE', 'PACKAGE', 'QUIZ'))
);
create index lesson_course_ix on lesson (course_id, ordinal);

-- The text of a lesson that is a page: clean HTML, in one language or both.
create table lesson_page (
    lesson_id  bigint      not null primary key,
    html_en    longtext    null,
    html_zh    longtext    null,
    changed_at datetime(3) not null,
    version    int         not null,
    constraint lesson_page_lesson_fk foreign key (lesson_id) references lesson (id)
);
