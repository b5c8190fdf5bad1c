--liquibase formatted sql

--changeset comparison:1
CREATE TABLE scenario (
    id           CHAR(36)     PRIMARY KEY,
    owner_id     BIGINT       NOT NULL,
    owner_name   VARCHAR(64)  NOT NULL,
    owner_tenant VARCHAR(48),
    title        VARCHAR(100) NOT NULL,
    facts        MEDIUMTEXT   NOT NULL,
    assumptions  MEDIUMTEXT   NOT NULL,
    county       VARCHAR(48),
    township     VARCHAR(64),
    shared       BOOLEAN      NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    version      INT          NOT NULL,
    CONSTRAINT scenario_owner FOREIGN KEY (owner_id) REFERENCES app_user (id)
);

--changeset comparison:2
CREATE INDEX scenario_shared ON scenario (owner_tenant, shared);

--changeset comparison:3
CREATE TABLE scenario_reader (
    scenario_id CHAR(36) NOT NULL,
    user_id     BIGINT   NOT NULL,
    PRIMARY KEY (scenario_id, user_id),
    CONSTRAINT scenario_reader_scenario FOREIGN KEY (scenario_id) REFERENCES scenario (id),
    CONSTRAINT scenario_reader_user FOREIGN KEY (user_id) REFERENCES app_user (id)
);
