-- What the steering group has to decide, with the choices it has. A decision that was taken is never changed.
create table decision (
    id             bigint        not null primary key,
    code           varchar(16)   not null,
    title_en       varchar(200)  not null,
    title_zh       varchar(200)  null,
    context_en     varchar(2000) not null,
    context_zh     varchar(2000) null,
    delay_cost_en  varchar(400)  null,
    delay_cost_zh  varchar(400)  null,
    severity       int           not null,
    unit_id        bigint        null,
    raised_by      bigint        not null,
    raised_on      date          not null,
    decide_by      date          not null,
    state          varchar(16)   not null,
    recommended_id bigint        null,
    chosen_id      bigint        null,
    rationale      varchar(2000) null,
    decided_by     bigint        null,
    decided_on     date          null,
    version        int           not null,
    constraint decision_code_uq unique (code),
    constraint decision_severity_ck check (severity between 1 and 5),
    constraint decision_state_ck check (state in ('PROPOSED', 'TAKEN', 'WITHDRAWN'))
);
create index decision_state_ix on decision (state, decide_by);

create table decision_option (
    id          bigint       not null primary key,
    decision_id bigint       not null,
    position    int          not null,
    text_en     varchar(400) not null,
    text_zh     varchar(400) null,
    constraint decision_option_decision_fk foreign key (decision_id) references decision (id)
);
create index decision_option_decision_ix on decision_option (decision_id, position);
