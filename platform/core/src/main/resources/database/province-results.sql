--liquibase formatted sql

--changeset province-results:1
CREATE TABLE results_delivery (
    county       VARCHAR(48) NOT NULL,
    month_on     DATE        NOT NULL,
    digest       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    published_at DATETIME(6) NOT NULL,
    delivered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (county, month_on),
    CONSTRAINT results_delivery_county FOREIGN KEY (county) REFERENCES tenant (id)
);

--changeset province-results:2
CREATE TABLE results_cell (
    county   VARCHAR(48) NOT NULL,
    measure  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period   CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    township VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mark     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value    BIGINT      NOT NULL,
    PRIMARY KEY (county, measure, period, township, category)
);

--changeset province-results:3
CREATE INDEX results_cell_measure ON results_cell (measure, township, period);

--changeset province-results:4
CREATE TABLE results_score (
    county   VARCHAR(48) NOT NULL,
    round_id BIGINT      NOT NULL,
    township VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name     VARCHAR(60) NOT NULL,
    ended_on DATE        NOT NULL,
    total    BIGINT      NOT NULL,
    PRIMARY KEY (county, round_id, township)
);
