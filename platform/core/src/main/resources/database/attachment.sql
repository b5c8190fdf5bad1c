--liquibase formatted sql

--changeset attachment:1
CREATE TABLE attachment (
    id         BIGINT        PRIMARY KEY,
    case_id    BIGINT        NOT NULL,
    key_id     CHAR(8)       NOT NULL,
    name       VARBINARY(512) NOT NULL,
    type       VARCHAR(8)    NOT NULL,
    bytes      INT           NOT NULL,
    width      INT,
    height     INT,
    added_on   DATETIME(6)   NOT NULL,
    added_by   BIGINT        NOT NULL,
    adder_name VARCHAR(64)   NOT NULL
);

--changeset attachment:2
CREATE INDEX attachment_case ON attachment (case_id, id);

--changeset attachment:3
CREATE INDEX attachment_key ON attachment (key_id, id);

--changeset attachment:4
CREATE TABLE attachment_chunk (
    id            BIGINT     PRIMARY KEY,
    attachment_id BIGINT     NOT NULL,
    seq           INT        NOT NULL,
    key_id        CHAR(8)    NOT NULL,
    content       MEDIUMBLOB NOT NULL,
    CONSTRAINT attachment_chunk_once UNIQUE (attachment_id, seq),
    CONSTRAINT attachment_chunk_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id)
);

--changeset attachment:5
CREATE INDEX attachment_chunk_key ON attachment_chunk (key_id, id);

--changeset attachment:6
ALTER TABLE attachment RENAME COLUMN case_id TO owner_id;
