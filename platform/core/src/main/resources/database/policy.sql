--liquibase formatted sql

--changeset policy:1
CREATE TABLE parameter_value (
    row_id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    county         VARCHAR(48)    NOT NULL,
    parameter      VARCHAR(64)    NOT NULL,
    residence      VARCHAR(8),
    effective_from DATE           NOT NULL,
    value          DECIMAL(19, 4) NOT NULL,
    document       VARCHAR(128),
    article        VARCHAR(128),
    assumed        BOOLEAN        NOT NULL,
    note           VARCHAR(500),
    CONSTRAINT parameter_value_county FOREIGN KEY (county) REFERENCES tenant (id)
);

--changeset policy:2
CREATE INDEX parameter_value_lookup ON parameter_value (county, parameter, effective_from);

--changeset policy:3
CREATE TABLE parameter_change (
    id             BIGINT PRIMARY KEY,
    version        INT            NOT NULL,
    county         VARCHAR(48)    NOT NULL,
    parameter      VARCHAR(64)    NOT NULL,
    residence      VARCHAR(8),
    effective_from DATE           NOT NULL,
    value          DECIMAL(19, 4) NOT NULL,
    document       VARCHAR(128)   NOT NULL,
    article        VARCHAR(128)   NOT NULL,
    grade          VARCHAR(16)    NOT NULL,
    note           VARCHAR(500)   NOT NULL,
    state          VARCHAR(16)    NOT NULL,
    author_id      BIGINT         NOT NULL,
    author_name    VARCHAR(64)    NOT NULL,
    created_at     DATETIME(6)    NOT NULL,
    decider_id     BIGINT,
    decider_name   VARCHAR(64),
    decided_at     DATETIME(6),
    words          VARCHAR(500)   NOT NULL,
    value_row      BIGINT,
    CONSTRAINT parameter_change_county FOREIGN KEY (county) REFERENCES tenant (id)
);

--changeset policy:4
CREATE INDEX parameter_change_county_created ON parameter_change (county, created_at);
