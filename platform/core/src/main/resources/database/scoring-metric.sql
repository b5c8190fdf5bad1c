--liquibase formatted sql

--changeset scoring-metric:1
CREATE TABLE scoring_case (
    case_id  BIGINT PRIMARY KEY,
    seq      INT    NOT NULL,
    calendar BIGINT NOT NULL,
    version  INT    NOT NULL,
    CONSTRAINT scoring_case_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

--changeset scoring-metric:2
CREATE TABLE scoring_observation (
    case_id  BIGINT      NOT NULL,
    metric   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    item     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    township CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_day   DATE        NOT NULL,
    met_on   DATE,
    limited  BOOLEAN     NOT NULL,
    PRIMARY KEY (case_id, metric, item)
);

--changeset scoring-metric:3
CREATE INDEX scoring_observation_day ON scoring_observation (on_day, metric, township, limited, met_on);

--changeset scoring-metric:4
CREATE INDEX case_file_seq ON case_file (seq);
