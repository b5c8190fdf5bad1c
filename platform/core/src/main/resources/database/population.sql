--liquibase formatted sql

--changeset population:1
CREATE TABLE population (
    id           BIGINT       PRIMARY KEY,
    version      INT          NOT NULL,
    kind         VARCHAR(16)  NOT NULL,
    county       VARCHAR(48),
    title        VARCHAR(100) NOT NULL,
    as_of        DATE,
    households   INT          NOT NULL,
    ages         VARCHAR(500) NOT NULL,
    report       MEDIUMTEXT   NOT NULL,
    state        VARCHAR(16)  NOT NULL,
    author_id    BIGINT       NOT NULL,
    author_name  VARCHAR(64)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    decider_id   BIGINT,
    decider_name VARCHAR(64),
    decided_at   DATETIME(6),
    words        VARCHAR(500) NOT NULL
);

--changeset population:2
CREATE INDEX population_county ON population (county, created_at);

--changeset population:3
CREATE INDEX population_author ON population (author_id, created_at);

--changeset population:4
CREATE TABLE population_chunk (
    id            BIGINT     PRIMARY KEY,
    population_id BIGINT     NOT NULL,
    seq           INT        NOT NULL,
    content       MEDIUMBLOB NOT NULL,
    CONSTRAINT population_chunk_once UNIQUE (population_id, seq),
    CONSTRAINT population_chunk_population FOREIGN KEY (population_id) REFERENCES population (id)
);
