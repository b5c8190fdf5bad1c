--liquibase formatted sql

--changeset determination:1
CREATE TABLE determination_current (
    household_id    BIGINT       PRIMARY KEY,
    seq             INT          NOT NULL,
    as_of           DATE         NOT NULL,
    revision        INT          NOT NULL,
    outcome         VARCHAR(16)  NOT NULL,
    category        VARCHAR(24),
    monitored       VARCHAR(16),
    individuals     VARCHAR(400) NOT NULL,
    counted         INT,
    counted_income  BIGINT,
    per_capita      BIGINT,
    missing         VARCHAR(200) NOT NULL,
    plugin_version  VARCHAR(24)  NOT NULL,
    parameters      CHAR(16)     NOT NULL,
    assumed         BOOLEAN      NOT NULL,
    cause           VARCHAR(16)  NOT NULL,
    cause_note      VARCHAR(500) NOT NULL,
    job_id          BIGINT,
    determined_at   DATETIME(6)  NOT NULL,
    CONSTRAINT determination_current_household FOREIGN KEY (household_id) REFERENCES household (id)
);

--changeset determination:2
CREATE INDEX determination_current_category ON determination_current (category, per_capita);

--changeset determination:3
CREATE INDEX determination_current_per_capita ON determination_current (per_capita);

--changeset determination:4
CREATE TABLE determination_history (
    household_id    BIGINT       NOT NULL,
    seq             INT          NOT NULL,
    as_of           DATE         NOT NULL,
    revision        INT          NOT NULL,
    outcome         VARCHAR(16)  NOT NULL,
    category        VARCHAR(24),
    monitored       VARCHAR(16),
    individuals     VARCHAR(400) NOT NULL,
    counted         INT,
    counted_income  BIGINT,
    per_capita      BIGINT,
    missing         VARCHAR(200) NOT NULL,
    plugin_version  VARCHAR(24)  NOT NULL,
    parameters      CHAR(16)     NOT NULL,
    assumed         BOOLEAN      NOT NULL,
    cause           VARCHAR(16)  NOT NULL,
    cause_note      VARCHAR(500) NOT NULL,
    job_id          BIGINT,
    determined_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (household_id, seq),
    CONSTRAINT determination_history_household FOREIGN KEY (household_id) REFERENCES household (id)
);

--changeset determination:5
CREATE INDEX determination_history_job ON determination_history (job_id);

--changeset determination:6
CREATE INDEX determination_current_job ON determination_current (job_id);
