-- Who holds, or held, a certification; the newest cycle is the one with that number.
create table award (
    id               bigint not null primary key,
    certification_id bigint not null,
    holder_id        bigint not null,
    last_number      int    not null,
    version          int    not null,
    constraint award_certification_fk foreign key (certification_id) references certification (id),
    constraint award_holder_fk foreign key (holder_id) references person (id),
    constraint award_once_uq unique (certification_id, holder_id)
);
create index award_holder_ix on award (holder_id);

-- One row each time that it was earned. The dates were copied from the rule then and never move; only a revocation is added.
create table award_cycle (
    id              bigint        not null primary key,
    award_id        bigint        not null,
    number          int           not null,
    kind            varchar(16)   not null,
    certified_at    datetime(3)   not null,
    certified_on    date          not null,
    valid_until     date          null,
    baseline_until  date          null,
    renewal_opens   date          null,
    grace_until     date          null,
    in_grace        boolean       not null,
    enrolment_id    bigint        null,
    confirmed_by    bigint        null,
    evidence        varchar(1000) null,
    revoked_at      datetime(3)   null,
    revoked_on      date          null,
    revoked_by      bigint        null,
    revoke_reason   varchar(1000) null,
    version         int           not null,
    constraint award_cycle_award_fk foreign key (award_id) references award (id),
    constraint award_cycle_enrolment_fk foreign key (enrolment_id) references enrolment (id),
    constraint award_cycle_confirmer_fk foreign key (confirmed_by) references person (id),
    constraint award_cycle_revoker_fk foreign key (revoked_by) references person (id),
    constraint award_cycle_number_uq unique (award_id, number),
    constraint award_cycle_evidence_uq unique (award_id, enrolment_id),
    constraint award_cycle_kind_ck check (kind in ('INITIAL', 'RENEWAL', 'REINSTATE'))
);

-- What was printed on a certificate, as it was then. The PDF is made once, when it is first asked for, and kept by its SHA-256.
create table certificate (
    id            bigint       not null primary key,
    award_id      bigint       not null,
    number        int          not null,
    code          varchar(32)  not null,
    template      int          not null,
    language      varchar(16)  not null,
    holder_name   varchar(300) not null,
    title_en      varchar(200) not null,
    title_zh      varchar(200) null,
    issuer_en     varchar(200) null,
    issuer_zh     varchar(200) null,
    certified_on  date         not null,
    valid_until   date         null,
    issued_at     datetime(3)  not null,
    pdf_sha256    varchar(64)  null,
    pdf_size      bigint       null,
    version       int          not null,
    constraint certificate_award_fk foreign key (award_id) references award (id),
    constraint certificate_once_uq unique (award_id, number),
    constraint certificate_code_uq unique (code)
);
create index certificate_pdf_ix on certificate (pdf_sha256);
