--liquibase formatted sql

--changeset whatif:1
CREATE TABLE parameter_estimate (
    change_id     BIGINT      PRIMARY KEY,
    value_text    VARCHAR(64) NOT NULL,
    content       MEDIUMTEXT  NOT NULL,
    author_id     BIGINT      NOT NULL,
    author_name   VARCHAR(64) NOT NULL,
    made_at       DATETIME(6) NOT NULL
);
