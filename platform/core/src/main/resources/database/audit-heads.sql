--liquibase formatted sql

--changeset audit-heads:1
CREATE TABLE audit_day_head (
    chain      VARCHAR(48) NOT NULL,
    day        DATE        NOT NULL,
    seq        BIGINT      NOT NULL,
    mac        CHAR(64)    NOT NULL,
    sealed_at  DATETIME(6) NOT NULL,
    superseded BOOLEAN     NOT NULL,
    PRIMARY KEY (chain, day)
);
