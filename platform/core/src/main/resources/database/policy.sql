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
