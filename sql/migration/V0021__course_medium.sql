-- Pictures and videos that a course's own pages show. The bytes lie in the file store under their SHA-256.
create table course_medium (
    id         bigint       not null primary key,
    course_id  bigint       not null,
    sha256     char(64)     not null,
    size_bytes bigint       not null,
    media_type varchar(60)  not null,
    file_name  varchar(200) not null,
    added_at   datetime(3)  not null,
    constraint course_medium_course_fk foreign key (course_id) references course (id),
    constraint course_medium_once_uq unique (course_id, sha256)
);
