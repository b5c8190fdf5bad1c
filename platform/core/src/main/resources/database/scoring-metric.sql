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

--changeset scoring-metric:5
CREATE TABLE scoring_month (
    on_month DATE        NOT NULL,
    township CHAR(9)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    metric   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    later_on DATE        NOT NULL,
    counted  INT         NOT NULL,
    met      INT         NOT NULL,
    PRIMARY KEY (on_month, township, metric, later_on)
);

--changeset scoring-metric:6
CREATE TABLE scoring_month_stale (
    id       BIGINT PRIMARY KEY AUTO_INCREMENT,
    on_month DATE NOT NULL
);

--changeset scoring-metric:7
CREATE TABLE scoring_month_lock (
    id INT PRIMARY KEY
);

--changeset scoring-metric:8
INSERT INTO scoring_month_lock (id) VALUES (1);

--changeset scoring-metric:9
INSERT INTO scoring_month_stale (on_month)
SELECT DISTINCT on_day - INTERVAL (DAYOFMONTH(on_day) - 1) DAY FROM scoring_observation;

--changeset scoring-metric:10
CREATE INDEX case_event_happened ON case_event (happened_on, recorded_at);
