-- A row that somebody took off their desk: until when, and why.
create table desk_mark (
    id        bigint       not null primary key,
    person_id bigint       not null,
    rule_name varchar(60)  not null,
    subject   varchar(80)  not null,
    until_on  date         not null,
    reason    varchar(400) not null,
    made_at   datetime(3)  not null
);
create index desk_mark_person_ix on desk_mark (person_id, until_on);
