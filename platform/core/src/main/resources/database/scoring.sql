--liquibase formatted sql

--changeset scoring:1
CREATE TABLE scoring_scheme (
    version      INT          PRIMARY KEY,
    origin       VARCHAR(8)   NOT NULL,
    note         VARCHAR(300) NOT NULL,
    content      MEDIUMTEXT   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   BIGINT       NOT NULL,
    creator_name VARCHAR(64)  NOT NULL
);

--changeset scoring:2
CREATE TABLE scoring_round (
    id           BIGINT      PRIMARY KEY,
    version      INT         NOT NULL,
    name         VARCHAR(60) NOT NULL,
    from_on      DATE        NOT NULL,
    to_on        DATE        NOT NULL,
    phase        VARCHAR(16) NOT NULL,
    scheme       INT         NOT NULL,
    self_until   DATE        NOT NULL,
    appeal_until DATE,
    measured_to  DATE,
    CONSTRAINT scoring_round_once UNIQUE (name),
    CONSTRAINT scoring_round_scheme FOREIGN KEY (scheme) REFERENCES scoring_scheme (version)
);

--changeset scoring:3
CREATE TABLE scoring_round_entry (
    id         BIGINT       PRIMARY KEY,
    round_id   BIGINT       NOT NULL,
    seq        INT          NOT NULL,
    at         DATETIME(6)  NOT NULL,
    actor_id   BIGINT       NOT NULL,
    actor_name VARCHAR(64)  NOT NULL,
    phase      VARCHAR(16)  NOT NULL,
    words      VARCHAR(500) NOT NULL,
    CONSTRAINT scoring_round_entry_once UNIQUE (round_id, seq),
    CONSTRAINT scoring_round_entry_round FOREIGN KEY (round_id) REFERENCES scoring_round (id)
);

--changeset scoring:4
CREATE TABLE scoring_unit (
    id       BIGINT      PRIMARY KEY,
    round_id BIGINT      NOT NULL,
    position INT         NOT NULL,
    kind     VARCHAR(12) NOT NULL,
    code     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(60) NOT NULL,
    CONSTRAINT scoring_unit_once UNIQUE (round_id, code),
    CONSTRAINT scoring_unit_round FOREIGN KEY (round_id) REFERENCES scoring_round (id)
);

--changeset scoring:5
CREATE TABLE scoring_entry (
    id         BIGINT      PRIMARY KEY,
    unit_id    BIGINT      NOT NULL,
    indicator  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq        INT         NOT NULL,
    at         DATETIME(6) NOT NULL,
    actor_id   BIGINT      NOT NULL,
    actor_name VARCHAR(64) NOT NULL,
    key_id     CHAR(8)     NOT NULL,
    content    MEDIUMBLOB  NOT NULL,
    CONSTRAINT scoring_entry_once UNIQUE (unit_id, indicator, seq),
    CONSTRAINT scoring_entry_unit FOREIGN KEY (unit_id) REFERENCES scoring_unit (id)
);

--changeset scoring:6
CREATE INDEX scoring_entry_key ON scoring_entry (key_id, id);

--changeset scoring:7
CREATE TABLE scoring_measure (
    id          BIGINT      PRIMARY KEY,
    unit_id     BIGINT      NOT NULL,
    metric      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    numerator   BIGINT      NOT NULL,
    denominator BIGINT      NOT NULL,
    CONSTRAINT scoring_measure_once UNIQUE (unit_id, metric),
    CONSTRAINT scoring_measure_unit FOREIGN KEY (unit_id) REFERENCES scoring_unit (id)
);

--changeset scoring:8
CREATE TABLE scoring_total (
    id      BIGINT      PRIMARY KEY,
    unit_id BIGINT      NOT NULL,
    version INT         NOT NULL,
    total   BIGINT,
    bonus   BIGINT      NOT NULL,
    weight  INT         NOT NULL,
    vetoed  VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
    place   INT,
    at      DATETIME(6) NOT NULL,
    CONSTRAINT scoring_total_once UNIQUE (unit_id, version),
    CONSTRAINT scoring_total_unit FOREIGN KEY (unit_id) REFERENCES scoring_unit (id)
);

--changeset scoring:9
CREATE TABLE scoring_frozen (
    unit_id BIGINT     PRIMARY KEY,
    content MEDIUMBLOB NOT NULL,
    CONSTRAINT scoring_frozen_unit FOREIGN KEY (unit_id) REFERENCES scoring_unit (id)
);
