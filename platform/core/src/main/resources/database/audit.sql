--liquibase formatted sql

--changeset audit:1
CREATE TABLE audit_entry (
    id         BIGINT       PRIMARY KEY,
    at         DATETIME(6)  NOT NULL,
    actor_id   BIGINT       NOT NULL,
    actor_name VARCHAR(64)  NOT NULL,
    action     VARCHAR(32)  NOT NULL,
    subject    VARCHAR(80)  NOT NULL,
    details    TEXT         NOT NULL,
    seal_seq   BIGINT,
    key_id     CHAR(8),
    mac        CHAR(64),
    CONSTRAINT audit_entry_once UNIQUE (seal_seq)
);

--changeset audit:2
CREATE INDEX audit_entry_at ON audit_entry (at);

--changeset audit:3
CREATE INDEX audit_entry_subject ON audit_entry (subject, at);

--changeset audit:4
CREATE INDEX audit_entry_actor ON audit_entry (actor_name, at);

--changeset audit:5
CREATE TABLE audit_head (
    id  INT      PRIMARY KEY,
    seq BIGINT   NOT NULL,
    mac CHAR(64) NOT NULL
);

--changeset audit:6
INSERT INTO audit_head (id, seq, mac) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
