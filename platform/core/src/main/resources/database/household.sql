--liquibase formatted sql

--changeset household:1
CREATE TABLE person (
    id          BIGINT         PRIMARY KEY,
    id_hash     CHAR(32),
    name_hash   CHAR(32)       NOT NULL,
    key_id      CHAR(8)        NOT NULL,
    identity    VARBINARY(1024) NOT NULL,
    recorded_at DATETIME(6)    NOT NULL,
    version     INT            NOT NULL,
    CONSTRAINT person_once UNIQUE (id_hash)
);

--changeset household:2
CREATE INDEX person_name ON person (name_hash);

--changeset household:3
CREATE INDEX person_key ON person (key_id, id);

--changeset household:4
CREATE TABLE household (
    id         BIGINT      PRIMARY KEY,
    number     CHAR(15)    NOT NULL,
    revision   INT         NOT NULL,
    closed_on  DATE,
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT household_once UNIQUE (number)
);

--changeset household:5
CREATE TABLE household_number (
    township CHAR(9) PRIMARY KEY,
    last     INT     NOT NULL
);

--changeset household:6
CREATE TABLE household_revision (
    household_id  BIGINT       NOT NULL,
    seq           INT          NOT NULL,
    valid_from    DATE         NOT NULL,
    kind          VARCHAR(16)  NOT NULL,
    note          VARCHAR(500) NOT NULL,
    village       CHAR(12)     NOT NULL,
    facts         MEDIUMTEXT   NOT NULL,
    persons       TEXT         NOT NULL,
    ends          BOOLEAN      NOT NULL,
    related       BIGINT,
    recorded_at   DATETIME(6)  NOT NULL,
    recorded_by   BIGINT       NOT NULL,
    recorder_name VARCHAR(64)  NOT NULL,
    PRIMARY KEY (household_id, seq),
    CONSTRAINT household_revision_household FOREIGN KEY (household_id) REFERENCES household (id)
);

--changeset household:7
CREATE TABLE household_current (
    household_id BIGINT      PRIMARY KEY,
    number       CHAR(15)    NOT NULL,
    revision     INT         NOT NULL,
    township     CHAR(9)     NOT NULL,
    village      CHAR(12)    NOT NULL,
    residence    VARCHAR(8)  NOT NULL,
    people       INT         NOT NULL,
    head_person  BIGINT,
    valid_from   DATE        NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    CONSTRAINT household_current_household FOREIGN KEY (household_id) REFERENCES household (id)
);

--changeset household:8
CREATE INDEX household_current_township ON household_current (township, village);

--changeset household:9
CREATE TABLE household_member (
    household_id BIGINT      NOT NULL,
    member       VARCHAR(64) NOT NULL,
    from_day     DATE        NOT NULL,
    to_day       DATE,
    person_id    BIGINT,
    PRIMARY KEY (household_id, member, from_day),
    CONSTRAINT household_member_household FOREIGN KEY (household_id) REFERENCES household (id),
    CONSTRAINT household_member_person FOREIGN KEY (person_id) REFERENCES person (id)
);

--changeset household:10
CREATE INDEX household_member_person_days ON household_member (person_id, to_day);

--changeset household:11
CREATE TABLE household_draft (
    id           BIGINT          PRIMARY KEY,
    owner_id     BIGINT          NOT NULL,
    household_id BIGINT,
    revision     INT             NOT NULL,
    key_id       CHAR(8)         NOT NULL,
    content      MEDIUMBLOB      NOT NULL,
    updated_at   DATETIME(6)     NOT NULL
);

--changeset household:12
CREATE INDEX household_draft_owner ON household_draft (owner_id, updated_at);

--changeset household:13
CREATE TABLE household_closed (
    household_id BIGINT      PRIMARY KEY,
    number       CHAR(15)    NOT NULL,
    revision     INT         NOT NULL,
    township     CHAR(9)     NOT NULL,
    village      CHAR(12)    NOT NULL,
    residence    VARCHAR(8)  NOT NULL,
    people       INT         NOT NULL,
    head_person  BIGINT,
    valid_from   DATE        NOT NULL,
    recorded_at  DATETIME(6) NOT NULL,
    CONSTRAINT household_closed_household FOREIGN KEY (household_id) REFERENCES household (id)
);

--changeset household:14
CREATE INDEX household_closed_township ON household_closed (township, village);

--changeset household:15
ALTER TABLE household_draft ADD COLUMN kind VARCHAR(8) NOT NULL DEFAULT 'FORM';
