-- While a wave is open: what was said, sealed with a key that is not in the database. Empty again once the wave is closed.
create table survey_envelope (
    id      varchar(36)  not null primary key,
    wave_id bigint       not null,
    sealed  varchar(400) not null,
    constraint survey_envelope_wave_fk foreign key (wave_id) references survey_wave (id)
);
create index survey_envelope_wave_ix on survey_envelope (wave_id);

-- After the close: all responses of the wave, shuffled, known only by the atom (five people or more) that they belong to.
-- No person, no time, no sequence, no version, no language, no address: none may ever be added.
create table survey_response (
    id        varchar(36) not null primary key,
    wave_id   bigint      not null,
    atom_code varchar(16) not null,
    ratings   varchar(60) not null,
    constraint survey_response_wave_fk foreign key (wave_id) references survey_wave (id)
);
create index survey_response_wave_ix on survey_response (wave_id, atom_code);

-- How many of an atom chose each point of the scale for an item: all that pages ever read.
create table survey_result (
    id        bigint      not null primary key,
    wave_id   bigint      not null,
    atom_code varchar(16) not null,
    item_no   int         not null,
    n1        int         not null,
    n2        int         not null,
    n3        int         not null,
    n4        int         not null,
    n5        int         not null,
    constraint survey_result_wave_fk foreign key (wave_id) references survey_wave (id),
    constraint survey_result_cell_uq unique (wave_id, atom_code, item_no)
);
